import type { Change, ChangeOf, Noun, Nouns, OwnNoun } from '../../shared/views/nouns.ts'
import type { Own, SyncAnswer, Tell, Wall } from '../../shared/wire/messages.ts'
import type { Store } from './types.ts'

type Tables = { [N in Noun]: Map<string, Nouns[N]> }
type Lists = { [N in Noun]?: readonly Nouns[N][] }

const ownNouns: readonly OwnNoun[] = ['me', 'myCard', 'myBallot', 'mySketch', 'mySeat', 'myTopic', 'hosting']

const emptyTables = (): Tables => ({
  workshop: new Map(),
  agenda: new Map(),
  step: new Map(),
  collected: new Map(),
  timer: new Map(),
  screen: new Map(),
  people: new Map(),
  card: new Map(),
  cluster: new Map(),
  goal: new Map(),
  sketch: new Map(),
  ballot: new Map(),
  agreement: new Map(),
  outlook: new Map(),
  notice: new Map(),
  participant: new Map(),
  table: new Map(),
  round: new Map(),
  seating: new Map(),
  routes: new Map(),
  pair: new Map(),
  topic: new Map(),
  message: new Map(),
  handover: new Map(),
  harvest: new Map(),
  me: new Map(),
  myCard: new Map(),
  myBallot: new Map(),
  mySketch: new Map(),
  mySeat: new Map(),
  myTopic: new Map(),
  hosting: new Map(),
})

/** The store as the session fills it; faces see only `Store`. */
export interface FilledStore extends Store {
  /** A batch fits when nothing lies between it and what is known; else the session has to ask for what it missed (D6). */
  fits: (tell: Tell) => boolean
  tell: (tell: Tell) => void
  own: (own: Own) => void
  /** Cards of others; they say nothing of a version. */
  wall: (changes: Wall) => void
  /** Nobody tells of cards any more: old ones are worse than none. */
  forgetCards: () => void
  /** What was told to this participant alone may be ahead of what was told to all. */
  ownVersion: () => number
  catchUp: (answer: SyncAnswer) => void
  /** Tells listeners that something beside the nouns has changed: outbox, link, presence. */
  touch: () => void
}

/** What the workshop looks like from here: each batch is taken in whole, then listeners are told once. */
export function createStore(): FilledStore {
  let tables = emptyTables()
  let lists: Lists = {}
  let version = -1
  let ownVersion = -1
  const listeners = new Set<() => void>()

  const touch = (): void => {
    for (const listener of listeners) listener()
  }

  function put<N extends Noun>([noun, id, value]: ChangeOf<N>): void {
    const table: Map<string, Nouns[N]> = tables[noun]
    if (value === null) table.delete(id)
    else table.set(id, value)
    delete lists[noun]
  }

  const takeIn = (changes: readonly Change[]): void => {
    for (const change of changes) put(change)
  }

  const forgetOwn = (): void => {
    for (const noun of ownNouns) {
      tables[noun].clear()
      delete lists[noun]
    }
  }

  function all<N extends Noun>(noun: N): readonly Nouns[N][] {
    const known: readonly Nouns[N][] | undefined = lists[noun]
    if (known) return known
    const list: readonly Nouns[N][] = [...tables[noun].values()]
    lists = { ...lists, [noun]: list }
    return list
  }

  return {
    get: (noun, id) => tables[noun].get(id),
    all,
    version: () => version,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    // Changes carry whole values, so a batch that begins before what is known is harmless.
    fits: ({ from }) => version >= from,
    tell({ to, changes }) {
      // A vote moves the turnout without moving the version, so the same version may be told again.
      if (to < version) return
      takeIn(changes)
      version = to
      touch()
    },
    own({ to, changes }) {
      ownVersion = Math.max(ownVersion, to)
      takeIn(changes)
      touch()
    },
    ownVersion: () => Math.max(version, ownVersion),
    wall({ changes }) {
      takeIn(changes)
      touch()
    },
    forgetCards() {
      tables.card.clear()
      delete lists.card
      touch()
    },
    catchUp(answer) {
      if (answer.whole) {
        tables = emptyTables()
        lists = {}
      }
      forgetOwn()
      takeIn(answer.changes)
      takeIn(answer.own)
      version = answer.version
      touch()
    },
    touch,
  }
}
