import { newChecker } from '../../../faults/kit/checker.ts'
import { storedCards, type Hall } from '../../../faults/kit/hall.ts'
import { openScreen, watchCards, type Screen } from '../../../faults/kit/screen.ts'
import { openCrowd, openRelayed, type Crowd } from '../../crowd/crowd.ts'
import type { CommandWay } from '../../crowd/messages.ts'
import { quantile } from '../../figures.ts'
import { cpuOf, pin, serverCore } from '../cores.ts'
import { holds, measuredHall } from '../hall.ts'
import { openRelay, relayEyes } from '../relay.ts'
import { waits } from '../waits.ts'
import type { Case, Course, Measure, Work } from '../work.ts'

const cardsEach = 5
const seconds = 30
/** A wall that is so far behind is not waited for any longer. */
const patience = 60_000

interface Wanted {
  p50?: number
  p99?: number
  cpu?: number
  memory?: number
  bytes?: number
  /** The wall lies open on every phone. */
  watched?: boolean
}

/** From the phone to everybody who follows all cards; what was never seen counts as never. */
export function seenBy(eyes: readonly Screen[], ways: readonly CommandWay[]): number[] {
  return eyes.flatMap(({ seenAt }) => ways.map(({ what, sentAt }) => (seenAt.get(what) ?? Infinity) - sentAt))
}

const allSeen = (eyes: readonly Screen[], ways: readonly CommandWay[]) => (): boolean =>
  eyes.every(({ seenAt }) => ways.every(({ what, trouble }) => trouble !== null || seenAt.has(what)))

const moderatorsEyes = ({ moderator }: Hall): Screen => ({ ...watchCards(moderator), close: () => undefined })

async function burst(phones: number, wanted: Wanted, { seed, shrink, log }: Course): Promise<Measure[]> {
  const { server, hall, cpu, close } = await measuredHall()
  const crowd = await openCrowd(server.url, hall.created.code, Math.ceil(phones / shrink))
  const eyes = [await openScreen(server, hall), moderatorsEyes(hall)]
  if (wanted.watched) await crowd.watch()
  log(`${phones} phones are there`)
  const times = { step: hall.step, seconds: seconds / shrink }
  await crowd.write({ ...times, mark: 'warm', count: 50, seconds: 1 })
  const before = await crowd.heard()
  cpu()
  const ways = await crowd.write({ ...times, mark: 'Karte', count: (phones * cardsEach) / shrink, seed })
  await holds(allSeen(eyes, ways), patience)
  const used = cpu()
  // Before the archive is asked for, by which lost cards are found.
  const memory = server.memory().peak
  const after = await crowd.heard()
  const lost = await lostOf(ways, () => storedCards(hall))
  eyes.forEach((one) => one.close())
  crowd.close()
  await close()
  const seen = seenBy(eyes, ways)
  return [
    { name: 'seen at screen and moderator, half within', value: quantile(seen, 0.5), unit: 'ms', most: wanted.p50 },
    { name: 'seen, 99 % within', value: quantile(seen, 0.99), unit: 'ms', most: wanted.p99, grows: true },
    { name: 'confirmed, 99 % within', value: quantile(waits(ways), 0.99), unit: 'ms' },
    { name: 'processor of the server', value: used, unit: 's', most: wanted.cpu, grows: true },
    {
      name: 'told to each phone',
      value: (after.bytes - before.bytes) / 1024 / (phones / shrink),
      unit: 'KB',
      most: wanted.bytes,
    },
    { name: 'memory of the server, highest', value: memory, unit: 'MB', most: wanted.memory, grows: true },
    { name: 'cards lost or refused', value: lost, unit: '', most: 0 },
  ].map(bounded)
}

/** Bounds that are not wanted are left out. */
const bounded = ({ most, ...measure }: Measure | (Omit<Measure, 'most'> & { most?: number | undefined })): Measure =>
  most === undefined ? measure : { ...measure, most }

async function lostOf(ways: CommandWay[], stored: () => Promise<string[]>): Promise<number> {
  const checker = newChecker()
  for (const { what, trouble } of ways) {
    checker.submit(what)
    if (trouble === null) checker.acknowledge(what)
  }
  checker.read()((await stored()).filter((text) => !text.startsWith('warm')))
  const refused = ways.filter(({ trouble }) => trouble !== null).length
  return checker.verdict().lost.length + refused
}

async function relayed(phones: number, { seed, shrink }: Course): Promise<Measure[]> {
  const relay = await openRelay()
  pin(relay.pid, serverCore)
  const crowd: Crowd = await openRelayed(relay.url, Math.ceil(phones / shrink))
  const eyes = [await relayEyes(relay)]
  const before = cpuOf(relay.pid)
  const order = { step: '', mark: 'Karte', count: (phones * cardsEach) / shrink, seconds: seconds / shrink, seed }
  const ways = await crowd.write(order)
  await holds(allSeen(eyes, ways), patience)
  const used = cpuOf(relay.pid) - before
  eyes.forEach((one) => one.close())
  crowd.close()
  relay.close()
  const seen = seenBy(eyes, ways)
  return [
    { name: 'seen, half within', value: quantile(seen, 0.5), unit: 'ms' },
    { name: 'seen, 99 % within', value: quantile(seen, 0.99), unit: 'ms' },
    { name: 'processor of the relay', value: used, unit: 's' },
  ]
}

const hall = (phones: number, wanted: Wanted): Case => ({
  name: `${phones} phones`,
  size: phones,
  short: phones === 100,
  run: (course) => burst(phones, wanted, course),
})

export const watched: Work = {
  id: 'wall',
  title: `everybody sends ${cardsEach} cards within ${seconds} seconds, and everybody watches all of them`,
  cases: [hall(100, { watched: true }), hall(300, { p99: 150, cpu: 6, watched: true }), hall(1000, { watched: true })],
}

export const work: Work = {
  id: 'burst',
  title: `everybody sends ${cardsEach} cards within ${seconds} seconds`,
  cases: [
    hall(100, { p50: 6, p99: 60 }),
    hall(300, {}),
    hall(1000, { p50: 40, p99: 150, cpu: 6, bytes: 2 }),
    hall(5000, { p99: 500, cpu: 20, memory: 350 }),
    { name: 'a bare relay, 1000 phones', run: (course) => relayed(1000, course) },
  ],
}
