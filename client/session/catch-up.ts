import type { Own, SyncAnswer, SyncAsk, Tell, Wall, WallAsk } from '../../shared/wire/messages.ts'
import type { Clock } from './clock.ts'
import type { Connection } from './connection.ts'
import type { FilledStore } from './store.ts'

export interface CatchUp {
  /** Asks for what was missed; at once after each connect. */
  now: () => Promise<void>
  /** Takes a batch in, or asks, when something lies between it and what is known (D6). */
  tell: (tell: Tell) => void
  /** Takes in what is for this participant alone. */
  own: (own: Own) => void
  /** Takes cards of others in. */
  wall: (wall: Wall) => void
  /** From now on cards of others are told, or no more. */
  follow: (wall: WallAsk | null) => void
  /** Resolves when the store shows what this participant has done up to this version, or after a while without it. */
  until: (version: number) => Promise<void>
}

const patience = 2000
/** The part of a batch that is for this participant alone is told right after the common one. */
const ownBehind = 50

/** Keeps the store at the server's version, whatever got lost on the way. */
export function catchUpWith(store: FilledStore, clock: Clock, connection: Pick<Connection, 'sync'>): CatchUp {
  let asking: Promise<void> | null = null
  let heardOf = 0
  /** The part of a whole that has come. It outlives the connection, or a slow and shaky line would begin it again and again. */
  let part: SyncAnswer | null = null
  let wall: WallAsk | null = null

  async function ask(): Promise<void> {
    do {
      const answer = await clock.listen(next)
      part = answer.more === null ? null : answer
      if (!part) store.catchUp(answer)
      heardOf = Math.max(heardOf, answer.latest)
      // What came while we asked was put aside: when the answer is older than it, ask again.
    } while (part || store.version() < heardOf)
  }

  async function next(): Promise<SyncAnswer> {
    const have = store.version()
    const before = part
    if (before === null || before.more === null) return sync({ have: have < 0 ? null : have })
    const answer = await sync({ have: before.version, cards: before.more })
    if (answer.whole) return answer
    // Grows in its place: a full wall comes in hundreds of pieces.
    before.changes.push(...answer.changes)
    return { ...answer, whole: before.whole, changes: before.changes }
  }

  const sync = (ask: SyncAsk): Promise<SyncAnswer> => connection.sync({ ...ask, ...(wall ? { wall } : {}) })

  /** It may have overtaken the answer that is on its way, which knows less and would hide it: then it is asked for once more. */
  function heard({ to }: Pick<Tell, 'to'>): void {
    if (asking) heardOf = Math.max(heardOf, to)
  }

  const now = (): Promise<void> => {
    heardOf = 0
    asking = ask().finally(() => {
      asking = null
    })
    return asking
  }

  /** Cards from the first one on, to what is known of everything else. */
  function opened(): void {
    const version = store.version()
    if (!part && version >= 0) part = { version, latest: version, more: 0, whole: false, changes: [], own: [], now: 0 }
  }

  return {
    now,
    own(own) {
      heard(own)
      store.own(own)
    },
    wall(wall) {
      heard(wall)
      if (!asking) store.wall(wall)
    },
    follow(open) {
      wall = open
      // Whatever is being asked for just now is answered for how it was before.
      void Promise.resolve(asking)
        .catch(() => undefined)
        .then(() => {
          if (wall !== open) return
          part = null
          store.forgetCards()
          if (open) opened()
          return store.version() < 0 ? undefined : now()
        })
        .catch(() => undefined)
    },
    until: (version) =>
      new Promise((resolve) => {
        const enough = setTimeout(done, patience)
        const stop = store.subscribe(() => (store.ownVersion() >= version ? soon() : undefined))
        function done(): void {
          stop()
          resolve()
        }
        function soon(): void {
          stop()
          clearTimeout(enough)
          setTimeout(done, ownBehind)
        }
        if (store.ownVersion() >= version) soon()
      }),
    tell(tell) {
      heard(tell)
      if (asking) return
      if (store.fits(tell)) store.tell(tell)
      else void now().catch(() => undefined)
    },
  }
}
