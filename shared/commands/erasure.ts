import * as v from 'valibot'
import type { WorkshopEvent } from '../domain/events.ts'
import { idSchema } from '../domain/written.ts'
import type { Workshop } from '../domain/workshop.ts'
import { accept, command, guests, refuse } from './command.ts'

/** What lay under an erased card is a card of its own again: another person's words must not vanish with it. */
function erased(workshop: Workshop, cards: readonly string[]): WorkshopEvent[] {
  const gone = new Set(cards)
  const freed = [...workshop.cards.values()].filter(({ id, mergedInto }) => gone.has(mergedInto ?? '') && !gone.has(id))
  return [
    ...freed.map(({ id }) => ({ type: 'card.merged', card: id, into: null }) as const),
    ...cards.map((card) => ({ type: 'card.erased', card }) as const),
  ]
}

/** P8: own words may be taken away at any time, also after the end, as long as the server can tell whose they are. */
export const erasureCommands = {
  'card.erase': command(guests, v.strictObject({ card: idSchema }), ({ card: id }, { workshop }, actor) => {
    const card = workshop.cards.get(id)
    if (!card) return refuse('card-unknown')
    if (card.author !== actor.who) return refuse('card-not-yours')
    return accept(...erased(workshop, [id]))
  }),

  /** Everything of one person: cards, announced topics, name and details. The number stays, so that seats stay right. */
  'me.erase': command(guests, v.strictObject({}), (_input, { workshop }, actor) => {
    if (!workshop.participants.has(actor.who)) return refuse('ticket-unknown')
    const topics = [...workshop.topics.values()].filter(({ by }) => by === actor.who)
    return accept(
      ...erased(workshop, workshop.cardsBy.get(actor.who) ?? []),
      ...topics.map(({ id }) => ({ type: 'topic.withdrawn', topic: id }) as const),
      { type: 'participant.erased', participant: actor.who },
    )
  }),

  /** P7: destroys the author keys. There is no way back. */
  'workshop.anonymise': command(['organizer'], v.strictObject({}), (_input, { workshop }) => {
    if (workshop.anonymisedAt !== null) return accept()
    return workshop.status === 'closed' ? accept({ type: 'workshop.anonymised' }) : refuse('workshop-not-closed')
  }),
}
