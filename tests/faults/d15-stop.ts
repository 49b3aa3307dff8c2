import { setTimeout as sleep } from 'node:timers/promises'
import { randomOf } from '../../rehearsal/random.ts'
import { newChecker, type Checker } from './kit/checker.ts'
import { confirmsEarly } from './kit/confirms-early.ts'
import type { Course, Experiment, Figure } from './kit/experiment.ts'
import { openHall, storedCards, type Hall } from './kit/hall.ts'
import { settled, write, type Writing } from './kit/phones.ts'
import { openServer } from './kit/server.ts'

const cardsPerSecond = 50
const forms = {
  short: { stops: 3, phones: 20, longest: 700 },
  full: { stops: 50, phones: 250, longest: 2500 },
}

/** On a busy machine a stop may take longer; more than this is a stop that hangs. */
const most = { short: 8000, full: 5000 }

const look = async (hall: Hall, checker: Checker): Promise<void> => {
  const take = checker.read()
  take(await storedCards(hall))
}

async function run({ form, seed, log }: Course): Promise<Figure[]> {
  const { stops, phones: count, longest } = forms[form]
  const random = randomOf(`D15/${seed}`)
  const server = await openServer()
  const hall = await openHall(server, seed)
  const phones = await hall.joinMany(count)
  const checker = newChecker()
  const writing = write(phones, cardsPerSecond, checker, random)
  const took: number[] = []
  let stuck = false
  while (took.length < stops && !stuck && Math.max(0, ...took) < most[form]) {
    await sleep(200 + random() * (longest - 200))
    const began = performance.now()
    await server.kill('SIGTERM')
    took.push(performance.now() - began)
    stuck = await server.start().then(
      () => false,
      () => true,
    )
    if (stuck) break
    for (const phone of phones) if (random() < 0.3) phone.wake()
    await look(hall, checker)
    if (took.length % 10 === 0) log(`${took.length} stops`)
  }
  writing.stop()
  if (!stuck) {
    await settled(writing, phones)
    await look(hall, checker)
  }
  const figures = figuresOf(checker, writing, took, stuck, form)
  hall.close()
  await server.close()
  return figures
}

function figuresOf(checker: Checker, writing: Writing, took: number[], stuck: boolean, form: Course['form']): Figure[] {
  const { submitted, acknowledged, lost, doubled, uncalled } = checker.verdict()
  return [
    { name: 'stops under load', value: took.length, unit: '', promised: true },
    { name: 'cards written', value: submitted, unit: '', promised: true },
    { name: 'cards confirmed', value: acknowledged, unit: '', least: 1, promised: true },
    { name: 'confirmed cards lost', value: lost.length, unit: '', most: 0, promised: true },
    { name: 'cards doubled', value: doubled.length, unit: '', most: 0, promised: true },
    { name: 'cards refused that hang there nevertheless', value: uncalled.length, unit: '', most: 0 },
    { name: 'cards whose phone never got an answer', value: writing.open(), unit: '', most: 0, promised: true },
    {
      name: 'asked to stop until gone, longest',
      value: Math.max(...took),
      unit: 'ms',
      most: most[form],
      promised: true,
    },
    { name: 'stops after which it did not start again', value: stuck ? 1 : 0, unit: '', most: 0 },
  ]
}

export const experiment: Experiment = {
  id: 'D15',
  title: 'a server that is asked to stop in the middle of an evening loses nothing and is gone within seconds',
  requires: ['D1', 'D4', 'D15'],
  mutants: [
    confirmsEarly('D1: what was confirmed is only soon on the disk, and the stop comes first'),
    {
      name: 'waits for whoever does not leave',
      why: 'D15: a stop that depends on somebody else may never come',
      file: 'server/house/program.ts',
      find: `    setTimeout(() => process.exit(0), patience).unref()
    void running.stop()`,
      replace: `    setTimeout(() => process.exit(0), patience * 2.1)
    void new Promise(() => undefined)`,
    },
  ],
  run,
}
