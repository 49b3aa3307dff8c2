import { setTimeout as sleep } from 'node:timers/promises'
import { openCrowd } from '../../crowd/crowd.ts'
import { measuredHall } from '../hall.ts'
import type { Course, Measure, Work } from '../work.ts'

const phones = 1000
/** So long until what joining needed has been given back. */
const rest = 20_000

async function run({ shrink }: Course): Promise<Measure[]> {
  const { server, hall, cpu, close } = await measuredHall()
  // The first ones pay for what is made once, whoever comes.
  const first = await openCrowd(server.url, hall.created.code, 50)
  await sleep(rest / shrink / 4)
  const before = server.memory().now
  const crowd = await openCrowd(server.url, hall.created.code, phones / shrink)
  await sleep(rest / shrink)
  const after = server.memory().now
  cpu()
  await sleep(rest / shrink / 2)
  const used = cpu()
  crowd.close()
  first.close()
  await close()
  return [
    { name: 'memory for each phone', value: ((after - before) * 1024) / (phones / shrink), unit: 'KB', most: 32 },
    {
      name: 'processor of the server while nobody does anything',
      value: (used / (rest / shrink / 2000)) * 100,
      unit: '%',
    },
  ]
}

export const work: Work = {
  id: 'idle',
  title: `${phones} phones lie on the tables`,
  cases: [{ name: `${phones} phones`, run }],
}
