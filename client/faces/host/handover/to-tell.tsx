import { BookOpenText, Check } from 'lucide-react'
import { useState } from 'react'
import { handoverId } from '../../../../shared/domain/round.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useDraft, type Draft } from '../draft.ts'
import type { Place } from '../here.ts'
import { Reading } from './reading.tsx'
import { useHandover } from './use-handover.ts'

/** At the beginning of a round, until it is told: what those who sat here before have found. */
export function ToTell({ place }: { place: Place }) {
  const [told, setTold] = useDraft(`handover.told.${handoverId(place.step, place.round, place.table)}`)
  return told === null ? <Telling place={place} told={[told, setTold]} /> : null
}

function Telling({ place, told: [, setTold] }: { place: Place; told: Draft }) {
  const t = useTexts('host')
  const { text } = useHandover(place)
  const [reading, setReading] = useState(false)
  if (text.trim() === '') return null
  const done = () => {
    setReading(false)
    setTold('told')
  }
  return (
    <>
      <Notice
        word={t('handover.title')}
        action={
          <>
            <Button icon={<BookOpenText aria-hidden />} onClick={() => setReading(true)}>
              {t('handover.read')}
            </Button>
            <Button kind="quiet" icon={<Check aria-hidden />} onClick={done}>
              {t('handover.done')}
            </Button>
          </>
        }
      >
        {t('handover.tell')}
      </Notice>
      <Reading open={reading} text={text} onClose={done} />
    </>
  )
}
