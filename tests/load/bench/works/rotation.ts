import { enter, createWorkshop, moderatorSession, planSeating } from '../../../../rehearsal/door.ts'
import { invitation } from '../../../../rehearsal/invitation.ts'
import { agreed, secretFor } from '../../../faults/kit/hall.ts'
import { moment } from '../../../faults/kit/screen.ts'
import { openServer } from '../../../faults/kit/server.ts'
import { tableSettings } from '../../../kit/random-cafe.ts'
import { openCrowd, type Crowd } from '../../crowd/crowd.ts'
import { quantile } from '../../figures.ts'
import { cpuOf, pin, serverCore } from '../cores.ts'
import type { Case, Course, Measure, Work } from '../work.ts'

/** How long after a press each phone was told something with these letters in it. */
async function toldAfter(crowd: Crowd, letters: string, press: () => Promise<unknown>): Promise<number[]> {
  await crowd.listen({ letters })
  const pressedAt = moment()
  await press()
  return (await crowd.hear()).map(({ answeredAt }) => answeredAt - pressedAt)
}

async function rotate(phones: number, most: number | null, { shrink, log }: Course): Promise<Measure[]> {
  const people = Math.ceil(phones / shrink)
  const server = await openServer()
  pin(server.pid(), serverCore)
  const office = await enter(server.url, server.officeSecret)
  const letter = invitation({ language: 'de', variant: 'cafe', method: 'world-cafe' }, new Date())
  const created = await createWorkshop(office, letter)
  const { workshop, code } = created
  const door = await enter(server.url, secretFor(created, 'moderator'))
  const moderator = await moderatorSession(door, workshop)
  const step = letter.agenda.steps.find(({ kind }) => kind === 'rounds')?.id ?? ''
  await agreed(moderator.send('workshop.open', {}))
  for (let table = 1; table <= Math.ceil(people / 9) + 2; table += 1)
    await agreed(moderator.send('table.write', { table: `t${table}`, settings: tableSettings(table, { max: 10 }) }))
  await agreed(moderator.send('step.start', { step, from: null }))
  const crowd = await openCrowd(server.url, code, people)
  log(`${people} phones are there`)
  const answer = await planSeating(door, workshop, step)
  if (!answer.possible) throw new Error('nobody could be seated')
  const before = cpuOf(server.pid())
  const seats = await toldAfter(crowd, 'mySeat', () =>
    agreed(moderator.send('seating.announce', { step, proposal: answer.proposal.id })),
  )
  const called = await toldAfter(crowd, 'called', () =>
    agreed(moderator.send('round.call', { step, round: 0, seen: 'planned' })),
  )
  const used = cpuOf(server.pid()) - before
  moderator.close()
  crowd.close()
  await server.close()
  const wanted = most === null ? {} : { most }
  return [
    {
      name: 'every phone knows its table, 99 % within',
      value: quantile(seats, 0.99),
      unit: 'ms',
      grows: true,
      ...wanted,
    },
    // Pressed in the very moment after, it waits for the rest of the announcement, which is as long as the hall is large.
    {
      name: 'every phone is called to its table right after, 99 % within',
      value: quantile(called, 0.99),
      unit: 'ms',
      ...wanted,
    },
    { name: 'processor of the server for both', value: used, unit: 's', grows: true },
  ]
}

const hall = (phones: number, most: number | null): Case => ({
  name: `${phones} phones`,
  size: phones,
  short: phones === 100,
  run: (course) => rotate(phones, most, course),
})

export const work: Work = {
  id: 'rotation',
  title: 'the tables change, and everybody is told where to go',
  cases: [hall(100, null), hall(300, null), hall(1000, 300)],
}
