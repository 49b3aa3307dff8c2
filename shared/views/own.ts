import type { Workshop } from '../domain/workshop.ts'
import { withoutAuthor } from './common.ts'
import { tableOf } from '../tables/host.ts'
import { hostingView } from './hall.ts'
import { it, type Change, type OwnKey, type OwnNoun } from './nouns.ts'

/** What a participant alone may know: own cards in every state, own dots while a ballot is open, own group. */
function ownAt(workshop: Workshop, [owner, noun, id]: OwnKey): Change {
  const table: Record<OwnNoun, () => Change> = {
    me: () => ['me', it, workshop.participants.get(owner) ?? null],
    myCard: () => {
      const card = workshop.cards.get(id)
      return ['myCard', id, card && card.author === owner ? withoutAuthor(card) : null]
    },
    myBallot: () => {
      const choice = workshop.votes.get(id)?.get(owner)
      return ['myBallot', id, choice ? { ballot: id, choice } : null]
    },
    mySketch: () => {
      const member = workshop.sketches.get(id)?.members.includes(owner) ?? false
      return ['mySketch', id, member ? { sketch: id } : null]
    },
    mySeat: () => {
      const rounds = workshop.seatings.get(id)?.rounds ?? []
      // Up to the last seat: a round that comes into being later changes nothing for who has no seat there.
      const last = rounds.findLastIndex(({ seats }) => seats.has(owner))
      const tables = rounds.slice(0, last + 1).map(({ seats }) => seats.get(owner) ?? null)
      return ['mySeat', id, tables.length > 0 ? { step: id, tables } : null]
    },
    myTopic: () => ['myTopic', id, workshop.topics.get(id)?.by === owner ? { topic: id } : null],
    hosting: () => {
      const table = tableOf(workshop, owner)
      return ['hosting', it, table ? hostingView(workshop, table.id) : null]
    },
  }
  return table[noun]()
}

export function ownChangesAt(workshop: Workshop, keys: Iterable<OwnKey>): Change[] {
  return [...keys].map((key) => ownAt(workshop, key))
}

/** Always told whole: it is small, and a phone that slept must not keep a stale idea of its own. */
export function ownWhole(workshop: Workshop, owner: string): Change[] {
  const keys: OwnKey[] = [
    [owner, 'me', it],
    ...(workshop.cardsBy.get(owner) ?? []).map((id) => [owner, 'myCard', id] as const),
    ...[...workshop.votes.keys()].map((id) => [owner, 'myBallot', id] as const),
    ...[...workshop.sketches.keys()].map((id) => [owner, 'mySketch', id] as const),
    ...[...workshop.seatings.keys()].map((id) => [owner, 'mySeat', id] as const),
    ...[...workshop.topics.keys()].map((id) => [owner, 'myTopic', id] as const),
    [owner, 'hosting', it],
  ]
  return ownChangesAt(workshop, keys).filter(([, , value]) => value !== null)
}
