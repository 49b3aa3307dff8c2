import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Session } from '../../client/session/types.ts'
import { randomOf } from '../../rehearsal/random.ts'
import { openStorage, StorageFailure } from '../../server/storage/open.ts'
import { pack } from '../../shared/wire/pack.ts'
import { newDisk, type Files } from './kit/disk.ts'
import type { Course, Experiment, Figure } from './kit/experiment.ts'
import { agreed, cardOf, openHall } from './kit/hall.ts'
import { openServer } from './kit/server.ts'
import { readCalls, underStrace, type Call } from './kit/strace.ts'
import { database } from './kit/wounds.ts'

const forms = {
  short: { single: 12, groups: 3, phones: 6, chances: 12 },
  full: { single: 150, groups: 40, phones: 12, chances: 300 },
}
/** The storage tidies up when nobody has written for two seconds: the database file itself is written then. */
const tidying = 2500

/** What people were told, and what the kernel was asked for meanwhile. */
interface Evening {
  workshop: string
  data: string
  calls: Call[]
  /** Version to the text of the card that was confirmed with it. */
  confirmed: Map<number, string>
}

/** Cards one after another, then several at the same moment; then the server is killed. */
async function evening({ form, seed }: Course, folder: string): Promise<Evening> {
  const { single, groups, phones: count } = forms[form]
  const [data, log] = [join(folder, 'data'), join(folder, 'calls')]
  mkdirSync(data)
  const server = await openServer({ data, inside: underStrace(log) })
  const hall = await openHall(server, seed)
  const phones = await hall.joinMany(count)
  const confirmed = new Map<number, string>()
  const write = async (phone: Session | undefined, text: string): Promise<void> => {
    if (phone) confirmed.set(await agreed(phone.send('card.add', cardOf(text))), text)
  }
  for (let card = 0; card < single; card += 1) await write(phones[card % count], `einzeln ${card}`)
  await sleep(tidying)
  for (let group = 0; group < groups; group += 1) {
    await Promise.all(phones.map((phone, index) => write(phone, `zugleich ${group} ${index}`)))
  }
  const pid = server.pid()
  await server.kill('SIGKILL')
  hall.close()
  return { workshop: hall.workshop, data, confirmed, calls: await readCalls(log, pid) }
}

/** `{ ok: true, version: … }` as it goes over the wire, up to the number. */
const okay = Buffer.from(pack({ ok: true, version: 0 }, 'dense')).subarray(0, -1)

/** Versions that are confirmed with what a socket was given. */
function confirmedIn({ file, strings }: Call): number[] {
  if (!file.startsWith('socket:') && !file.startsWith('TCP')) return []
  const data = Buffer.concat(strings)
  const found: number[] = []
  for (let at = data.indexOf(okay); at >= 0; at = data.indexOf(okay, at + 1))
    found.push(numberAt(data, at + okay.length))
  return found
}

/** A whole number in MessagePack. */
function numberAt(data: Buffer, at: number): number {
  const first = data.readUInt8(at)
  if (first < 0x80) return first
  return first === 0xcc ? data.readUInt8(at + 1) : data.readUInt16BE(at + 1)
}

type Fate = { lost: string[] } | { refused: string }

