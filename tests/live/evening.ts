import { io, type Socket } from 'socket.io-client'
import * as ours from '../../client/session/parser.ts'
import * as v from 'valibot'
import { createdSchema, joinedSchema, type Created, type Joined } from '../../shared/wire/http.ts'
import { replySchema, type Reply } from '../../shared/wire/messages.ts'
import { socketPath, wireVersion, type Face } from '../../shared/wire/terms.ts'
import type { Agenda } from '../../shared/domain/agenda.ts'
import { aboutTown, noticeTown } from '../kit/about.ts'
import { agenda, bodyOf, cookieOf, firstCollect, openHall, secretOf, type Extras, type Hall } from './hall.ts'

export async function createWorkshop({ post, office }: Hall, plan: Agenda = agenda): Promise<Created> {
  const body = { about: aboutTown, agenda: plan, notice: noticeTown }
  return bodyOf(await post('/api/office/workshops', body, { cookie: office }), createdSchema)
}

/** The cookie that the link of a role is exchanged for. */
export async function cookieFor({ post }: Hall, created: Created, role: string): Promise<string> {
  const link = created.links.find((one) => one.role === role)
  return cookieOf(await post('/api/enter', { secret: secretOf(link?.url ?? '') }))
}

export async function joinAs({ post }: Hall, { code }: Created, name = ''): Promise<Joined> {
  return bodyOf(await post('/api/join', { code, name, language: 'de' }), joinedSchema)
}

interface Knock {
  as: Face
  workshop: string
  ticket?: string
  cookie?: string
  headers?: Record<string, string>
  transports?: ('websocket' | 'polling')[]
  wire?: number
  /** Speaks as pages did before. */
  parser?: object
}

/** A socket that has not been let in yet. */
export function knock(
  { url }: Hall,
  { cookie = '', headers, transports, wire = wireVersion, parser = ours, ...hello }: Knock,
): Socket {
  return io(url, {
    path: socketPath,
    parser,
    transports: transports ?? ['websocket'],
    auth: { wire, ...hello },
    extraHeaders: headers ?? { origin: url, cookie },
    reconnection: false,
    forceNew: true,
  })
}

/** Answers 'in', or the reason of the refusal. */
export function outcome(socket: Socket): Promise<string> {
  return new Promise((settle) => {
    socket.once('connect', () => settle('in'))
    socket.once('connect_error', (error) => settle(error.message))
  })
}

export async function enter(hall: Hall, as: Knock): Promise<Socket> {
  const socket = knock(hall, as)
  const result = await outcome(socket)
  if (result !== 'in') throw new Error(`not let in: ${result}`)
  return socket
}

/** Asks for something and waits for the answer. */
export async function ask(socket: Socket, message: string, ...input: unknown[]): Promise<unknown> {
  const answer: unknown = await socket.timeout(5000).emitWithAck(message, ...input)
  return answer
}

const changes = v.array(v.tuple([v.string(), v.string(), v.unknown()]))
const answerSchema = v.object({
  version: v.number(),
  latest: v.number(),
  whole: v.boolean(),
  more: v.nullable(v.number()),
  changes,
  own: changes,
})

/** What somebody is told who has this version, or nothing yet: all pieces of it (D6). */
export async function caughtUp(socket: Socket, have: number | null = null) {
  let all = v.parse(answerSchema, await ask(socket, 'sync', { have }))
  while (all.more !== null || all.version < all.latest) {
    const cards = all.more === null ? {} : { cards: all.more }
    const next = v.parse(answerSchema, await ask(socket, 'sync', { have: all.version, ...cards }))
    const before = next.whole ? [] : all.changes
    all = { ...next, whole: all.whole || next.whole, changes: [...before, ...next.changes] }
  }
  return all
}

/** All that somebody may know now. */
export const wholeOf = (socket: Socket) => caughtUp(socket)

let sent = 0
export async function command(socket: Socket, name: string, input: unknown, id = `c-${(sent += 1)}`): Promise<Reply> {
  return v.parse(replySchema, await ask(socket, 'command', { id, name, input }))
}

export const card = (name: string, text = `Karte ${name}`) => ({
  card: name,
  step: firstCollect,
  kind: 'card',
  text,
  column: null,
  about: null,
})

export interface Evening {
  hall: Hall
  created: Created
  moderator: Socket
  guest: (name?: string) => Promise<Guest>
  end: () => Promise<void>
}
export interface Guest extends Joined {
  socket: Socket
}

/** An open workshop in its first collecting step, with a moderator inside. */
export async function openEvening(extras: Extras = {}): Promise<Evening> {
  const hall = await openHall(extras)
  const created = await createWorkshop(hall)
  const { workshop } = created
  const sockets: Socket[] = []
  const moderator = await enter(hall, {
    as: 'moderator',
    workshop,
    cookie: await cookieFor(hall, created, 'moderator'),
  })
  sockets.push(moderator)
  await command(moderator, 'workshop.open', {})
  await command(moderator, 'step.start', { step: firstCollect, from: null })
  return {
    hall,
    created,
    moderator,
    async guest(name = '') {
      const joined = await joinAs(hall, created, name)
      const socket = await enter(hall, { as: 'guest', workshop, ticket: joined.ticket })
      sockets.push(socket)
      return { ...joined, socket }
    },
    async end() {
      for (const socket of sockets) socket.disconnect()
      await hall.close()
    },
  }
}

/** The next message of a kind, or everything that came in until a sign. */
export function next<T>(socket: Socket, event: string, within = 3000): Promise<T> {
  return new Promise((settle, fail) => {
    const late = setTimeout(() => fail(new Error(`no ${event} came`)), within)
    socket.once(event, (message: T) => {
      clearTimeout(late)
      settle(message)
    })
  })
}

export function record(socket: Socket, event: string): unknown[] {
  const heard: unknown[] = []
  socket.on(event, (message: unknown) => void heard.push(message))
  return heard
}
