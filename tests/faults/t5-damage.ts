import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { randomOf } from '../../rehearsal/random.ts'
import { loadState } from '../../server/pipeline/state.ts'
import { openStorage, StorageFailure } from '../../server/storage/open.ts'
import { StorageDamage, StorageUnavailable, type Storage } from '../../server/storage/storage.ts'
import { newChecker } from './kit/checker.ts'
import type { Course, Experiment, Figure } from './kit/experiment.ts'
import { openHall } from './kit/hall.ts'
import { root } from './kit/mutant.ts'
import { settled, write } from './kit/phones.ts'
import { openServer } from './kit/server.ts'
import { makeSnapshot } from './kit/snapshot.ts'
import { database, wounds } from './kit/wounds.ts'

const forms = {
  short: { files: 48, starts: 2, seconds: 1 },
  full: { files: 500, starts: 12, seconds: 6 },
}

/** What a damaged file came to: noticed, harmless, refused for a reason that leads astray, or served and wrong. */
type Fate = 'noticed' | 'intact' | 'astray' | 'wrong'

/** A server that was killed while people wrote: its files, and the same files as they were before. */
async function killed({ form, seed, log }: Course, folder: string): Promise<void> {
  const random = randomOf(`T5/${seed}`)
  const data = join(folder, 'data')
  const server = await openServer({ data })
  const hall = await openHall(server, seed)
  const phones = await hall.joinMany(8)
  const evening = async (): Promise<void> => {
    const writing = write(phones, 100, newChecker(), random)
    await sleep(forms[form].seconds * 1000)
    writing.stop()
    await settled(writing, phones)
  }
  await evening()
  await server.kill('SIGTERM')
  await snapshotted(data, hall.workshop)
  cpSync(data, join(folder, 'older'), { recursive: true })
  await server.start()
  for (const phone of phones) phone.wake()
  await evening()
  await server.kill('SIGKILL')
  hall.close()
  log(`the server is killed, ${await cardsIn(data)} events on its disk`)
}

/** Half of the evening is in a snapshot, as after a long one. */
async function snapshotted(data: string, workshop: string): Promise<void> {
  const storage = await openStorage(data)
  await makeSnapshot(storage, workshop, (await storage.events(workshop, 0)).length)
  await storage.close()
}

/** Without the space that is kept for a full disk. */
const copyOf = (data: string): string => {
  const copy = mkdtempSync(join(tmpdir(), 'damaged-'))
  for (const name of readdirSync(data).filter((one) => one.startsWith(database)))
    cpSync(join(data, name), join(copy, name))
  return copy
}

async function cardsIn(data: string): Promise<number> {
  const copy = copyOf(data)
  const storage = await openStorage(copy)
  const all = await Promise.all((await storage.workshops()).map(({ id }) => storage.events(id, 0)))
  await storage.close()
  rmSync(copy, { recursive: true })
  return all.flat().length
}

/** What to ask a storage for, so that nothing of it stays unseen. */
interface Questions {
  workshops: string[]
  commands: { workshop: string; id: string }[]
  tickets: string[]
  links: string[]
}

function questionsOf(data: string): Questions {
  const copy = copyOf(data)
  const db = new Database(join(copy, database))
  const all = <Row>(sql: string): Row[] => db.prepare<[], Row>(sql).all()
  const questions = {
    workshops: all<{ id: string }>('SELECT id FROM workshops').map(({ id }) => id),
    commands: all<{ workshop: string; id: string }>('SELECT workshop, id FROM commands ORDER BY workshop, id'),
    tickets: all<{ hash: string }>('SELECT hash FROM tickets ORDER BY hash').map(({ hash }) => hash),
    links: all<{ hash: string }>('SELECT hash FROM links ORDER BY hash').map(({ hash }) => hash),
  }
  db.close()
  rmSync(copy, { recursive: true })
  return questions
}

/** The whole board, letter for letter. */
async function boardOf(storage: Storage, { workshops, commands, tickets, links }: Questions): Promise<string> {
  const everything = { before: null, who: null, most: 1_000_000 }
  const of = async (id: string) => [
    await storage.events(id, 0),
    await storage.votes(id),
    await storage.links(id),
    await storage.sheetNames(id),
    await storage.audit(id, everything),
    // As the server opens it, on a snapshot where it believes in one.
    (await loadState(storage, id)).workshop,
  ]
  const board = [
    await storage.workshops(),
    await storage.audit(null, everything),
    await Promise.all(workshops.map(of)),
    await Promise.all(commands.map(({ workshop, id }) => storage.replyTo(workshop, id))),
    await Promise.all(tickets.map((hash) => storage.ticketByHash(hash))),
    await Promise.all(links.map((hash) => storage.linkByHash(hash))),
    await storage.setting('office.hash'),
  ]
  return JSON.stringify(board, (_key, value: unknown) => (value instanceof Map ? [...value] : value))
}