/** Starts the storage on what is left, and looks for everything that had been confirmed up to a version. */
async function fateOf(files: Files, { workshop, confirmed }: Evening, upTo: number): Promise<Fate> {
  const folder = mkdtempSync(join(tmpdir(), 'power-'))
  for (const [name, content] of files) writeFileSync(join(folder, name), content)
  try {
    const storage = await openStorage(folder)
    const events = await storage.events(workshop, 0)
    await storage.close()
    const there = new Map(events.map(({ version, body }) => [version, JSON.stringify(body)]))
    const promised = [...confirmed].filter(([version]) => version <= upTo)
    const lost = promised.filter(([version, text]) => !there.get(version)?.includes(JSON.stringify(text)))
    return { lost: lost.map(([, text]) => text) }
  } catch (error) {
    if (error instanceof StorageFailure) return { refused: error.message }
    throw error
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface Counted {
  cuts: number
  chances: number
  lost: Set<string>
  refused: number
}

async function cutEverywhere({ form, seed, log }: Course, all: Evening): Promise<Counted> {
  const random = randomOf(`T3/${seed}`)
  const disk = newDisk(all.data, (name) => name.startsWith(database))
  const counted: Counted = { cuts: 0, chances: 0, lost: new Set(), refused: 0 }
  // Before the workshop stands in the log, there is nothing to be lost.
  const first = Math.min(...all.confirmed.keys())
  const changesDisk = ({ file }: Call): boolean => file.startsWith(all.data)
  const share = forms[form].chances / all.calls.slice(firstOf(all)).filter(changesDisk).length
  let upTo = 0
  for (const call of all.calls) {
    disk.take(call)
    const versions = confirmedIn(call).filter((version) => version > upTo)
    upTo = Math.max(upTo, ...versions)
    const chance = upTo >= first && changesDisk(call) && random() < share ? random : null
    if (upTo < first || (versions.length === 0 && chance === null)) continue
    const fate = await fateOf(disk.cut(chance), all, upTo)
    if (chance) counted.chances += 1
    else counted.cuts += 1
    if ('refused' in fate) {
      counted.refused += 1
      log(`refused: ${fate.refused}`)
    } else for (const text of fate.lost) counted.lost.add(text)
    if (counted.lost.size + counted.refused > 0) break
  }
  return counted
}

/** Where the first card was confirmed. */
const firstOf = ({ calls, confirmed }: Evening): number =>
  calls.findIndex((call) => confirmedIn(call).some((version) => version >= Math.min(...confirmed.keys())))

/** From the first card on: syncs of the write-ahead file, commits (each one is witnessed), and cards confirmed. */
function tally(all: Evening): { syncs: number; commits: number } {
  const later = all.calls.slice(firstOf(all) + 1)
  const of = (name: RegExp, end: string): number =>
    later.filter((call) => name.test(call.name) && call.file.endsWith(database + end)).length
  return { syncs: of(/^f(data)?sync$/, '-wal'), commits: of(/^pwrite64$/, '-witness') }
}

async function run(course: Course): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'power-loss-'))
  const all = await evening(course, folder)
  const { cuts, chances, lost, refused } = await cutEverywhere(course, all)
  const { syncs, commits } = tally(all)
  rmSync(folder, { recursive: true })
  const cards = all.confirmed.size
  return [
    { name: 'cards confirmed', value: cards, unit: '', promised: true },
    { name: 'power losses, each right after a confirmation', value: cuts, unit: '', least: 1, promised: true },
    { name: 'power losses anywhere, unsynced sectors kept by chance', value: chances, unit: '', promised: true },
    { name: 'confirmed cards lost', value: lost.size, unit: '', most: 0, promised: true },
    { name: 'files that were taken for damaged', value: refused, unit: '', most: 0, promised: true },
    { name: 'commits after the first card', value: commits, unit: '', most: cards - 1, least: 1, promised: true },
    { name: 'syncs for them', value: syncs, unit: '', least: commits, promised: true },
  ]
}

export const experiment: Experiment = {
  id: 'T3',
  title: 'whatever moment the power fails, every confirmed card is on the disk',
  requires: ['D1', 'D2'],
  mutants: [
    {
      name: 'the driver’s own setting',
      why: 'D1: synchronous=NORMAL does not sync the write-ahead file before it says that a commit is done',
      file: 'server/storage/sqlite/database.ts',
      find: `  'synchronous = FULL',
  'foreign_keys = ON',
  // Deleted links between voter and vote, and erased words, are overwritten and not only forgotten (P6).
  'secure_delete = ON',
  'wal_autocheckpoint = 1000',
]

const busyTimeout = 2000
const full = 2`,
      replace: `  'synchronous = NORMAL',
  'foreign_keys = ON',
  'secure_delete = ON',
  'wal_autocheckpoint = 1000',
]

const busyTimeout = 2000
const full = 1`,
    },
    {
      name: 'the witness speaks before the commit',
      why: 'D16: a witness that leads takes every power loss for damage',
      file: 'server/storage/sqlite/ledger.ts',
      find: 'if (seals.mark() > 0) number = numbered()',
      replace: 'if (seals.mark() > 0) witness.saw((number = numbered()))',
    },
  ],
  run,
}
