import fc from 'fast-check'
import { serialize } from 'node:v8'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Happened } from '../../shared/domain/events.ts'
import { emptyWorkshop, type Workshop } from '../../shared/domain/workshop.ts'
import { wholeFor } from '../../shared/views/common.ts'
import { audiences } from '../../shared/views/nouns.ts'
import { ownWhole } from '../../shared/views/own.ts'
import { advance } from '../../shared/views/touch.ts'
import { decodeFacts, encodeFacts } from '../../server/pipeline/snapshot.ts'
import { keepSnapshots } from '../../server/pipeline/snapshots.ts'
import { loadState, snapshotFormat } from '../../server/pipeline/state.ts'
import { openMemory } from '../../server/storage/memory.ts'
import { StorageDamage, StorageUnavailable, type Snapshot, type Storage } from '../../server/storage/storage.ts'
import { append, workshopRow } from '../contracts/rows.ts'
import { anyCourse, attempt, randomHall } from '../kit/random-course.ts'
import { seeded } from '../kit/seeded.ts'

const id = 'w'

const folded = (log: readonly Happened[]): Workshop => {
  const workshop = emptyWorkshop()
  for (const happened of log) advance(workshop, happened)
  return workshop
}

async function stored(log: readonly Happened[], votes: Workshop['votes'] = new Map()): Promise<Storage> {
  const storage = openMemory()
  const events = log.map(({ at, event }) => ({ at, command: 'c', body: event }))
  const puts = [...votes].flatMap(([ballot, choices]) =>
    [...choices].map(([voter, choice]) => ({ put: { ballot, voter, choice: { ...choice } } })),
  )
  await storage.create(workshopRow(id), append(id, 0, { events, votes: puts }), [])
  return storage
}

/** Everything that anybody may know. */
const seen = (workshop: Workshop) => [
  audiences.map((audience) => wholeFor(workshop, audience)),
  [...workshop.participants.keys()].map((owner) => ownWhole(workshop, owner)),
]

const snapshotOf = async (log: readonly Happened[]): Promise<Snapshot> => ({
  version: log.length,
  format: snapshotFormat,
  content: await encodeFacts(folded(log)),
})

/** An evening of some events. */
function evening(): Happened[] {
  const hall = randomHall()
  for (let a = 0; a < 12; a += 1) {
    const name = a % 3 === 0 ? 'step.start' : 'card.add'
    attempt(hall, { name, actor: { role: 'moderator', who: 'link-1' }, text: `Karte ${a}`, a, b: 0, flag: true })
  }
  return hall.log
}

test('a snapshot and what came after it say the same as the whole log, to everybody, wherever it was cut', async () => {
  await fc.assert(
    fc.asyncProperty(anyCourse, fc.double({ min: 0, max: 1, noNaN: true }), async (course, share) => {
      const hall = randomHall()
      for (const wish of course) attempt(hall, wish)
      const cut = 1 + Math.floor(share * (hall.log.length - 1))
      const storage = await stored(hall.log, hall.workshop.votes)
      await storage.saveSnapshot(id, await snapshotOf(hall.log.slice(0, cut)), 0)
      const short = await loadState(storage, id)
      await storage.dropSnapshot(id)
      const long = await loadState(storage, id)
      expect([short.base, long.base]).toEqual([cut, 0])
      expect(short.workshop).toEqual(long.workshop)
      expect(seen(short.workshop)).toEqual(seen(long.workshop))
      expect(seen(short.workshop)).toEqual(seen(hall.workshop))
    }),
    seeded(200),
  )
})

test('votes of an open ballot are in no snapshot (P6)', async () => {
  const workshop = folded(evening())
  workshop.votes.set('ballot', new Map([['anna', { option: 1 }]]))
  const back = await decodeFacts(await encodeFacts(workshop), workshop.version)
  expect(back.votes).toEqual(new Map([['ballot', new Map()]]))
  expect(workshop.votes.get('ballot')?.size).toBe(1)
})

