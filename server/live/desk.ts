import { setImmediate } from 'node:timers/promises'
import * as v from 'valibot'
import { envelopeSchema, syncSchema, waitingSchema, type Reply, type SyncAsk } from '../../shared/wire/messages.ts'
import { passing } from '../../shared/wire/terms.ts'
import { catchUp } from '../pipeline/catch-up.ts'
import type { Rooms } from '../pipeline/rooms.ts'
import { refused } from './answers.ts'
import { wallPlace } from './places.ts'
import type { Limits } from './limits.ts'
import type { Register } from './register.ts'
import { closeSheet, openSheet, updateSheet, type SheetPorts } from './sheets.ts'
import { asksTooMuch } from './slow-reader.ts'
import type { LiveSocket } from './socket.ts'
import type { Visitor } from './visitor.ts'

export interface DeskPorts {
  rooms: Rooms
  limits: Limits
  register: Register
  sheets: SheetPorts
  clock: () => number
}

/** Answers one message of one visitor. Every answer goes back through the client's ack. */
export type Handler = (input: unknown) => Promise<unknown>

/** What a visitor may ask for, by the name of the message. */
export function handlersFor(ports: DeskPorts, socket: LiveSocket, visitor: Visitor): Map<string, Handler> {
  const { rooms, limits, register, sheets, clock } = ports
  const limited =
    (handler: Handler): Handler =>
    async (input) =>
      (await limits.message(visitor)) ? handler(input) : refused('too-fast')
  return new Map<string, Handler>([
    [
      'command',
      async (input) => {
        const reply = await command(ports, visitor, input)
        if (reply.ok || !passing.includes(reply.code)) register.answered(socket, visitor)
        return reply
      },
    ],
    [
      'sync',
      limited(
        oneByOne(async (input) => {
          const parsed = v.safeParse(syncSchema, input)
          if (!parsed.success) return refused('malformed')
          if (asksTooMuch(socket)) return refused('too-fast')
          const { workshop } = visitor
          return rooms.room(workshop).read((state) => {
            // In the same moment, so that nothing is missed between the picture and what is told after it.
            followWall(socket, visitor, parsed.output.wall)
            return catchUp(state, parsed.output, visitor, clock())
          })
        }),
      ),
    ],
    ['clock', limited(async () => ({ now: clock() }))],
    [
      'waiting',
      limited(async (input) => {
        const parsed = v.safeParse(waitingSchema, input)
        if (!parsed.success) return refused('malformed')
        const { count, resting } = parsed.output
        register.says(socket, visitor, { waiting: count, resting })
        return { ok: true }
      }),
    ],
    ['sheet.open', limited((input) => openSheet(sheets, socket, visitor, input))],
    ['sheet.update', limited((input) => updateSheet(sheets, socket, visitor, input))],
    ['sheet.close', limited((input) => closeSheet(socket, visitor, input))],
  ])
}

/** A phone gets what its screen needs. */
function followWall(socket: LiveSocket, { workshop, audience }: Visitor, wall: SyncAsk['wall']): void {
  if (audience !== 'guest') return
  const place = wall ? wallPlace(workshop, wall.table) : null
  for (const before of socket.rooms)
    if (before !== place && before.startsWith(wallPlace(workshop))) void socket.leave(before)
  if (place !== null) void socket.join(place)
}

/** D13: a picture is large, so nobody gets several at once: the next is made when it can be seen what became of the last. */
function oneByOne(handler: Handler): Handler {
  let last: Promise<unknown> = Promise.resolve()
  return (input) => {
    const mine = last.then(() => handler(input))
    last = mine.then(
      () => setImmediate(),
      () => undefined,
    )
    return mine
  }
}

async function command({ rooms, limits }: DeskPorts, visitor: Visitor, input: unknown): Promise<Reply> {
  // S6: the projector only looks, whatever any command may one day allow.
  if (visitor.audience === 'screen') return refused('not-allowed')
  if (!(await limits.command(visitor))) return refused('too-fast')
  const parsed = v.safeParse(envelopeSchema, input)
  if (!parsed.success) return refused('malformed')
  return rooms.command(visitor.workshop, parsed.output, visitor.actor)
}
