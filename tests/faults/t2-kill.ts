import { setTimeout as sleep } from 'node:timers/promises'
import { join } from '../../rehearsal/door.ts'
import { randomOf } from '../../rehearsal/random.ts'
import { newChecker, type Checker } from './kit/checker.ts'
import { confirmsEarly } from './kit/confirms-early.ts'
import type { Course, Experiment, Figure } from './kit/experiment.ts'
import { openHall, storedCards, type Hall } from './kit/hall.ts'
import { openProxy } from './kit/proxy.ts'
import { settled, write, type Writing } from './kit/phones.ts'
import { openServer, type ServerProcess } from './kit/server.ts'

/** In the short form there is more under way at each kill: what a broken phone or server does must not show by luck. */
const forms = {
  short: { kills: 4, phones: 30, cardsPerSecond: 100, pause: [400, 1200], delay: 80, cut: 0.7, woken: 0.7 },
  full: { kills: 200, phones: 250, cardsPerSecond: 50, pause: [200, 2500], delay: 40, cut: 0.5, woken: 0.3 },
} as const

/**
 * From the start of the process until somebody has joined, which takes a durable commit in this very workshop. Infinity: it does not
 * start again, as when it finds less in its file than it had confirmed.
 */
async function ready(server: ServerProcess, hall: Hall): Promise<number> {
  const began = performance.now()
  try {
    await server.start()
  } catch {
    return Infinity
  }
  const newcomer = await join(server.url, { code: hall.created.code, name: '', language: 'de' }, Math.random)
  const took = performance.now() - began
  newcomer.close()
  return took
}

async function look(hall: Hall, checker: Checker): Promise<void> {
  const take = checker.read()
  take(await storedCards(hall))
}

const isBroken = (checker: Checker): boolean => {
  const { lost, doubled, uncalled } = checker.verdict()
  return lost.length + doubled.length + uncalled.length > 0
}

async function run({ form, seed, log }: Course): Promise<Figure[]> {
  const { kills, phones: count, cardsPerSecond, delay, cut, woken } = forms[form]
  const [shortest, longest] = forms[form].pause
  const random = randomOf(`T2/${seed}`)
  const server = await openServer()
  const hall = await openHall(server, seed)
  const network = await openProxy(server.url, `T2/${seed}`, { delay, jitter: delay / 2 })
  const phones = await hall.joinMany(count, network.url)
  const checker = newChecker()
  const writing = write(phones, cardsPerSecond, checker, random)
  const starts: number[] = []
  while (starts.length < kills && !isBroken(checker)) {
    await sleep(shortest + random() * (longest - shortest))
    await server.kill('SIGKILL')
    // For many phones the network breaks as well: what was confirmed on the way never reaches them, so they send it again.
    for (const link of network.links()) if (random() < cut) link.reset()
    const took = await ready(server, hall)
    starts.push(took)
    if (took === Infinity) break
    // Some look at their phones, the others come back by themselves.
    for (const phone of phones) if (random() < woken) phone.wake()
    await look(hall, checker)
    if (starts.length % 20 === 0) log(`${starts.length} kills`)
  }
  writing.stop()
  if (!starts.includes(Infinity)) {
    await settled(writing, phones)
    await look(hall, checker)
  }
  const figures = figuresOf(checker, writing, starts, form)
  hall.close()
  await network.close()
  await server.close()
  return figures
}

function figuresOf(checker: Checker, writing: Writing, starts: number[], form: Course['form']): Figure[] {
  const { submitted, acknowledged, lost, doubled, uncalled, unread } = checker.verdict()
  const slowest: Figure = { name: 'killed until ready again, longest', value: Math.max(...starts), unit: 'ms' }
  return [
    { name: 'kills at random moments', value: starts.length, unit: '', promised: true },
    { name: 'cards written', value: submitted, unit: '', promised: true },
    { name: 'cards confirmed', value: acknowledged, unit: '', least: 1, promised: true },
    { name: 'confirmed cards lost', value: lost.length, unit: '', most: 0, promised: true },
    { name: 'cards doubled', value: doubled.length, unit: '', most: 0, promised: true },
    { name: 'cards refused that hang there nevertheless', value: uncalled.length, unit: '', most: 0 },
    { name: 'cards whose phone never got an answer', value: writing.open(), unit: '', most: 0, promised: true },
    { name: 'confirmed cards that nobody looked for', value: unread.length, unit: '', most: 0 },
    {
      name: 'kills after which it did not start again',
      value: starts.filter((took) => took === Infinity).length,
      unit: '',
      most: 0,
    },
    form === 'full' ? { ...slowest, most: 2000, promised: true } : slowest,
  ]
}

export const experiment: Experiment = {
  id: 'T2',
  title: 'a server that is killed at any moment has every card that it had confirmed, once',
  requires: ['D1', 'D3', 'D4'],
  mutants: [
    confirmsEarly('D1: what was confirmed is only soon on the disk, and the kill comes first'),
    {
      name: 'forgets what it has answered',
      why: 'D4: a repeated command is decided anew',
      file: 'server/pipeline/repeat.ts',
      find: 'const known = found.filter(([, stored]) => stored !== undefined)',
      replace: 'const known = found.filter(() => false)',
    },
    {
      name: 'a phone names each try anew',
      why: 'D4: the id of the command has to be made once, before the first try',
      file: 'client/session/outbox.ts',
      find: 'await deliver({ id, name, input })',
      replace: 'await deliver({ id: newId(), name, input })',
    },
    {
      name: 'a phone makes each try a card of its own',
      why: 'D4: what has arrived and was not answered in time must not hang there twice',
      file: 'client/session/outbox.ts',
      find: 'await deliver({ id, name, input })',
      replace: `await deliver({ id: newId(), name, input: name === 'card.add' ? { ...input, card: newId() } : input })`,
    },
  ],
  run,
}
