import type { Card } from '../card.ts'
import type { Workshop } from '../workshop.ts'
import type { Fold } from './table.ts'

function change(workshop: Workshop, id: string, changes: Partial<Card>): void {
  const card = workshop.cards.get(id)
  if (card) workshop.cards.set(id, { ...card, ...changes })
}

/** Its place and number stay, so that every other card keeps its own; whose it was and what it said are gone. */
function erase(workshop: Workshop, id: string): void {
  const author = workshop.cards.get(id)?.author
  const others = (author && workshop.cardsBy.get(author)?.filter((card) => card !== id)) || []
  if (author && others.length > 0) workshop.cardsBy.set(author, others)
  else if (author) workshop.cardsBy.delete(author)
  change(workshop, id, { state: 'withdrawn', text: '', author: null, ground: '', answer: '' })
}

function enlist(index: Map<string, string[]>, key: string, card: string): void {
  const list = index.get(key)
  if (list) list.push(card)
  else index.set(key, [card])
}

export const foldCard: Fold<
  | 'card.added'
  | 'card.edited'
  | 'card.withdrawn'
  | 'card.erased'
  | 'card.held'
  | 'card.released'
  | 'card.admitted'
  | 'card.merged'
  | 'card.answered'
> = {
  'card.added': (workshop, event, at) => {
    const { type: _type, card, late, ...rest } = event
    workshop.cards.set(card, {
      ...rest,
      id: card,
      number: workshop.cards.size + 1,
      state: late ? 'late' : 'shown',
      ground: '',
      mergedInto: null,
      answer: '',
      at,
      editedAt: null,
    })
    enlist(workshop.cardsIn, event.step, card)
    if (event.author) enlist(workshop.cardsBy, event.author, card)
  },
  'card.edited': (workshop, { card, text }, at) => change(workshop, card, { text, editedAt: at }),
  'card.withdrawn': (workshop, { card }) => change(workshop, card, { state: 'withdrawn' }),
  'card.erased': (workshop, { card }) => erase(workshop, card),
  'card.held': (workshop, { card, ground }) => change(workshop, card, { state: 'held', ground }),
  'card.released': (workshop, { card }) => change(workshop, card, { state: 'shown', ground: '' }),
  'card.admitted': (workshop, { card }) => change(workshop, card, { state: 'shown' }),
  'card.merged': (workshop, { card, into }) => change(workshop, card, { mergedInto: into }),
  'card.answered': (workshop, { card, answer, about }) => change(workshop, card, { answer, about }),
}
