import { titleOf } from '../../shared/domain/sketch.ts'
import type { BallotView } from '../../shared/views/nouns.ts'
import { useAll, useCards } from '../session/react.tsx'
import { useTexts } from '../texts/texts.tsx'

/** How an option of a ballot reads: an island's name, a goal's sentence, a card's text, a title, a mood. */
export function useOptionText(): (ballot: Pick<BallotView, 'on'>, option: string) => string {
  const t = useTexts('screen')
  const cards = useCards()
  const clusters = useAll('cluster')
  const goals = useAll('goal')
  const sketches = useAll('sketch')
  return ({ on }, option) => {
    const found = {
      mood: () => moodText(t, option),
      cards: () => cards.find(({ id }) => id === option)?.text,
      clusters: () => clusters.find(({ id }) => id === option)?.name,
      goals: () => goals.find(({ id }) => id === option)?.text,
      sketches: () => titleOf(sketches.find(({ id }) => id === option) ?? { fields: {} }),
    }[on]()
    return found || t('option.gone')
  }
}

function moodText(t: ReturnType<typeof useTexts<'screen'>>, option: string): string {
  const moods = ['mood-1', 'mood-2', 'mood-3', 'mood-4', 'mood-5'] as const
  const mood = moods.find((known) => known === option)
  return mood ? t(`mood.${mood}`) : ''
}
