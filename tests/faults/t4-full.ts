import { setTimeout as sleep } from 'node:timers/promises'
import { randomOf } from '../../rehearsal/random.ts'
import { newChecker, type Checker } from './kit/checker.ts'
import type { Course, Experiment, Figure } from './kit/experiment.ts'
import { openHall, storedCards, type Hall } from './kit/hall.ts'
import { settled, write, type Writing } from './kit/phones.ts'
import { openServer, type ServerProcess } from './kit/server.ts'
import { smallDisk, type SmallDisk } from './kit/small-disk.ts'

/** Whoever has not come back by then does not come back by themselves. */
const patience = 9000

const forms = {
  short: { phones: 20, perSecond: 50, calm: 500, full: 2500, rounds: 1 },
  full: { phones: 100, perSecond: 50, calm: 3000, full: 20_000, rounds: 5 },
}

interface Seen {
  /** Reads that were answered while the disk was full. */
  reads: number
  failedReads: number
  told: number
  waiting: number
  /** Milliseconds from the first free byte to the first card that was confirmed again. */
  recovered: number[]
}

const look = async (hall: Hall, checker: Checker): Promise<void> => {
  const take = checker.read()
  take(await storedCards(hall))
}

async function stayFull(server: ServerProcess, disk: SmallDisk, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds
  while (performance.now() < end) {
    disk.fill(server.pid())
    await sleep(20)
  }
}

/** Infinity where nothing was confirmed within a time in which everybody has given up. */
async function confirmedAgain(writing: Writing): Promise<number> {
  const [began, before] = [performance.now(), writing.answered.length]
  while (writing.answered.length === before) {
    if (performance.now() - began > patience) return Infinity
    await sleep(5)
  }
  return performance.now() - began
}

async function round(
  server: ServerProcess,
  hall: Hall,
  disk: SmallDisk,
  checker: Checker,
  writing: Writing,
  seen: Seen,
  form: Course['form'],
): Promise<void> {
  await sleep(forms[form].calm)
  await stayFull(server, disk, forms[form].full)
  seen.waiting = Math.max(seen.waiting, writing.open())
  if (hall.moderator.trouble().storage === 'full') seen.told += 1
  // A full disk must not take from anybody what is stored.
  await look(hall, checker).then(
    () => void (seen.reads += 1),
    () => void (seen.failedReads += 1),
  )
  disk.free(server.pid())
  seen.recovered.push(await confirmedAgain(writing))
}

async function run({ form, seed, log }: Course): Promise<Figure[]> {
  const { phones: count, perSecond, rounds } = forms[form]
  const disk = smallDisk(8)
  log(`the disk: ${disk.kind}`)
  const server = await openServer(disk.options)
  const hall = await openHall(server, seed)
  const phones = await hall.joinMany(count)
  const checker = newChecker()
  const writing = write(phones, perSecond, checker, randomOf(`T4/${seed}`))
  const seen: Seen = { reads: 0, failedReads: 0, told: 0, waiting: 0, recovered: [] }
  while (seen.recovered.length < rounds && !seen.recovered.includes(Infinity)) {
    await round(server, hall, disk, checker, writing, seen, form)
  }
  writing.stop()
  if (!seen.recovered.includes(Infinity)) await settled(writing, phones)
  await look(hall, checker)
  const figures = figuresOf(checker, writing, seen, server.crashes(), form)
  hall.close()
  await server.close()
  disk.close()
  return figures
}

function figuresOf(checker: Checker, writing: Writing, seen: Seen, crashes: number, form: Course['form']): Figure[] {
  const { submitted, acknowledged, lost, doubled, uncalled } = checker.verdict()
  const count = (name: string, value: number, bound: Pick<Figure, 'most' | 'least'> = {}): Figure => ({
    name,
    value,
    unit: '',
    promised: true,
    ...bound,
  })
  const slowest: Figure = {
    name: 'room again until confirmed again, longest',
    value: Math.max(...seen.recovered),
    unit: 'ms',
  }
  return [
    count('times that the disk was full', seen.recovered.length),
    count('cards written', submitted),
    count('cards confirmed', acknowledged, { least: 1 }),
    count('cards that waited on their phones', seen.waiting, { least: 1 }),
    count('confirmed cards lost', lost.length, { most: 0 }),
    count('cards doubled', doubled.length, { most: 0 }),
    count('cards refused that hang there nevertheless', uncalled.length, { most: 0 }),
    count('cards whose phone never got an answer', writing.open(), { most: 0 }),
    count('reads while full that failed', seen.failedReads, { most: 0 }),
    count('times that the staff were told', seen.told, { least: seen.recovered.length }),
    count('crashes', crashes, { most: 0 }),
    form === 'full' ? { ...slowest, most: 5000, promised: true } : { ...slowest, most: patience },
  ]
}

export const experiment: Experiment = {
  id: 'T4',
  title:
    'when the disk is full no card is confirmed that is not there, and all goes on by itself when there is room again',
  requires: ['D1', 'D16'],
  mutants: [
    {
      name: 'confirms what the disk has refused',
      why: 'D16: an acknowledgement although the append failed',
      file: 'server/pipeline/room.ts',
      find: '(await store(storage, draft))',
      replace: '(await store(storage, draft).catch(() => false))',
    },
    {
      name: 'does not look whether there is room again',
      why: 'D16: recovers by itself, without a restart',
      file: 'server/storage/sqlite/full.ts',
      find: 'if (stuck) attempt(',
      replace: 'if (stuck && Date.now() < 0) attempt(',
    },
  ],
  run,
}
