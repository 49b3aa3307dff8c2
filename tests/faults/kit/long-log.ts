import type { Storage } from '../../../server/storage/storage.ts'

const people = Array.from({ length: 60 }, (_none, number) => `person-${number}`)
const step = 'criticism-cards'

/** People of a day that goes on for very long. */
export const joined = people.map((participant) => ({
  type: 'participant.joined',
  participant,
  name: '',
  language: 'de',
  device: true,
}))

export const begun = { type: 'step.started', step }

/** Writes on where the log ends, until it has so many events: everybody writes cards and mends them. */
export async function writeOn(storage: Storage, workshop: string, from: number, count: number): Promise<void> {
  const blank = { workshop, commands: [], votes: [], tickets: [] }
  for (let at = from; at < count; at += 500) {
    const some = Array.from({ length: Math.min(500, count - at) }, (_none, number) => cardOr(at + number))
    const events = some.map((body, number) => ({ at: Date.now() + number, command: 'c', body }))
    await storage.append({ ...blank, expectedVersion: at, events })
  }
}

const text = (number: number): string => `Karte №${number}: mehr Bänke und Schatten am Platz, damit man sich trifft`

function cardOr(number: number): object {
  const card = `card-${number - (number % 3)}`
  if (number % 3 === 2) return { type: 'card.edited', card, text: `${text(number)}, auch abends` }
  if (number % 3 === 1) return { type: 'card.edited', card, text: text(number) }
  const author = people[number % people.length]
  const of = { step, kind: 'card', column: null, about: null, table: null, round: null, onBehalf: false, late: false }
  return { type: 'card.added', card, author, text: text(number), ...of }
}
