import type { Step } from '../../../shared/domain/agenda.ts'
import type { LocalText } from '../../../shared/domain/language.ts'

/** What a round asks, in all languages of the workshop; a round without a question of its own asks what its step does. */
export function questionText({ prompt, seating }: Pick<Step, 'prompt' | 'seating'>, round: number): LocalText {
  const own = seating?.questions[round] ?? {}
  return Object.values(own).some((text) => text !== '') ? own : prompt
}

/** As large as it can be and still leave room for the time and the tables. */
export function questionSize(text: LocalText, crowded: boolean): 'huge' | 'large' | 'normal' | 'small' {
  const letters = Math.max(...Object.values(text).map(({ length }) => length), 0)
  if (letters <= 70 && !crowded) return 'huge'
  if (letters <= 140) return 'large'
  return letters <= 300 ? 'normal' : 'small'
}
