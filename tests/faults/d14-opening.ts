import { mkdtempSync, rmSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { firstEvents } from '../../shared/commands/start.ts'
import { agendaOf } from '../../shared/methods/method.ts'
import { zukunftswerkstatt } from '../../shared/methods/zukunftswerkstatt.ts'
import { keepSnapshots } from '../../server/pipeline/snapshots.ts'
import { loadState } from '../../server/pipeline/state.ts'
import { openStorage } from '../../server/storage/open.ts'
import { inspect } from '../../server/storage/sqlite/inspection.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { aboutTown, noticeTown } from '../kit/about.ts'
import type { Course, Experiment, Figure } from './kit/experiment.ts'
import { database } from './kit/wounds.ts'

const forms = {
  short: { workshops: 2, events: 3000 },
  full: { workshops: 4, events: 50_000 },
}
const people = Array.from({ length: 60 }, (_none, number) => `person-${number}`)
const step = 'criticism-cards'

/** A workshop that has gone on for very long: everybody writes cards and mends them. */
async function fill(storage: Storage, id: string, count: number): Promise<void> {
  const events: unknown[] = [
    ...firstEvents(aboutTown, agendaOf(zukunftswerkstatt, 'half'), noticeTown),
    { type: 'workshop.opened' },
    ...people.map((participant) => ({
      type: 'participant.joined',
      participant,
      name: '',
      language: 'de',
      device: true,
    })),
    { type: 'step.started', step },
  ]
  for (let number = events.length; number < count; number += 1) events.push(cardOr(number))
  const row = { id, code: `code-${id}`, pass: `pass-${id}`, createdAt: 1, summary: {} }
  const blank = { workshop: id, commands: [], events: [], votes: [], tickets: [] }
  await storage.create(row, { ...blank, expectedVersion: 0 }, [])
  for (let from = 0; from < count; from += 500) {
    const some = events.slice(from, from + 500).map((body, index) => ({ at: 1000 + from + index, command: 'c', body }))
    await storage.append({ ...blank, expectedVersion: from, events: some })
  }
}

const text = (number: number): string => `Karte №${number}: mehr Bänke und Schatten am Platz, damit man sich trifft`

function cardOr(number: number): object {
  const card = `card-${number - (number % 3)}`
  if (number % 3 === 2) return { type: 'card.edited', card, text: `${text(number)}, auch abends` }
  if (number % 3 === 1) return { type: 'card.edited', card, text: text(number) }
  const author = people[number % people.length]
  const of = { step, kind: 'card', column: null, about: null, table: null, round: null, onBehalf: false, late: false }
  return { type: 'card.added', card, author, text: text(number), ...of }
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

/** Makes one in its thread, as the server does; says how long this thread's loop was held up meanwhile at most. */
async function makeSnapshot(storage: Storage, id: string, version: number): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const saved = Promise.withResolvers<void>()
  const watched: Storage = {
    ...storage,
    async saveSnapshot(...snapshot) {
      await storage.saveSnapshot(...snapshot)
      saved.resolve()
    },
  }
  const snapshots = keepSnapshots({ storage: watched, broke: ({ error }) => saved.reject(error), every: 1, quiet: 0 })
  delay.enable()
  snapshots.grew(id, version)
  await saved.promise
  delay.disable()
  await snapshots.close()
  return delay.max / 1e6
}

async function run({ form, log }: Course): Promise<Figure[]> {
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
  const differs = isDeepStrictEqual(opened.result.workshop, whole.result.workshop) ? 0 : 1
  const bound = (most: number): Partial<Figure> => (form === 'full' ? { most, promised: true } : {})
  return [
    { name: 'events in the log', value: events, unit: '', promised: true },
    { name: 'folded anew, all of them', value: whole.took, unit: 'ms', promised: true },
    { name: 'opened on a snapshot', value: opened.took, unit: 'ms', ...bound(1000) },
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
      find: 'pack(serialize({ ...workshop, votes: new Map() })',
      replace: 'pack(serialize({ ...workshop, votes: new Map(), participants: new Map() })',
    },
  ],
  run,
}
