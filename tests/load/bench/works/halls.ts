import { openHall, type Hall } from '../../../faults/kit/hall.ts'
import { watchCards } from '../../../faults/kit/screen.ts'
import { openServer } from '../../../faults/kit/server.ts'
import { gather } from '../../crowd/crowd.ts'
import { quantile } from '../../figures.ts'
import { cpuOf, pin, serverCore } from '../cores.ts'
import { holds } from '../hall.ts'
import { waits } from '../waits.ts'
import type { Course, Measure, Work } from '../work.ts'

const [halls, phonesEach, cardsEachMinute, minutes] = [200, 30, 3, 1]

async function run({ seed, shrink, log }: Course): Promise<Measure[]> {
  const server = await openServer()
  pin(server.pid(), serverCore)
  const open: Hall[] = []
  const crowd = gather(1)
  for (let at = 0; at < halls / shrink; at += 1) {
    const hall = await openHall(server, at)
    open.push(hall)
    await crowd.join({ url: server.url, code: hall.created.code, count: phonesEach, seconds: 0 })
  }
  log(`${open.length} workshops with ${phonesEach} phones each are open`)
  const eyes = open.map(({ moderator }) => watchCards(moderator))
  const before = cpuOf(server.pid())
  const count = open.length * phonesEach * cardsEachMinute * minutes
  const ways = await crowd.write({
    step: open[0]?.step ?? '',
    mark: 'Karte',
    count,
    seconds: (60 * minutes) / shrink,
    seed,
  })
  const seenAt = (): Map<string, number> => new Map(eyes.flatMap((one) => [...one.seenAt]))
  await holds(() => seenAt().size >= count, 10_000)
  const used = cpuOf(server.pid()) - before
  const all = seenAt()
  const seen = ways.map(({ what, sentAt }) => (all.get(what) ?? Infinity) - sentAt)
  const memory = server.memory().peak
  open.forEach((hall) => hall.close())
  crowd.close()
  await server.close()
  return [
    { name: 'seen by the moderator, 99 % within', value: quantile(seen, 0.99), unit: 'ms', most: 150 },
    { name: 'confirmed, 99 % within', value: quantile(waits(ways), 0.99), unit: 'ms' },
    { name: 'processor of the server', value: used, unit: 's' },
    { name: 'memory of the server, highest', value: memory, unit: 'MB', most: 500 },
    { name: 'cards refused', value: ways.filter(({ trouble }) => trouble !== null).length, unit: '', most: 0 },
  ]
}

export const work: Work = {
  id: 'halls',
  title: `a whole state meets: ${halls} workshops with ${phonesEach} phones each, ${cardsEachMinute} cards a minute from each`,
  cases: [{ name: `${halls} workshops`, run }],
}
