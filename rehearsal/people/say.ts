import { newId } from '../../client/session/id.ts'
import type { CardKind } from '../../shared/domain/card.ts'
import { hashOf } from '../random.ts'
import { typing, type Moment } from './moment.ts'
import type { Word } from './person.ts'

/** Swaps two letters in the middle of the first long word. */
export function slipped(text: string): string {
  return text.replace(/\p{L}{6,}/u, (word) => `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`)
}

/** How many more cards of a kind this person may write here. */
export function roomFor({ session, step, place }: Moment, kind: CardKind): number {
  const isHere = (round: number | null): boolean => round === (place?.round ?? null)
  const cards = session.store.all('myCard').filter((card) => card.step === step.id && card.kind === kind)
  const own = cards.filter(({ round }) => isHere(round)).length
  return step.cards === 0 || kind === 'objection' ? 20 - own : step.cards - own
}

/** What was not yet said anywhere: a repeated step gets what is left. */
export function unsaid({ session }: Moment, words: readonly Word[]): Word[] {
  const said = new Set(session.store.all('myCard').map((card) => card.text))
  return words.filter(({ text }) => !said.has(text))
}

function columnFor({ step }: Moment, sign: Word['sign']): string | null {
  return (step.columns.find((column) => column.sign === sign) ?? step.columns[0])?.id ?? null
}

/** Writes one card; whose finger slips mends it a moment later. False when the step has moved on. */
export async function say(
  moment: Moment,
  word: Word,
  kind: CardKind = 'card',
  about: string | null = null,
): Promise<boolean> {
  const { person, step, ask, pause, hall, place } = moment
  if (!(await pause(typing(word.text)))) return false
  const slips = kind === 'card' && hashOf(word.text) % 10 < person.character.slips
  const text = slips ? slipped(word.text) : word.text
  const card = newId()
  const column = kind === 'card' ? columnFor(moment, word.sign) : null
  if (!(await ask('card.add', { card, step: step.id, kind, text, column, about, ...place }))) return true
  const acknowledged = { id: card, text }
  hall.ledger.cards.push(acknowledged)
  if (text === word.text) return true
  if (!(await pause(5))) return false
  if (await ask('card.edit', { card, text: word.text })) acknowledged.text = word.text
  return true
}
