import { newId } from '../../../../client/session/id.ts'
import { until } from '../../../kit/until.ts'
import { agreed, type Hall } from '../../../faults/kit/hall.ts'
import { openCrowd } from '../../crowd/crowd.ts'
import type { CommandWay } from '../../crowd/messages.ts'
import { quantile } from '../../figures.ts'
import { measuredHall } from '../hall.ts'
import { waits } from '../waits.ts'
import type { Case, Course, Measure, Work } from '../work.ts'

const dots = 5
const seconds = 10
const mood = 'mood'

/** Opens a ballot on which everybody has five dots. */
async function openBallot({ moderator }: Hall): Promise<{ ballot: string; options: string[] }> {
  const step = moderator.store.get('agenda', 'it')?.steps.find(({ on }) => on === mood)?.id ?? ''
  const from = moderator.store.get('workshop', 'it')?.current ?? null
  const ballot = newId()
  await agreed(moderator.send('step.start', { step, from }))
  await agreed(moderator.send('ballot.open', { ballot, step, from: step, seen: 0 }))
  await until(moderator, () => moderator.store.get('ballot', ballot) !== undefined)
  return { ballot, options: [...(moderator.store.get('ballot', ballot)?.options ?? [])] }
}

/** By how many dots the totals differ from what was confirmed. */
async function wrongIn({ moderator }: Hall, ballot: string, ways: readonly CommandWay[]): Promise<number> {
  await agreed(moderator.send('ballot.close', { ballot }))
  await until(moderator, () => moderator.store.get('ballot', ballot)?.open === false)
  const totals = moderator.store.get('ballot', ballot)?.totals ?? {}
  const stuck = new Map<string, number>()
  for (const { what, trouble } of ways) if (trouble === null) stuck.set(what, (stuck.get(what) ?? 0) + 1)
  return [...stuck].reduce((sum, [option, count]) => sum + Math.abs((totals[option] ?? 0) - count), 0)
}

async function vote(phones: number, most: number | null, { shrink, log }: Course): Promise<Measure[]> {
  const { server, hall, cpu, close } = await measuredHall((step) =>
    step.on === mood ? { ...step, dots, stack: true } : step,
  )
  const crowd = await openCrowd(server.url, hall.created.code, Math.ceil(phones / shrink))
  const { ballot, options } = await openBallot(hall)
  log(`${phones} phones are there`)
  cpu()
  const ways = await crowd.vote({ ballot, options, dots, seconds: seconds / shrink })
  const used = cpu()
  const wrong = await wrongIn(hall, ballot, ways)
  crowd.close()
  await close()
  const refused = ways.filter(({ trouble }) => trouble !== null).length
  return [
    { name: 'confirmed, half within', value: quantile(waits(ways), 0.5), unit: 'ms' },
    {
      name: 'confirmed, 99 % within',
      value: quantile(waits(ways), 0.99),
      unit: 'ms',
      grows: true,
      ...(most === null ? {} : { most }),
    },
    { name: 'processor of the server', value: used, unit: 's', grows: true },
    { name: 'dots refused', value: refused, unit: '', most: 0 },
    { name: 'dots too many or too few in the totals', value: wrong, unit: '', most: 0 },
  ]
}

const hall = (phones: number, most: number | null): Case => ({
  name: `${phones} phones`,
  size: phones,
  short: phones === 100,
  run: (course) => vote(phones, most, course),
})

export const work: Work = {
  id: 'vote',
  title: `everybody sticks ${dots} dots within ${seconds} seconds`,
  cases: [hall(100, null), hall(300, null), hall(1000, 150)],
}