test('but a vote that was cast before and after the snapshot counts when the server comes back (D1)', async () => {
  const log = evening()
  const ballot = { ballot: 'ballot', step: 'vote', on: 'cards' as const, options: ['a', 'b'], dots: 3, stack: false }
  log.push({ version: log.length + 1, at: 5000, event: { type: 'ballot.opened', ...ballot } })
  const votes = new Map([['ballot', new Map([['anna', { a: 1 }]])]])
  const storage = await stored(log, votes)
  await storage.saveSnapshot(id, await snapshotOf(log), 0)
  await storage.append(
    append(id, log.length, { votes: [{ put: { ballot: 'ballot', voter: 'bela', choice: { b: 2 } } }] }),
  )
  const { workshop, base } = await loadState(storage, id)
  expect(base).toBe(log.length)
  const cast = new Map([
    ['anna', { a: 1 }],
    ['bela', { b: 2 }],
  ])
  expect(workshop.votes).toEqual(new Map([['ballot', cast]]))
})

describe('a snapshot that cannot be believed is not believed, and the log is read instead', () => {
  const packed = (facts: unknown) => new Uint8Array(deflateSync(serialize(facts)))
  const log = evening()
  const facts = folded(log.slice(0, 5))
  const cases: [string, Partial<Snapshot>, boolean][] = [
    ['of another product', { format: '0' }, false],
    ['of noise', { content: Uint8Array.of(1, 2, 3) }, true],
    ['of something else', { content: packed({ version: 5 }) }, true],
    ['with a part that is missing', { content: packed({ ...facts, cards: undefined }) }, true],
    ['with a list where a map belongs', { content: packed({ ...facts, cards: [] }) }, true],
    ['that says it is newer than it is', { version: 6 }, true],
    ['that is cut off', { content: packed(facts).subarray(0, 200) }, true],
  ]
  test.each(cases)('%s', async (_name, change, doubted) => {
    const storage = await stored(log)
    await storage.saveSnapshot(id, { ...(await snapshotOf(log.slice(0, 5))), ...change }, 0)
    const doubts: unknown[] = []
    const state = await loadState(storage, id, (error) => doubts.push(error))
    expect(state.base).toBe(0)
    expect(state.workshop).toEqual(folded(log))
    expect(doubts).toHaveLength(doubted ? 1 : 0)
  })

  test('that is damaged on the disk', async () => {
    const storage: Storage = { ...(await stored(log)), snapshot: () => Promise.reject(new StorageDamage('snapshots')) }
    expect((await loadState(storage, id)).workshop).toEqual(folded(log))
  })

  test('but a disk that cannot be read is an error and no reason to read on (D14)', async () => {
    const storage: Storage = { ...(await stored(log)), snapshot: () => Promise.reject(new StorageUnavailable('EIO')) }
    await expect(loadState(storage, id)).rejects.toBeInstanceOf(StorageUnavailable)
  })
})

