import { setTimeout as sleep } from 'node:timers/promises'
import { randomOf } from '../../rehearsal/random.ts'
import { quantile } from '../load/figures.ts'
import { newChecker } from './kit/checker.ts'
import type { Course, Experiment, Figure } from './kit/experiment.ts'
import { openHall, storedCards } from './kit/hall.ts'
import { settled, write } from './kit/phones.ts'
import { openProxy, type Proxy } from './kit/proxy.ts'
import { openScreen } from './kit/screen.ts'
import { openServer } from './kit/server.ts'

const forms = {
  short: { count: 20, perSecond: 12, seconds: 4, roamEvery: 2 },
  full: { count: 200, perSecond: 10, seconds: 600, roamEvery: 60 },
}

/** 300 ms there and back, 200 more or less; at 3 of 100 packets everything stands still; 64 kbit/s for each phone. */
const bad = { delay: 150, jitter: 100, stalls: 0.03, stallFor: 700, bytesPerSecond: 8000 }

/** Phones change their access point: one after another loses its connection, on average each so often. */
function roam(network: Proxy, count: number, every: number, random: () => number): () => void {
  const timer = setInterval(
    () => {
      const links = network.links()
      links[Math.floor(random() * links.length)]?.reset()
    },
    (every * 1000) / count,
  )
  return () => clearInterval(timer)
}

async function run({ form, seed, log }: Course): Promise<Figure[]> {
  const { count, perSecond, seconds, roamEvery } = forms[form]
  const random = randomOf(`T12/${seed}`)
  const server = await openServer()
  const hall = await openHall(server, seed)
  const screen = await openScreen(server, hall)
  const network = await openProxy(server.url, `T12/${seed}`, bad)
  const phones = await hall.joinMany(count, network.url)
  log(`${count} phones are there`)
  const stay = roam(network, count, roamEvery, random)
  const checker = newChecker()
  const writing = write(phones, perSecond, checker, random)
  await sleep(seconds * 1000)
  writing.stop()
  stay()
  await settled(writing, phones)
  checker.read()(await storedCards(hall))
  const { submitted, acknowledged, lost, doubled, uncalled, neverRead } = checker.verdict()
  const waits = [...writing.writtenAt].map(([text, at]) => (screen.seenAt.get(text) ?? Infinity) - at)
  const visible: Figure = { name: 'card visible, 95 % within', value: quantile(waits, 0.95) / 1000, unit: 's' }
  const figures: Figure[] = [
    { name: 'cards written', value: submitted, unit: '', least: 1, promised: true },
    { name: 'cards confirmed', value: acknowledged, unit: '', promised: true },
    { name: 'cards lost', value: lost.length + neverRead.length, unit: '', most: 0, promised: true },
    { name: 'cards doubled', value: doubled.length, unit: '', most: 0, promised: true },
    { name: 'cards refused that hang there nevertheless', value: uncalled.length, unit: '', most: 0 },
    { name: 'cards whose phone never got an answer', value: writing.open(), unit: '', most: 0, promised: true },
    { name: 'card visible, half of them within', value: quantile(waits, 0.5) / 1000, unit: 's', promised: true },
    form === 'full' ? { ...visible, most: 3, promised: true } : visible,
  ]
  screen.close()
  hall.close()
  await network.close()
  await server.close()
  return figures
}

export const experiment: Experiment = {
  id: 'T12',
  title: 'in bad Wi-Fi nothing is lost, and nearly every card is seen within three seconds',
  requires: ['D3', 'D4', 'D7', 'D10'],
  mutants: [
    {
      name: 'a phone forgets what it was sending when the connection goes',
      why: 'D3: a card leaves the outbox only when it was answered',
      file: 'client/session/outbox.ts',
      find: '      // The connection was lost under way; `flush` comes again with the next one.',
      replace: '      dismiss(id)',
    },
  ],
  run,
}
