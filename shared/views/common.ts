import type { Card } from '../domain/card.ts'
import { notRunYet } from '../domain/run.ts'
import { isAlive } from '../domain/card.ts'
import { stepOf, type Workshop } from '../domain/workshop.ts'
import { hallKeys, hallViews } from './hall.ts'
import {
  it,
  mayKnow,
  type Audience,
  type Change,
  type CardView,
  type CommonNoun,
  type Key,
  type Views,
} from './nouns.ts'
import { keepSteady } from './steady.ts'

/** Everybody may see it: not held back, not late, and not of a step that still collects hidden. */
export function isReleased(workshop: Workshop, card: Card): boolean {
  if (card.state !== 'shown') return false
  const hidden = stepOf(workshop, card.step)?.hidden ?? false
  return !hidden || (workshop.runs.get(card.step)?.revealed ?? false)
}

/** Hosts read along what the tables write, also while it is not yet open to all. */
const isOfTables = (card: Card): boolean => card.table !== null && card.state === 'shown'

/** A change makes a new card, so one view of each is enough. */
const seen = new WeakMap<Card, CardView>()

export function withoutAuthor(card: Card): CardView {
  const known = seen.get(card)
  if (known) return known
  const { author: _author, ...rest } = card
  seen.set(card, keepSteady(rest))
  return rest
}

const views: Views<CommonNoun> = {
  workshop: ({ about, status, openedAt, closedAt, anonymisedAt, current, phones }, _id, audience) => {
    if (!about) return null
    const told = audience === 'guest' || audience === 'host' ? { ...about, networkPassword: '' } : about
    return { about: told, status, openedAt, closedAt, anonymisedAt, current, phones }
  },
  agenda: ({ agenda, agendaRevision }) => agenda && { ...agenda, revision: agendaRevision },
  step: (workshop, id) => {
    if (!stepOf(workshop, id)) return null
    return { ...(workshop.runs.get(id) ?? notRunYet), id }
  },
  collected: ({ cardsIn }, id) => cardsIn.get(id)?.length ?? null,
  timer: ({ timer }) => timer,
  screen: ({ screen }) => screen,
  people: ({ participants }) => ({ joined: participants.size }),
  card: (workshop, id, audience) => {
    const card = workshop.cards.get(id)
    if (!card || !isAlive(card)) return null
    const seen = audience === 'staff' || isReleased(workshop, card) || (audience === 'host' && isOfTables(card))
    return seen ? withoutAuthor(card) : null
  },
  cluster: ({ clusters }, id) => clusters.get(id) ?? null,
  goal: ({ goals }, id) => goals.get(id) ?? null,
  sketch: ({ sketches }, id, audience) => {
    const sketch = sketches.get(id)
    if (!sketch || (sketch.removed && audience !== 'staff')) return null
    return { ...sketch, members: sketch.members.length }
  },
  ballot: (workshop, id, audience) => {
    const ballot = workshop.ballots.get(id)
    if (!ballot?.open) return ballot ?? null
    // Running totals stay unseen until the ballot closes: open dots cause bandwagons. Turnout may be known.
    const voters = workshop.votes.get(id)?.size ?? 0
    return { ...ballot, voters, hands: audience === 'staff' ? ballot.hands : {} }
  },
  agreement: ({ agreements }, id) => agreements.get(id) ?? null,
  outlook: ({ outlook }) => outlook,
  notice: ({ notice }) => notice,
  participant: ({ participants }, id) => participants.get(id) ?? null,
  ...hallViews,
}

function changeAt<N extends CommonNoun>(noun: N, id: string, workshop: Workshop, audience: Audience): Change {
  const value = mayKnow(noun, audience) ? views[noun](workshop, id, audience) : null
  // oxlint-disable-next-line typescript/consistent-type-assertions -- noun and value belong together by the table's type, which a union of tuples cannot express
  return [noun, id, value] as Change
}

/** What an audience may know now of the places that were touched. Telling a change twice is harmless. */
export function changesAt(workshop: Workshop, keys: Iterable<Key>, audience: Audience): Change[] {
  return [...keys].map(([noun, id]) => changeAt(noun, id, workshop, audience))
}

const ids = (map: Map<string, unknown>): string[] => [...map.keys()]

const keysOf = (noun: CommonNoun, all: string[]): Key[] => all.map((id) => [noun, id] as const)

/** What grows with the hall, as far as this audience may know of it: maps out of which nothing is ever taken. */
export function crowdOf({ seatings, participants, cards }: Workshop, audience: Audience) {
  const all = [
    ['seating', seatings],
    ['routes', seatings],
    ['participant', participants],
    ['card', cards],
  ] as const
  return all.filter(([noun]) => mayKnow(noun, audience))
}

/** Everything else that this audience may know of. */
function fewKeys(workshop: Workshop): Key[] {
  const single = (['workshop', 'agenda', 'timer', 'screen', 'people', 'outlook', 'notice'] as const).map(
    (noun) => [noun, it] as const,
  )
  return [
    ...single,
    ...keysOf('step', workshop.agenda?.steps.map((step) => step.id) ?? []),
    ...keysOf('collected', ids(workshop.cardsIn)),
    ...keysOf('cluster', ids(workshop.clusters)),
    ...keysOf('goal', ids(workshop.goals)),
    ...keysOf('sketch', ids(workshop.sketches)),
    ...keysOf('ballot', ids(workshop.ballots)),
    ...keysOf('agreement', ids(workshop.agreements)),
    ...hallKeys(workshop),
  ]
}

const known = (changes: Change[]): Change[] => changes.filter(([, , value]) => value !== null)

export const wholeBesideCrowd = (workshop: Workshop, audience: Audience): Change[] =>
  known(changesAt(workshop, fewKeys(workshop), audience))

/** The whole as an audience may see it: the same that folding all its changes gives (tested by property). */
export function wholeFor(workshop: Workshop, audience: Audience): Change[] {
  const crowd = crowdOf(workshop, audience).flatMap(([noun, map]) => keysOf(noun, ids(map)))
  return [...wholeBesideCrowd(workshop, audience), ...known(changesAt(workshop, crowd, audience))]
}
