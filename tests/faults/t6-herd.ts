import { setTimeout as sleep } from 'node:timers/promises'
import type { Session } from '../../client/session/types.ts'
import { randomOf } from '../../rehearsal/random.ts'
import { until } from '../kit/until.ts'
import { socketPath } from '../../shared/wire/terms.ts'
import { newChecker } from './kit/checker.ts'
import type { Course, Experiment, Figure } from './kit/experiment.ts'
import { openHall, storedCards } from './kit/hall.ts'
import { settled, write } from './kit/phones.ts'
import { openProxy } from './kit/proxy.ts'
import { openServer } from './kit/server.ts'

const forms = {
  short: { count: 100, down: 2000, mostAtOnce: 65 },
  full: { count: 1000, down: 10_000, mostAtOnce: 100 },
}
const patience = 45_000

/** When each phone was back, in milliseconds; Infinity for those that were not within patience. */
async function back(phones: readonly Session[]): Promise<number[]> {
  const began = performance.now()
  const times = phones.map(() => Infinity)
  while (times.includes(Infinity) && performance.now() < began + patience) {
    for (const [at, phone] of phones.entries())
      if (times[at] === Infinity && phone.link().state === 'online') times[at] = performance.now() - began
    await sleep(20)
  }
  return times
}

/** The most of these moments that lie within one second. */
function mostInASecond(moments: readonly number[]): number {
  const sorted = moments.toSorted((a, b) => a - b)
  let [most, first] = [0, 0]
  for (const [at, moment] of sorted.entries()) {
    while (moment - (sorted[first] ?? 0) >= 1000) first += 1
    most = Math.max(most, at - first + 1)
  }
  return most
}

async function run({ form, seed, log }: Course): Promise<Figure[]> {
  const { count, down, mostAtOnce } = forms[form]
  const server = await openServer()
  const hall = await openHall(server, seed)
  const knocks: number[] = []
  // A phone that comes without knowing a session; over polling that takes several connections, so those are not counted.
  const isKnock = (request: string): boolean => request.includes(socketPath) && !request.includes('sid=')
  const door = await openProxy(server.url, seed, {}, (request) => isKnock(request) && knocks.push(performance.now()))
  const phones = await hall.joinMany(count, door.url)
  // Told at most once a second; in a hall that has sat for a while everybody has heard it.
  await Promise.all(phones.map((phone) => until(phone, () => phone.presence().here === count, 30_000)))
  log(`${count} phones are there, and each knows of how many`)
  await server.kill('SIGKILL')
  const checker = newChecker()
  const writing = write(phones, count / (down / 1000) / 4, checker, randomOf(`T6/${seed}`))
  await sleep(down)
  writing.stop()
  const started = await server.start()
  const aliveAt = performance.now()
  const times = await back(phones)
  log(`all are back, the server took ${Math.round(started)} ms to start`)
  await settled(writing, phones)
  checker.read()(await storedCards(hall))
  const { submitted, lost, doubled } = checker.verdict()
  const crashes = server.crashes()
  hall.close()
  await door.close()
  await server.close()
  return [
    {
      name: 'phones that were back, last after',
      value: Math.max(...times) / 1000,
      unit: 's',
      most: 30,
      promised: true,
    },
    {
      name: 'phones that knock within one second, at most',
      value: mostInASecond(knocks.filter((at) => at >= aliveAt)),
      unit: '',
      most: mostAtOnce,
      promised: true,
    },
    { name: 'further crashes of the server', value: crashes, unit: '', most: 0, promised: true },
    { name: 'cards written while it was away', value: submitted, unit: '', promised: true },
    { name: 'of them lost', value: lost.length, unit: '', most: 0, promised: true },
    { name: 'of them doubled', value: doubled.length, unit: '', most: 0, promised: true },
    { name: 'of them never answered', value: writing.open(), unit: '', most: 0, promised: true },
  ]
}

export const experiment: Experiment = {
  id: 'T6',
  title: 'when the server comes back, the hall comes back one after another and not as one herd',
  requires: ['D12', 'D3', 'D4'],
  mutants: [
    {
      name: 'phones come back without jitter',
      why: 'D12: all that were let go in the same moment knock in the same moment, again and again',
      file: 'client/session/backoff.ts',
      find: 'return hasPlace ? bound : random() * bound',
      replace: 'return bound',
    },
  ],
  run,
}
