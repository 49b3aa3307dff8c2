import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { firstEvents } from '../../shared/commands/start.ts'
import { agendaOf } from '../../shared/methods/method.ts'
import { zukunftswerkstatt } from '../../shared/methods/zukunftswerkstatt.ts'
import { loadState } from '../../server/pipeline/state.ts'
import { openStorage } from '../../server/storage/open.ts'
import { inspect } from '../../server/storage/sqlite/inspection.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { moderatorSession } from '../../rehearsal/door.ts'
import { until } from '../kit/until.ts'
import { aboutTown, noticeTown } from '../kit/about.ts'
import type { Course, Experiment, Figure } from './kit/experiment.ts'
import { openHall, type Hall } from './kit/hall.ts'
import { begun, joined, writeOn } from './kit/long-log.ts'
import { openServer, type ServerProcess } from './kit/server.ts'
import { makeSnapshot } from './kit/snapshot.ts'
import { database } from './kit/wounds.ts'

const forms = {
  short: { workshops: 2, events: 3000 },
  full: { workshops: 4, events: 50_000 },
}
/** A workshop that has gone on for very long. */
async function fill(storage: Storage, id: string, count: number): Promise<void> {
  const events: unknown[] = [
    ...firstEvents(aboutTown, agendaOf(zukunftswerkstatt, 'half'), noticeTown),
    { type: 'workshop.opened' },
    ...joined,
    begun,
  ]
  const row = { id, code: `code-${id}`, pass: `pass-${id}`, createdAt: 1, summary: {} }
  const blank = { workshop: id, commands: [], votes: [], tickets: [] }
  const first = events.map((body) => ({ at: 1000, command: 'c', body }))
  await storage.create(row, { ...blank, expectedVersion: 0, events: first }, [])
  await writeOn(storage, id, events.length, count)
}

/** The same storage, and how many events were asked for. */
function counting(storage: Storage): { storage: Storage; read: () => number } {
  let count = 0
  const events: Storage['events'] = async (...asked) => {
    const rows = await storage.events(...asked)
    count += rows.length
    return rows
  }
  return { storage: { ...storage, events }, read: () => count }
}

async function timed<T>(work: () => Promise<T> | T): Promise<{ took: number; result: T }> {
  const began = performance.now()
  const result = await work()
  return { took: performance.now() - began, result }
}

/** The same for people: the real server, just started, until the moderator has everything on the screen. */
async function seen(events: number, seed: number): Promise<{ folded: number; opened: number; missing: number }> {
  const server = await openServer()
  const hall = await openHall(server, seed)
  hall.close()
  await server.kill('SIGTERM')
  const storage = await openStorage(server.data)
  const written = (await storage.events(hall.workshop, 0)).length
  const blank = { workshop: hall.workshop, commands: [], votes: [], tickets: [] }
  const people = joined.map((body) => ({ at: Date.now(), command: 'c', body }))
  await storage.append({ ...blank, expectedVersion: written, events: people })
  await writeOn(storage, hall.workshop, written + people.length, events)
  await storage.close()
  const folded = await comeBack(server, hall, events)
  const between = await openStorage(server.data)
  await makeSnapshot(between, hall.workshop, events)
  await between.close()
  const opened = await comeBack(server, hall, events)
  await server.close()
  return { folded: folded.took, opened: opened.took, missing: folded.result === opened.result ? 0 : 1 }
}

/** Says how many cards there are, and how long it took until they were. */
async function comeBack(server: ServerProcess, hall: Hall, events: number) {
  await server.start()
  const here = await timed(async () => {
    const session = await moderatorSession(hall.moderatorDoor, hall.workshop)
    await until(session, () => session.store.version() >= events, 60_000)
    session.close()
    return session.store.all('card').length
  })
  await server.kill('SIGKILL')
  return here
}

async function run({ form, seed, log }: Course): Promise<Figure[]> {
  const { workshops, events } = forms[form]
  const folder = mkdtempSync(join(tmpdir(), 'opening-'))
  const ids = Array.from({ length: workshops }, (_none, number) => `w${number}`)
  const first = await openStorage(folder)
  for (const id of ids) await fill(first, id, events)
  log('the logs are written')
  const whole = await timed(() => loadState(first, 'w0'))
  const held = await makeSnapshot(first, 'w0', events)
  await first.close()
  const looked = await timed(() => inspect(join(folder, database)))
  const again = await openStorage(folder)
  const { storage, read } = counting(again)
  const opened = await timed(() => loadState(storage, 'w0'))
  await again.close()
  rmSync(folder, { recursive: true })
  const people = await seen(events, seed)
  const differs = isDeepStrictEqual(opened.result.workshop, whole.result.workshop) ? 0 : 1
  const bound = (most: number): Partial<Figure> => (form === 'full' ? { most, promised: true } : {})
  return [
    { name: 'events in the log', value: events, unit: '', promised: true },
    { name: 'folded anew, all of them', value: whole.took, unit: 'ms', promised: true },
    { name: 'opened on a snapshot', value: opened.took, unit: 'ms', ...bound(1000) },
    { name: 'until the moderator sees it, folded anew', value: people.folded, unit: 'ms', promised: true },
    { name: 'until the moderator sees it, on a snapshot', value: people.opened, unit: 'ms', ...bound(1000) },
    { name: 'times that the number of cards was another', value: people.missing, unit: '', most: 0 },
    { name: 'events read for it', value: read(), unit: '', most: 0, promised: true },
    { name: 'facts that differ from the whole log', value: differs, unit: '', most: 0, promised: true },
    { name: 'loop held up while the snapshot was made, longest', value: held, unit: 'ms', ...bound(50) },
    { name: 'places of damage in the sound file', value: looked.result.length, unit: '', most: 0 },
    { name: `every row looked at, of ${workshops * events} events`, value: looked.took, unit: 'ms', promised: true },
  ]
}

export const experiment: Experiment = {
  id: 'D14',
  title: 'a workshop that has gone on for very long is there at once, with everything',
  requires: ['D6', 'D14'],
  mutants: [
    {
      name: 'snapshots are made and not read',
      why: 'D14: whoever waits for a workshop to open is offline meanwhile',
      file: 'server/pipeline/state.ts',
      find: 'if (kept?.format !== snapshotFormat) return null',
      replace: 'if (kept?.format !== `${snapshotFormat}!`) return null',
    },
    {
      name: 'a snapshot forgets who is here',
      why: 'D14: facts from a snapshot have to be the facts of the log',
      file: 'server/pipeline/snapshot.ts',
      find: 'pack(serialize({ ...workshop, votes })',
      replace: 'pack(serialize({ ...workshop, votes, participants: new Map() })',
    },
  ],
  run,
}
