import { openCrowd } from '../../crowd/crowd.ts'
import { quantile } from '../../figures.ts'
import { secretFor } from '../../../faults/kit/hall.ts'
import { holds, measuredHall } from '../hall.ts'
import { waits } from '../waits.ts'
import { openWall } from '../wall.ts'
import type { Course, Measure, Work } from '../work.ts'

const [phones, cardsEach, seconds] = [30, 2, 20]

async function run({ seed, shrink }: Course): Promise<Measure[]> {
  const { server, hall, close } = await measuredHall()
  const crowd = await openCrowd(server.url, hall.created.code, phones)
  const wall = await openWall(`${server.url}/enter#${secretFor(hall.created, 'screen')}`)
  const write = (mark: string, count: number, lasting: number) =>
    crowd.write({ step: hall.step, mark, count, seconds: lasting, seed })
  // So that no cold start is measured.
  await write('warm №9', 5, 2)
  const ways = await write('Karte №', (phones * cardsEach) / shrink, seconds / shrink)
  const paintedAt = (text: string): number => wall.paintedAt.get(text) ?? Infinity
  await holds(() => ways.every(({ what }) => wall.paintedAt.has(what)), 10_000)
  const painted = ways.map(({ what, sentAt }) => paintedAt(what) - sentAt)
  await wall.close()
  crowd.close()
  await close()
  return [
    { name: 'confirmed: the card is on the disk, half within', value: quantile(waits(ways), 0.5), unit: 'ms' },
    { name: 'painted: the card hangs on the wall, half within', value: quantile(painted, 0.5), unit: 'ms' },
    { name: 'painted, 95 % within', value: quantile(painted, 0.95), unit: 'ms' },
  ]
}

export const work: Work = {
  id: 'painted',
  title: `from a tap on one of ${phones} phones to the painted card on the projector, in a real Chromium`,
  cases: [{ name: `${phones} phones`, run }],
}
