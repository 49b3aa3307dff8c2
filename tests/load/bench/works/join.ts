import { gather } from '../../crowd/crowd.ts'
import { quantile } from '../../figures.ts'
import { filledHall, seesAll, withCards } from '../filled.ts'
import { waits } from '../waits.ts'
import type { Case, Course, Measure, Work } from '../work.ts'

const seconds = 5
const earlyGuests = 200

async function join(
  { phones, cards }: { phones: number; cards: number },
  wanted: { p99?: number; cpu?: number },
  { shrink, log }: Course,
): Promise<Measure[]> {
  const { server, hall, cpu, close } = await filledHall(withCards(cards / shrink, 20))
  const moderator = await seesAll(hall, cards / shrink)
  log(`${cards} cards are there`)
  const door = { url: server.url, code: hall.created.code }
  // Somebody has written those cards: a server that has let nobody in yet still reads its own program.
  const early = gather(1)
  await early.join({ ...door, count: earlyGuests / shrink, seconds: 0 })
  const crowd = gather(1)
  cpu()
  const order = { ...door, count: phones / shrink, seconds: seconds / shrink }
  const ways = await crowd.join(order)
  const used = cpu()
  const heard = await crowd.heard()
  early.close()
  crowd.close()
  moderator.close()
  await close()
  return [
    { name: 'usable, half within', value: quantile(waits(ways), 0.5), unit: 'ms' },
    {
      name: 'usable, 99 % within',
      value: quantile(waits(ways), 0.99),
      unit: 'ms',
      grows: true,
      ...(wanted.p99 ? { most: wanted.p99 } : {}),
    },
    {
      name: 'processor of the server',
      value: used,
      unit: 's',
      grows: true,
      ...(wanted.cpu ? { most: wanted.cpu } : {}),
    },
    { name: 'told to each phone', value: heard.bytes / 1024 / ways.length, unit: 'KB' },
    { name: 'not let in', value: ways.filter(({ trouble }) => trouble !== null).length, unit: '', most: 0 },
  ]
}

const byPhones = (phones: number, wanted: { p99?: number; cpu?: number }): Case => ({
  name: `${phones} phones, 2000 cards`,
  size: phones,
  short: phones === 100,
  run: (course) => join({ phones, cards: 2000 }, wanted, course),
})

export const work: Work = {
  id: 'join',
  title: `everybody joins within ${seconds} seconds, while 2,000 cards hang`,
  cases: [byPhones(100, {}), byPhones(300, {}), byPhones(1000, { p99: 60, cpu: 3 })],
}

export const byCards: Work = {
  id: 'join-cards',
  title: `200 join within ${seconds} seconds, however many cards hang`,
  cases: [200, 2000, 20_000].map((cards) => ({
    name: `${cards} cards`,
    size: cards,
    run: (course) => join({ phones: 200, cards }, {}, course),
  })),
}
