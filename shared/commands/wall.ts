import * as v from 'valibot'
import { isAlive, type Card } from '../domain/card.ts'
import { blankOr, idSchema, textOf } from '../domain/written.ts'
import { cardLimit, paragraphLimit } from '../domain/text.ts'
import type { Workshop } from '../domain/workshop.ts'
import { accept, command, refuse, staff, type Decision } from './command.ts'
import { exists } from './reference.ts'

/** What moderators do with other people's cards. Nothing here deletes a word. */
function onCard(workshop: Workshop, id: string, decide: (card: Card) => Decision): Decision {
  const card = workshop.cards.get(id)
  return card && isAlive(card) ? decide(card) : refuse('card-unknown')
}

function leadsBack(workshop: Workshop, from: string, to: string): boolean {
  let at: string | null = from
  while (at !== null) {
    if (at === to) return true
    at = workshop.cards.get(at)?.mergedInto ?? null
  }
  return false
}

const cardOnly = v.strictObject({ card: idSchema })

export const wallCommands = {
  'card.hold': command(
    staff,
    v.strictObject({ card: idSchema, ground: blankOr(200) }),
    ({ card: id, ground }, { workshop }) => onCard(workshop, id, () => accept({ type: 'card.held', card: id, ground })),
  ),

  'card.release': command(staff, cardOnly, ({ card: id }, { workshop }) =>
    onCard(workshop, id, (card) =>
      card.state === 'held' ? accept({ type: 'card.released', card: id }) : refuse('card-not-held'),
    ),
  ),

  'card.admit': command(staff, cardOnly, ({ card: id }, { workshop }) =>
    onCard(workshop, id, (card) =>
      card.state === 'late' ? accept({ type: 'card.admitted', card: id }) : refuse('card-not-late'),
    ),
  ),

  /** Corrects a card that was written for somebody, or an insight of a table; a guest's own words are the guest's. */
  'card.correct': command(
    staff,
    v.strictObject({ card: idSchema, text: textOf(cardLimit) }),
    ({ card: id, text }, { workshop }) =>
      onCard(workshop, id, (card) =>
        card.author === null ? accept({ type: 'card.edited', card: id, text }) : refuse('card-not-yours'),
      ),
  ),

  'card.retract': command(staff, cardOnly, ({ card: id }, { workshop }) =>
    onCard(workshop, id, (card) =>
      card.author === null ? accept({ type: 'card.withdrawn', card: id }) : refuse('card-not-yours'),
    ),
  ),

  /** Marks a duplicate: it stays word for word in the protocol and stops being an option of its own. `into: null` takes it back. */
  'card.merge': command(
    staff,
    v.strictObject({ card: idSchema, into: v.nullable(idSchema) }),
    ({ card: id, into }, { workshop }) =>
      onCard(workshop, id, () => {
        if (into === null) return accept({ type: 'card.merged', card: id, into })
        return onCard(workshop, into, () =>
          leadsBack(workshop, into, id) ? refuse('merge-circle') : accept({ type: 'card.merged', card: id, into }),
        )
      }),
  ),

  /** The group's answer to an objection that came back, and the utopia or project it belongs to. */
  'objection.answer': command(
    staff,
    v.strictObject({ card: idSchema, answer: blankOr(paragraphLimit), about: v.nullable(idSchema) }),
    ({ card: id, answer, about }, { workshop }) =>
      onCard(workshop, id, (card) => {
        if (card.kind !== 'objection') return refuse('card-unknown')
        if (about && !exists(workshop, about)) return refuse('reference-unknown')
        return accept({ type: 'card.answered', card: id, answer, about })
      }),
  ),
}
