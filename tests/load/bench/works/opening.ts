import { moment } from '../../../faults/kit/screen.ts'
import { filledHall, seesAll, withCards, withEvents, type Filling } from '../filled.ts'
import { openLoop } from '../loop.ts'
import type { Case, Measure, Work } from '../work.ts'

async function run(fill: Filling, bound: { most?: number } = {}): Promise<Measure[]> {
  const loop = openLoop()
  const { server, hall, cards, cpu, close } = await filledHall(fill, loop.options)
  cpu()
  const began = moment()
  const moderator = await seesAll(hall, cards)
  const took = moment() - began
  const used = cpu()
  const held = await loop.longestSince(began)
  const memory = server.memory().now
  moderator.close()
  await close()
  return [
    { name: 'until its moderator sees everything', value: took, unit: 'ms', grows: true, ...bound },
    { name: 'processor of the server', value: used, unit: 's', grows: true },
    { name: 'loop held up, longest', value: held, unit: 'ms', grows: true },
    { name: 'memory of the server', value: memory, unit: 'MB', grows: true },
  ]
}

const byCards = (cards: number): Case => ({
  name: `${cards} cards`,
  size: cards,
  run: ({ shrink }) => run(withCards(cards / shrink, 300)),
})

export const work: Work = {
  id: 'opening',
  title: 'somebody moderates again what was left alone, on a server that was just started',
  cases: [
    byCards(200),
    byCards(2000),
    byCards(20_000),
    { name: '50000 events', run: ({ shrink }) => run(withEvents(50_000 / shrink), { most: 1000 }) },
  ],
}
