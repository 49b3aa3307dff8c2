import type { IncomingMessage, Server as HttpServer } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { Server } from 'socket.io'
import type { RefusalCode } from '../../shared/commands/refusal.ts'
import { audiences } from '../../shared/views/nouns.ts'
import type { End, Trouble as StorageTrouble } from '../../shared/wire/messages.ts'
import { ownClientHeader, sheetUpdateLimit, socketPath } from '../../shared/wire/terms.ts'
import type { Rooms } from '../pipeline/rooms.ts'
import type { Telling } from '../pipeline/telling.ts'
import type { Doors } from '../security/doors.ts'
import type { SafeWay } from '../security/way.ts'
import { isOwnOrigin } from '../security/origin.ts'
import { admit } from './admission.ts'
import { attend, type Trouble } from './attend.ts'
import { hostsOf, reviewHosts } from './hosts.ts'
import { newLimits } from './limits.ts'
import { parser } from './parser.ts'
import { partWithoutWaiting } from './parting.ts'
import { audiencePlace, linkPlace } from './places.ts'
import { keepPorch } from './porch.ts'
import { openRegister } from './register.ts'
import { reviewSheets, type SheetPorts } from './sheets.ts'
import { watchSlowReaders } from './slow-reader.ts'
import type { LiveServer, LiveSocket } from './socket.ts'
import { openStaffTeller } from './staff-teller.ts'
import { openTeller } from './teller.ts'
import type { Visitor } from './visitor.ts'

export interface LivePorts {
  rooms: Rooms
  doors: Doors
  sheets: SheetPorts
  came: (visitor: Visitor) => void
  publicUrl: string | null
  safeWay: SafeWay
  clock: () => number
  trouble: (trouble: Trouble) => void
}

export interface Live {
  /** To be called with every committed batch. */
  told: (telling: Telling) => void
  present: (workshop: string) => number
  /** Tells all staff, and whoever of them comes later. */
  trouble: (trouble: StorageTrouble) => void
  /** Whether anybody at all is connected. */
  attended: (workshop: string) => boolean
  /** D19: the server stood still; everybody looks at its clock again. */
  announceTime: () => void
  /** Ends all sockets that a link has opened (S5). */
  end: (link: string, why: End) => void
  /** Ends everybody in a workshop that is deleted (P9). */
  gone: (workshop: string) => void
  close: () => Promise<void>
}

/** S11: a full sheet update and the envelope around it, and no more. */
const largestMessage = sheetUpdateLimit + 4096
/** A guest who has found the hall is inside within a moment; more than this many at the door are not guests. */
const mostWaiting = 2000
const mostConnections = 10_000

export function openLive(http: HttpServer, ports: LivePorts): Live {
  const io: LiveServer = new Server(http, {
    path: socketPath,
    parser,
    transports: ['polling', 'websocket'],
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: largestMessage,
    // D10: below the shortest idle timer on the way.
    pingInterval: 14_000,
    pingTimeout: 10_000,
    connectTimeout: 10_000,
    allowRequest: (request, answer) => {
      const full = io.engine.clientsCount >= mostConnections
      answer(null, !full && isOwnClient(request, ports.publicUrl))
    },
  })
  partWithoutWaiting(io.engine)
  const porch = keepPorch(io.engine, mostWaiting)
  const teller = openTeller(io, ports)
  const register = openRegister(io, ports.clock)
  const unwatch = watchSlowReaders(io)
  const desk = { ...ports, register, limits: newLimits() }
  io.use((socket, next) => void letIn(socket, ports, next))
  const staff = openStaffTeller(io)
  io.on('connection', (socket) => {
    porch.leave(socket.conn)
    attend(socket, desk)
    staff.greet(socket)
  })
  return {
    told(telling) {
      teller.told(telling)
      // Who may no longer look is let go at once, whatever is still to be told.
      reviewSheets(io, telling)
      reviewHosts(io, telling)
    },
    attended: (workshop) =>
      audiences.some((audience) => io.sockets.adapter.rooms.has(audiencePlace(workshop, audience))),
    announceTime: () => void io.emit('clock', { now: ports.clock() }),
    present: (workshop) => register.present(workshop),
    trouble: staff.tell,
    end(link, why) {
      io.to(linkPlace(link)).emit('end', why)
      io.in(linkPlace(link)).disconnectSockets(true)
    },
    gone(workshop) {
      const places = audiences.map((audience) => audiencePlace(workshop, audience))
      io.to(places).emit('end', 'removed')
      io.in(places).disconnectSockets(true)
    },
    async close() {
      unwatch()
      teller.stop()
      register.stop()
      const left = allLeft(io)
      io.emit('end', 'restart', spreadFor(io.sockets.sockets.size))
      io.disconnectSockets(true)
      // Closing the server cuts what is still on its way, so slow ones get a moment.
      await Promise.race([left, setTimeout(farewell)])
      // A dead connection would hold the server's door open for half a minute.
      await Promise.race([io.close(), setTimeout(farewell)])
    },
  }
}

const farewell = 1500

/** D12: all come back to a server that has just started, so no more than a hundred in a second. */
const spreadFor = (sockets: number): number => Math.min(23_000, sockets * 23)

async function allLeft(io: LiveServer): Promise<void> {
  const connections = [...io.sockets.sockets.values()].map(({ conn }) => conn)
  await Promise.all(connections.map((connection) => new Promise((settle) => connection.once('close', settle))))
}

/** S10: for polling, browsers leave out Origin on a GET to the own server; then our own header stands for it. */
function isOwnClient({ headers }: IncomingMessage, publicUrl: string | null): boolean {
  if (headers.origin !== undefined) return isOwnOrigin(headers.origin, headers.host, publicUrl)
  return headers.upgrade === undefined && headers[ownClientHeader] !== undefined
}

async function letIn(socket: LiveSocket, ports: LivePorts, next: (error?: Error) => void): Promise<void> {
  next(await enter(socket, ports))
}

async function enter(socket: LiveSocket, { doors, rooms, safeWay, trouble }: LivePorts): Promise<Error | undefined> {
  socket.data.sheets = new Set()
  socket.data.writing = 0
  socket.data.noted = false
  socket.data.visitor = null
  const { auth, headers } = socket.handshake
  try {
    const safe = safeWay(socket.request)
    const admission = await admit(auth, headers.cookie, { doors, hosts: hostsOf(rooms), safe })
    if ('refused' in admission) return refusal(admission.refused)
    if ('visitor' in admission) socket.data.visitor = admission.visitor
    return undefined
  } catch (error) {
    trouble({ error })
    return refusal('not-stored')
  }
}

/** Told to the client as `connect_error` with `data.code`. */
const refusal = (code: RefusalCode): Error => Object.assign(new Error(code), { data: { code } })