describe('a snapshot is made', () => {
  const log = evening()

  /** The storage, and a promise of what becomes of the next snapshot. */
  async function watched(reading: (storage: Storage) => Promise<void> = async () => undefined) {
    const real = await stored(log)
    const { promise, resolve } = Promise.withResolvers<'saved' | 'refused'>()
    const after: number[] = []
    const storage: Storage = {
      ...real,
      async events(workshop, from, most) {
        after.push(from)
        const rows = await real.events(workshop, from, most)
        await reading(real)
        return rows
      },
      async saveSnapshot(...snapshot) {
        try {
          await real.saveSnapshot(...snapshot)
          resolve('saved')
        } catch (error) {
          resolve('refused')
          throw error
        }
      },
    }
    return { storage, fate: promise, after }
  }

  test('when enough has happened, in a thread of its own, and from then on only what came after it is read', async () => {
    const { storage, fate, after } = await watched()
    const troubles: unknown[] = []
    const snapshots = keepSnapshots({
      storage,
      broke: (trouble) => troubles.push(trouble),
      every: log.length,
      quiet: 0,
    })
    snapshots.grew(id, log.length - 1)
    snapshots.grew(id, log.length)
    expect(await fate).toBe('saved')
    await snapshots.close()
    after.length = 0
    const state = await loadState(storage, id)
    expect([state.base, after]).toEqual([log.length, [log.length]])
    expect(state.workshop).toEqual(folded(log))
    expect(troubles).toEqual([])
  })

  test('on the one before', async () => {
    const { storage, fate, after } = await watched()
    await storage.saveSnapshot(id, await snapshotOf(log.slice(0, 6)), 0)
    await fate
    const next = Promise.withResolvers<Snapshot>()
    const watching: Storage = { ...storage, saveSnapshot: async (_id, snapshot) => next.resolve(snapshot) }
    const snapshots = keepSnapshots({ storage: watching, broke: (trouble) => next.reject(trouble), every: 1, quiet: 0 })
    snapshots.grew(id, log.length)
    const { content, version } = await next.promise
    await snapshots.close()
    expect(after).toEqual([6, log.length])
    expect(await decodeFacts(content, version)).toEqual(folded(log))
  })

  test('and not kept when something was erased meanwhile (P8)', async () => {
    let erased = false
    const { storage, fate } = await watched(async (real) => {
      if (erased) return
      erased = true
      const events = [{ version: 1, command: 'c', body: log[0]?.event }]
      await real.rewrite({ append: append(id, log.length), events, unbind: false })
    })
    const troubles: unknown[] = []
    const snapshots = keepSnapshots({ storage, broke: (trouble) => troubles.push(trouble), every: 1, quiet: 0 })
    snapshots.grew(id, log.length)
    expect(await fate).toBe('refused')
    await snapshots.close()
    expect((await storage.snapshot(id)).kept).toBeNull()
    expect(troubles).toEqual([])
  })

  test('not while people write, but not never either', async () => {
    const { storage, fate } = await watched()
    const snapshots = keepSnapshots({ storage, broke: () => undefined, every: 2, quiet: 1_000_000 })
    // Nobody pauses for a hundred events.
    for (let version = 1; version <= 100; version += 1) snapshots.grew(id, version)
    expect(await fate).toBe('saved')
    await snapshots.close()
  })
})

describe('a log that words have gone out of', () => {
  const log = evening()

  async function saves() {
    const storage = await stored(log)
    const versions: number[] = []
    const first = Promise.withResolvers<void>()
    const watching: Storage = {
      ...storage,
      async saveSnapshot(workshop, snapshot, erasures) {
        await storage.saveSnapshot(workshop, snapshot, erasures)
        versions.push(snapshot.version)
        first.resolve()
      },
    }
    return { storage: watching, versions, saved: first.promise }
  }

  test('gets its next snapshot in the next quiet moment, however short it is since the last one (D14)', async () => {
    const { storage, versions, saved } = await saves()
    const snapshots = keepSnapshots({ storage, broke: () => undefined, every: 5, quiet: 0 })
    snapshots.opened(id, log.length, log.length)
    snapshots.erased(id, log.length)
    await saved
    expect(versions).toEqual([log.length])
    await snapshots.close()
  })

  test('is not folded for each of many that are deleted one after another', async () => {
    const { storage, versions } = await saves()
    let read = 0
    const events: Storage['events'] = (...asked) => {
      read += 1
      return storage.events(...asked)
    }
    const counting = { ...storage, events }
    const snapshots = keepSnapshots({ storage: counting, broke: () => undefined, every: 2, quiet: 1_000_000 })
    snapshots.opened(id, log.length, log.length)
    for (let time = 0; time < 20; time += 1) snapshots.erased(id, log.length)
    await snapshots.close()
    expect([read, versions]).toEqual([0, []])
  })
})
