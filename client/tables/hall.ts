import type { Step } from '../../shared/domain/agenda.ts'
import { inLanguage, languages, type Language } from '../../shared/domain/language.ts'
import { currentRound } from '../../shared/domain/round.ts'
import type { RoundView, TableView } from '../../shared/views/nouns.ts'
import { useAll, useNoun } from '../session/react.tsx'
import { useLanguage } from '../texts/texts.tsx'

/** All tables by their number, closed ones too. */
export const useTables = (): TableView[] => useAll('table').toSorted((a, b) => a.number - b.number)

/** The rounds of a step that are known so far, in order. */
export const useRounds = (step: string): RoundView[] =>
  useAll('round')
    .filter((round) => round.step === step)
    .toSorted((a, b) => a.index - b.index)

/** The round that people walk to or sit in; null before the first is called, and after one has ended until the next is called. */
export const useCurrentRound = (step: string): RoundView | null => currentRound(useRounds(step))

export interface Question {
  text: string
  /** The language that it is really in. */
  lang: Language
}

/** What a round of a step is about, in the reader's language: a round without a question of its own has the step's prompt. */
export function questionOf(
  { prompt, seating }: Pick<Step, 'prompt' | 'seating'>,
  round: number,
  language: Language,
): Question {
  const order = [language, ...languages]
  const own = seating?.questions[round]
  const asked = own && order.some((candidate) => own[candidate]) ? own : prompt
  return { text: inLanguage(asked, language), lang: order.find((candidate) => asked[candidate]) ?? language }
}

/** The question of a round; undefined while the step is not known. */
export function useQuestion(step: string, round: number): Question | undefined {
  const language = useLanguage()
  const plan = useNoun('agenda')?.steps.find(({ id }) => id === step)
  return plan && questionOf(plan, round, language)
}
