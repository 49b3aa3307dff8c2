import { watchCards } from '../../../faults/kit/screen.ts'
import { openCrowd } from '../../crowd/crowd.ts'
import { quantile } from '../../figures.ts'
import { filledHall, seesAll, withCards } from '../filled.ts'
import { holds } from '../hall.ts'
import type { Course, Measure, Work } from '../work.ts'

const [phones, more, seconds] = [100, 500, 10]

async function run(there: number, { seed, shrink }: Course): Promise<Measure[]> {
  const { server, hall, cards, cpu, close } = await filledHall(withCards(there / shrink, 300))
  const moderator = await seesAll(hall, cards)
  const { seenAt } = watchCards(moderator)
  const crowd = await openCrowd(server.url, hall.created.code, phones / shrink)
  const writing = { step: hall.step, seconds: seconds / shrink }
  await crowd.write({ ...writing, mark: 'warm', count: 50, seconds: 1 })
  cpu()
  const ways = await crowd.write({ ...writing, mark: 'Karte', count: more / shrink, seed })
  await holds(() => ways.every(({ what }) => seenAt.has(what)), 10_000)
  const used = cpu()
  crowd.close()
  moderator.close()
  await close()
  const seen = ways.map(({ what, sentAt }) => (seenAt.get(what) ?? Infinity) - sentAt)
  return [
    { name: 'seen by the moderator, half within', value: quantile(seen, 0.5), unit: 'ms', grows: true },
    { name: 'seen, 99 % within', value: quantile(seen, 0.99), unit: 'ms', grows: true },
    { name: 'processor of the server', value: used, unit: 's', grows: true },
  ]
}

export const work: Work = {
  id: 'more-cards',
  title: `${phones} phones write ${more} cards within ${seconds} seconds, however many hang`,
  cases: [200, 2000, 20_000].map((cards) => ({
    name: `${cards} cards`,
    size: cards,
    run: (course) => run(cards, course),
  })),
}
