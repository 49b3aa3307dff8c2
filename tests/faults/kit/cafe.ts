import type { Session } from '../../../client/session/types.ts'
import { createWorkshop, enter, join, moderatorSession, planSeating, type Door } from '../../../rehearsal/door.ts'
import { invitation } from '../../../rehearsal/invitation.ts'
import { randomOf } from '../../../rehearsal/random.ts'
import { tableLinksSchema, type Created } from '../../../shared/wire/http.ts'
import * as v from 'valibot'
import { tableSettings } from '../../kit/random-cafe.ts'
import { until } from '../../kit/until.ts'
import { agreed, secretFor } from './hall.ts'
import type { ServerProcess } from './server.ts'

/** A World Café whose first round runs: tables with a device each, some guests, a moderator. */
export interface CafeHall {
  office: Door
  created: Created
  workshop: string
  /** The step with the tables. */
  step: string
  tables: string[]
  moderator: Session
  moderatorDoor: Door
  guests: Session[]
  /** The cookie of each table's device. */
  devices: Map<string, string>
  close: () => void
}

export async function openCafeHall(
  server: Pick<ServerProcess, 'url' | 'officeSecret'>,
  seed: number,
  count: number,
): Promise<CafeHall> {
  const { url } = server
  const office = await enter(url, server.officeSecret)
  const prepared = invitation({ language: 'de', variant: 'cafe', method: 'world-cafe' }, new Date())
  const created = await createWorkshop(office, prepared)
  const { workshop, code } = created
  const moderatorDoor = await enter(url, secretFor(created, 'moderator'))
  const moderator = await moderatorSession(moderatorDoor, workshop)
  const step = prepared.agenda.steps.find(({ kind }) => kind === 'rounds')?.id ?? ''
  const tables = Array.from({ length: count }, (_none, at) => `t${at + 1}`)
  await agreed(moderator.send('workshop.open', {}))
  for (const [at, table] of tables.entries())
    await agreed(moderator.send('table.write', { table, settings: tableSettings(at + 1) }))
  await agreed(moderator.send('step.start', { step, from: null }))
  const guests: Session[] = []
  for (let guest = 0; guest < 2 * count; guest += 1)
    guests.push(await join(url, { code, name: '', language: 'de' }, randomOf(`${seed}/${guest}`)))
  await Promise.all(guests.map((guest) => until(guest, () => guest.link().state === 'online', 30_000)))
  const answer = await planSeating(moderatorDoor, workshop, step)
  if (!answer.possible) throw new Error('the café could not be seated')
  await agreed(moderator.send('seating.announce', { step, proposal: answer.proposal.id }))
  await agreed(moderator.send('round.call', { step, round: 0, seen: 'planned' }))
  await agreed(moderator.send('round.start', { step, round: 0, seen: 'called' }))
  return {
    office,
    created,
    workshop,
    step,
    tables,
    moderator,
    moderatorDoor,
    guests,
    devices: await devicesOf(moderatorDoor, workshop, tables),
    close: () => [moderator, ...guests].forEach((session) => session.close()),
  }
}

async function devicesOf({ url, cookie }: Door, workshop: string, tables: string[]): Promise<Map<string, string>> {
  const answer = await fetch(`${url}/api/workshops/${workshop}/tables/links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, cookie },
    body: JSON.stringify({ tables }),
  })
  const body: unknown = await answer.json()
  const { links } = v.parse(tableLinksSchema, body)
  const devices = new Map<string, string>()
  for (const link of links) {
    const door = await enter(url, new URL(link.url).hash.slice(1))
    devices.set(link.table, door.cookie)
  }
  return devices
}
