import { openBallot, type Workshop } from '../../shared/domain/workshop.ts'
import { changesAt, crowdOf } from '../../shared/views/common.ts'
import type { Audience, Change, Key } from '../../shared/views/nouns.ts'
import { ownWhole } from '../../shared/views/own.ts'
import type { Touched } from '../../shared/views/touch.ts'
import type { SyncAnswer, SyncAsk } from '../../shared/wire/messages.ts'
import { pictureOf } from './picture.ts'
import type { State } from './state.ts'
import { distinct } from './tail.ts'
import { tellable } from './telling.ts'

/** Who asks to be brought up to date. */
export interface Viewer {
  audience: Audience
  /** Participant id, for own nouns. */
  owner: string | null
}

/**
 * An answer is about as large as a line of 64 kbit/s carries in two seconds: whoever does not read it does not ask for the next, so
 * nothing piles up, and a slow line shows that it lives (D10, D13).
 */
const enough = 16 * 1024

type Part = Pick<SyncAnswer, 'version' | 'whole' | 'changes' | 'more'>

/** D6: what came after a version, or the whole after a gap, piece by piece. */
export function catchUp(state: State, ask: SyncAsk, viewer: Viewer, now: number, size = enough): SyncAnswer {
  const { workshop } = state
  const own = viewer.owner === null ? [] : ownWhole(workshop, viewer.owner)
  return { ...partFor(state, ask, viewer.audience, size), latest: workshop.version, own, now }
}

function partFor(state: State, { have, cards, wall }: SyncAsk, audience: Audience, size: number): Part {
  const { workshop, tail } = state
  const follows = followed(workshop, audience, wall)
  if (follows && have !== null && cards !== undefined && have <= workshop.version)
    return { version: have, whole: false, ...crowdFrom(cards, workshop, audience, size, follows) }
  const touched = have === null ? null : tail.since(have, workshop.version)
  if (touched) return missed(touched.map(only(follows)), workshop, audience, size)
  const few = pictureOf(state, audience)
  if (follows === null) return { version: workshop.version, whole: true, changes: few, more: null }
  const first = crowdFrom(0, workshop, audience, size - sizeOf(few), follows)
  return { version: workshop.version, whole: true, changes: [...few, ...first.changes], more: first.more }
}

/** Whether somebody is to be told of a card of others. */
type Follows = (card: string) => boolean

/** Null: of none. A phone is told of those that lie open on it, everybody else of all. */
function followed({ cards }: Workshop, audience: Audience, wall: SyncAsk['wall']): Follows | null {
  if (audience !== 'guest') return () => true
  if (!wall) return null
  const { table } = wall
  return table === null ? () => true : (card) => cards.get(card)?.table === table
}

const only =
  (follows: Follows | null) =>
  (touched: Touched): Touched => ({
    ...touched,
    keys: touched.keys.filter(([noun, id]) => noun !== 'card' || follows?.(id)),
  })

/**
 * As many seats, people and cards as fit, from one on. Nothing is ever taken out of their order, and what is new moves others back at
 * most: then one is told twice, and none is left out. What becomes of them meanwhile is told as what came after.
 */
function crowdFrom(
  from: number,
  workshop: Workshop,
  audience: Audience,
  room: number,
  follows: Follows,
): Pick<Part, 'changes' | 'more'> {
  const changes: Change[] = []
  let [left, before] = [room, 0]
  for (const [noun, map] of crowdOf(workshop, audience)) {
    const ids = inOrder(map)
    for (let at = Math.max(0, from - before); at < ids.length; at += 1) {
      const id = ids[at] ?? ''
      if (left <= 0) return { changes, more: before + at }
      if (noun === 'card' && !follows(id)) continue
      const told = changesAt(workshop, [[noun, id]], audience).filter(([, , value]) => value !== null)
      changes.push(...told)
      left -= sizeOf(told)
    }
    before += ids.length
  }
  return { changes, more: null }
}

type Growing = ReadonlyMap<string, unknown>
const orders = new WeakMap<Growing, { ids: string[]; coming: MapIterator<string> }>()

/** Written down as they come: whoever walked to a card anew for each piece would walk a full wall a hundred times. */
function inOrder(map: Growing): readonly string[] {
  const order = orders.get(map) ?? { ids: [], coming: map.keys() }
  orders.set(map, order)
  while (order.ids.length < map.size) {
    const next = order.coming.next()
    if (next.done) break
    order.ids.push(next.value)
  }
  return order.ids
}

/** As many versions as fit. The facts are those of now, so what is told of a later one again does no harm. */
function missed(touched: readonly Touched[], workshop: Workshop, audience: Audience, room: number): Part {
  // Votes move the turnout without moving the version.
  const ballot = openBallot(workshop)
  const keys = new Map<string, Key>()
  const changes: Change[] = changesAt(workshop, tellable(ballot ? [['ballot', ballot.id]] : [], audience), audience)
  let [version, left] = [workshop.version, room]
  for (const one of touched) {
    const fresh = tellable(distinct(one.keys), audience).filter((key) => !keys.has(key.join(' ')))
    for (const key of fresh) keys.set(key.join(' '), key)
    const told = changesAt(workshop, fresh, audience)
    changes.push(...told)
    version = one.version
    left -= sizeOf(told)
    if (left <= 0) break
  }
  return { version, whole: false, changes, more: null }
}

const sizeOf = (changes: Change[]): number => changes.reduce((sum, [, , value]) => sum + sizeOfOne(value), 0)

/** Views of cards stay the same as long as their cards do. */
const sizes = new WeakMap<object, number>()

function sizeOfOne(value: Change[2]): number {
  if (typeof value !== 'object' || value === null) return 0
  const size = sizes.get(value) ?? JSON.stringify(value).length
  sizes.set(value, size)
  return size
}
