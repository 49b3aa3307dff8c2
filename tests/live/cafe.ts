import type { Socket } from 'socket.io-client'
import * as v from 'valibot'
import { agendaOf } from '../../shared/methods/method.ts'
import { worldCafe } from '../../shared/methods/world-cafe.ts'
import { planAnswerSchema, tableLinksSchema, type Created, type PlanAnswer } from '../../shared/wire/http.ts'
import { tableSettings } from '../kit/random-cafe.ts'
import { caughtUp, command, cookieFor, createWorkshop, enter, joinAs, type Guest } from './evening.ts'
import { bodyOf, cookieOf, openHall, secretOf, type Extras, type Hall } from './hall.ts'

export const cafeAgenda = agendaOf(worldCafe, 'cafe')
/** The step with tables. */
export const rounds = cafeAgenda.steps.find(({ kind }) => kind === 'rounds')?.id ?? ''

/** A World Café on the real server: tables stand, the step with rounds runs. */
export interface Cafe {
  hall: Hall
  created: Created
  workshop: string
  /** The moderator's. */
  cookie: string
  moderator: Socket
  guest: (name?: string) => Promise<Guest>
  guests: (count: number) => Promise<Guest[]>
  /** The secret of a new host link for each of these tables. */
  secrets: (...tables: string[]) => Promise<string[]>
  /** The device of a table, with its cookie. */
  device: (secret: string) => Promise<{ socket: Socket; cookie: string }>
  plan: (step?: string) => Promise<PlanAnswer>
  /** Plans and puts it into force. */
  announce: () => Promise<void>
  end: () => Promise<void>
}

export async function openCafe(tables: number, extras: Extras = {}): Promise<Cafe> {
  const hall = await openHall(extras)
  const created = await createWorkshop(hall, cafeAgenda)
  const { workshop } = created
  const cookie = await cookieFor(hall, created, 'moderator')
  const sockets: Socket[] = []
  const inside = async (...knock: Parameters<typeof enter>): Promise<Socket> => {
    const socket = await enter(...knock)
    sockets.push(socket)
    return socket
  }
  const moderator = await inside(hall, { as: 'moderator', workshop, cookie })
  await command(moderator, 'workshop.open', {})
  for (let number = 1; number <= tables; number += 1) {
    await command(moderator, 'table.write', { table: `t${number}`, settings: tableSettings(number) })
  }
  await command(moderator, 'step.start', { step: rounds, from: null })
  const cafe: Cafe = {
    hall,
    created,
    workshop,
    cookie,
    moderator,
    async guest(name = '') {
      const joined = await joinAs(hall, created, name)
      return { ...joined, socket: await inside(hall, { as: 'guest', workshop, ticket: joined.ticket }) }
    },
    guests: (count) => Promise.all(Array.from({ length: count }, () => cafe.guest())),
    async secrets(...ids) {
      const answer = await hall.post(`/api/workshops/${workshop}/tables/links`, { tables: ids }, { cookie })
      const { links } = await bodyOf(answer, tableLinksSchema)
      return links.map(({ url }) => secretOf(url))
    },
    async device(secret) {
      const own = cookieOf(await hall.post('/api/enter', { secret }))
      return { cookie: own, socket: await inside(hall, { as: 'host', workshop, cookie: own }) }
    },
    async plan(step = rounds) {
      return bodyOf(await hall.post(`/api/workshops/${workshop}/seating`, { step }, { cookie }), planAnswerSchema)
    },
    async announce() {
      const answer = await cafe.plan()
      if (!answer.possible) throw new Error(`no plan: ${JSON.stringify(answer.conflicts)}`)
      const reply = await command(moderator, 'seating.announce', { step: rounds, proposal: answer.proposal.id })
      if (!reply.ok) throw new Error(`not announced: ${reply.code}`)
    },
    async end() {
      for (const socket of sockets) socket.disconnect()
      await hall.close()
    },
  }
  return cafe
}

/** One own noun as it is now, or null. */
export async function own<Schema extends v.GenericSchema>(
  socket: Socket,
  noun: string,
  schema: Schema,
): Promise<v.InferOutput<Schema> | null> {
  const found = (await caughtUp(socket)).own.find(([name]) => name === noun)
  return found ? v.parse(schema, found[2]) : null
}

export const mySeat = v.object({ step: v.string(), tables: v.array(v.nullable(v.string())) })
export const hosting = v.object({
  table: v.string(),
  steps: v.array(v.object({ step: v.string(), rounds: v.array(v.array(v.object({ participant: v.string() }))) })),
})

/** How a press of the moderator's button for a round looks. */
export const press = (round: number, seen: 'planned' | 'called' | 'running' | 'ended') => ({
  step: rounds,
  round,
  seen,
})
