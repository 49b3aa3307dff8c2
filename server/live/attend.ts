import { StorageDamage, StorageUnavailable } from '../pipeline/state.ts'
import type { RefusalCode } from '../../shared/commands/refusal.ts'
import type { End } from '../../shared/wire/messages.ts'
import type { Doors } from '../security/doors.ts'
import { readCookies } from '../security/cookies.ts'
import { answerOf, isRefused, refused } from './answers.ts'
import { handlersFor, type DeskPorts } from './desk.ts'
import { forgetRequest } from './forget.ts'
import { placesOf } from './places.ts'
import type { LiveSocket } from './socket.ts'
import type { Visitor } from './visitor.ts'

export interface Trouble {
  workshop?: string
  error: unknown
}

export interface AttendPorts extends DeskPorts {
  doors: Doors
  /** Somebody has come in who is no guest. */
  came: (visitor: Visitor) => void
  trouble: (trouble: Trouble) => void
}

/** Takes care of one admitted socket until it leaves. */
export function attend(socket: LiveSocket, ports: AttendPorts): void {
  const { visitor } = socket.data
  if (!visitor) {
    letGo(socket, 'reload')
    return
  }
  void socket.join(placesOf(visitor))
  ports.register.enter(socket, visitor)
  ports.came(visitor)
  void reconsider(socket, visitor, ports)
  const handlers = handlersFor(ports, socket, visitor)
  socket.onAny((name: string, ...args: unknown[]) => {
    const trouble = (error: unknown): void => ports.trouble({ workshop: visitor.workshop, error })
    void saidBy(handlers.get(name), args[0], trouble).then((said) => {
      const damaged = isRefused(said) && said.code === 'damaged'
      // Whoever cannot be told what there is would go and come back; whoever wrote something is to hear first what became of it.
      if (damaged && name !== 'command') letGo(socket, 'damaged')
      // Done first and said then: nobody has to listen for something to happen.
      answerOf(args)?.(said)
      // Coming back would not mend it: whoever asks is told why nothing goes on, and what can be done.
      if (damaged && name === 'command') letGo(socket, 'damaged')
    })
  })
}

/** One bad message must never end more than itself (S11). */
async function saidBy(
  handler: ((input: unknown) => Promise<unknown>) | undefined,
  input: unknown,
  trouble: (error: unknown) => void,
): Promise<unknown> {
  try {
    return handler ? await handler(input) : refused('unknown-command')
  } catch (error) {
    trouble(error)
    return refused(codeOf(error))
  }
}

function codeOf(error: unknown): RefusalCode {
  if (error instanceof StorageDamage) return 'damaged'
  return error instanceof StorageUnavailable ? 'not-stored' : 'broken'
}

function letGo(socket: LiveSocket, why: End): void {
  socket.emit('end', why)
  socket.disconnect(true)
}

/** A link may have been revoked between admission and the moment this socket could be found by it. */
async function reconsider(
  socket: LiveSocket,
  { actor, workshop }: Visitor,
  { doors, trouble }: AttendPorts,
): Promise<void> {
  const cookies = readCookies(socket.handshake.headers.cookie)
  try {
    if (await stillHolds(actor.role, workshop, cookies, doors)) return
    letGo(socket, 'revoked')
  } catch (error) {
    trouble({ workshop, error })
  } finally {
    forgetRequest(socket)
  }
}

async function stillHolds(
  role: Visitor['actor']['role'],
  workshop: string,
  cookies: Map<string, string>,
  doors: Doors,
) {
  if (role === 'guest') return true
  if (role === 'organizer') return doors.isOfficeCookie(cookies)
  return (await doors.linkOf(role, workshop, cookies)) !== null
}