async function fateOf(folder: string, questions: Questions, board: string): Promise<Fate> {
  let storage: Storage | null = null
  try {
    storage = await openStorage(folder)
    return (await boardOf(storage, questions)) === board ? 'intact' : 'wrong'
  } catch (error) {
    if (error instanceof StorageFailure) return error.kind === 'damaged' ? 'noticed' : 'astray'
    if (error instanceof StorageDamage) return 'noticed'
    // Whoever is told to wait a moment waits for ever.
    if (error instanceof StorageUnavailable) return 'astray'
    throw error
  } finally {
    await storage?.close()
  }
}

/** Whether the real program ends with one sentence that offers to restore. */
async function offersRestore(folder: string): Promise<boolean> {
  const args = [join(root, 'server', 'main.ts'), '--port', '0', '--data', folder, '--language', 'en']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], cwd: root })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (said += piece))
  const code = await new Promise<number | null>((settle) => child.once('close', settle))
  return code === 1 && said.trim().split('\n').length === 1 && /damaged.*restore/.test(said)
}

async function run(course: Course): Promise<Figure[]> {
  const { files, starts } = forms[course.form]
  const folder = mkdtempSync(join(tmpdir(), 'damage-'))
  const data = join(folder, 'data')
  await killed(course, folder)
  const questions = questionsOf(data)
  const whole = copyOf(data)
  const sound = await openStorage(whole)
  const board = await boardOf(sound, questions)
  await sound.close()
  const random = randomOf(`T5/${course.seed}/wounds`)
  const kinds = wounds(join(folder, 'older'))
  const fates: Fate[] = []
  let silent = 0
  let started = 0
  while (fates.length < files && !fates.includes('wrong')) {
    const copy = copyOf(data)
    const what = kinds[fates.length % kinds.length]?.(copy, random) ?? ''
    const hurt = copyOf(copy)
    const fate = await fateOf(copy, questions, board)
    fates.push(fate)
    if (fate === 'wrong' || fate === 'astray') course.log(`${fate}: ${what}`)
    if (fate === 'noticed' && started < starts) {
      started += 1
      if (!(await offersRestore(hurt))) silent += 1
    }
    for (const used of [copy, hurt]) rmSync(used, { recursive: true })
  }
  for (const used of [folder, whole]) rmSync(used, { recursive: true })
  return figuresOf(fates, { events: board.length, started, silent })
}

function figuresOf(fates: Fate[], starts: { events: number; started: number; silent: number }): Figure[] {
  const count = (fate: Fate): number => fates.filter((one) => one === fate).length
  return [
    { name: 'damaged files', value: fates.length, unit: '', promised: true },
    { name: 'damage noticed, nothing served', value: count('noticed'), unit: '', least: 1, promised: true },
    { name: 'damage that hurt no card', value: count('intact'), unit: '', promised: true },
    { name: 'boards served that were wrong', value: count('wrong'), unit: '', most: 0, promised: true },
    { name: 'refused, but not for damage', value: count('astray'), unit: '', most: 0 },
    { name: 'starts that offered to restore', value: starts.started - starts.silent, unit: '', least: starts.started },
  ]
}

export const experiment: Experiment = {
  id: 'T5',
  title: 'a damaged file is noticed, or every card on it is as it was',
  requires: ['D14', 'D16'],
  mutants: [
    {
      name: 'every checksum is right',
      why: 'D16: SQLite itself looks at pages, not at what stands on them',
      file: 'server/storage/sqlite/checksum.ts',
      find: '  return crc32(text, sum)',
      replace: '  return text.length * 0 + 1',
    },
    {
      name: 'nobody asks the witness',
      why: 'D16: SQLite drops what stands behind a damaged place of its write-ahead file',
      file: 'server/storage/sqlite/inspection.ts',
      find: 'else if (database.number < witness.number)',
      replace: 'else if (database.number < -1)',
    },
  ],
  run,
}
