import type { Audience } from '../../shared/views/nouns.ts'
import type { Presence } from '../../shared/wire/messages.ts'

/** Who is connected to one workshop, and how many commands still wait on their phones. */
export interface Attendance {
  /** Returns the way out. */
  arrive: (participant: string) => () => void
  /** A socket's own count of what waits on its phone. */
  waiting: (socket: string, count: number) => void
  leave: (socket: string) => void
  count: () => number
  seenBy: (audience: Audience) => Presence
}

export function newAttendance(): Attendance {
  const sockets = new Map<string, number>()
  const waiting = new Map<string, number>()
  const sum = (): number => [...waiting.values()].reduce((all, one) => all + one, 0)
  return {
    arrive(participant) {
      sockets.set(participant, (sockets.get(participant) ?? 0) + 1)
      return () => {
        const left = (sockets.get(participant) ?? 1) - 1
        if (left > 0) sockets.set(participant, left)
        else sockets.delete(participant)
      }
    },
    waiting(socket, count) {
      if (count > 0) waiting.set(socket, count)
      else waiting.delete(socket)
    },
    leave: (socket) => void waiting.delete(socket),
    count: () => sockets.size,
    seenBy(audience) {
      const here = sockets.size
      return audience === 'staff' ? { here, online: [...sockets.keys()], waiting: sum() } : { here }
    },
  }
}
