import { Tablecloth } from '../../../tables/cloth/tablecloth.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import type { Place } from '../here.ts'
import { LateWords } from './late-words.tsx'

/** The tablecloth of this round, and above it what came too late for an earlier one. */
export function OwnCloth({ place }: { place: Place }) {
  const t = useTexts('host')
  return (
    <Tablecloth
      place={place}
      level={2}
      hint={t('cloth.hint')}
      above={(append) =>
        earlier(place).map((before) => <LateWords key={before.round} place={before} onTake={append} />)
      }
    />
  )
}

const earlier = (place: Place): Place[] => Array.from({ length: place.round }, (_none, round) => ({ ...place, round }))
