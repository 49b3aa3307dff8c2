import { afterAll, beforeAll, expect, test } from 'vitest'
import { enter, moderatorSession } from '../../rehearsal/door.ts'
import { openStorage, type SqliteStorage } from '../../server/storage/open.ts'
import { newDraft } from '../../server/pipeline/draft.ts'
import { store } from '../../server/pipeline/erase.ts'
import { loadState } from '../../server/pipeline/state.ts'
import { wholeFor } from '../../shared/views/common.ts'
import { openHall, secretFor, type Hall } from '../faults/kit/hall.ts'
import { joined, writeOn } from '../faults/kit/long-log.ts'
import { openServer, type ServerProcess } from '../faults/kit/server.ts'
import { makeSnapshot } from '../faults/kit/snapshot.ts'
import { append } from '../contracts/rows.ts'
import { until } from '../kit/until.ts'
import { fileIn, newRoom, run } from './kit.ts'

/** Events of the long evening, and how many of them the snapshot knows. */
const [all, folded] = [900, 700]

let room: Awaited<ReturnType<typeof newRoom>>
let server: ServerProcess
let hall: Hall
let backup: string

/** A server whose workshop has a snapshot and went on after it, and a backup that was made while it runs. */
beforeAll(async () => {
  room = await newRoom()
  server = await openServer({ data: room.at('data') })
  hall = await openHall(server, 1)
  hall.close()
  await server.kill('SIGTERM')
  await inFolder('data', async (storage) => {
    const begun = (await storage.events(hall.workshop, 0)).length
    const events = joined.map((body) => ({ at: Date.now(), command: 'c', body }))
    await storage.append(append(hall.workshop, begun, { events }))
    await writeOn(storage, hall.workshop, begun + events.length, folded)
    await makeSnapshot(storage, hall.workshop, folded)
    await writeOn(storage, hall.workshop, folded, all)
  })
  await server.start()
  backup = fileIn(await run('backup', ['--data', room.at('data'), '--to', room.at('stick')]))
  await server.kill('SIGTERM')
}, 60_000)
afterAll(async () => {
  await server.close()
  await room.clear()
})

async function inFolder<T>(name: string, work: (storage: SqliteStorage) => Promise<T>): Promise<T> {
  const storage = await openStorage(room.at(name))
  try {
    return await work(storage)
  } finally {
    await storage.close()
  }
}

/** What the log alone gives, and on which version the workshop opens when the snapshot may help. */
const facts = (folder: string) =>
  inFolder(folder, async (storage) => {
    const { base } = await loadState(storage, hall.workshop)
    await storage.dropSnapshot(hall.workshop)
    return { base, workshop: (await loadState(storage, hall.workshop)).workshop }
  })

const nouns = ['card', 'participant', 'step'] as const

/** What a moderator sees on a server that opens this folder. */
async function seenIn(folder: string): Promise<(readonly unknown[])[]> {
  const restored = await openServer({ data: room.at(folder) })
  const session = await moderatorSession(await enter(restored.url, secretFor(hall.created, 'moderator')), hall.workshop)
  await until(session, () => session.link().state === 'online' && session.store.version() >= all)
  const seen = nouns.map((noun) => session.store.all(noun))
  session.close()
  await restored.kill('SIGTERM')
  return seen
}

test('a restored server opens on the snapshot that was backed up, and shows what the whole log gives (T14, D14)', async () => {
  expect(await run('restore', [backup, '--data', room.at('fresh')])).toMatchObject({ code: 0, err: '' })
  const seen = await seenIn('fresh')
  const { base, workshop } = await facts('fresh')
  expect(base).toBe(folded)
  expect(workshop.version).toBe(all)
  const whole = wholeFor(workshop, 'staff')
  const known = nouns.map((noun) => whole.filter(([one]) => one === noun).map(([, , value]) => value))
  expect(known[0]?.length).toBeGreaterThan(200)
  expect(seen.map((values) => new Set(values))).toEqual(known.map((values) => new Set(values)))
})

test('words that were deleted since the backup do not come back with its snapshot (P8)', async () => {
  const erased = { type: 'card.erased', card: 'card-600' } as const
  await inFolder('data', (storage) => {
    const draft = newDraft(hall.workshop, all)
    draft.events.push(erased)
    draft.append.events.push({ at: Date.now(), command: 'e', body: erased })
    return store(storage, draft)
  })
  expect(await run('restore', [backup, '--data', room.at('data'), '--replace'])).toMatchObject({ code: 0, err: '' })
  const { base, workshop } = await facts('data')
  expect(base).toBe(0)
  expect(workshop.cards.get(erased.card)?.text).toBe('')
  expect(workshop.cards.get('card-603')?.text).toContain('auch abends')
})
