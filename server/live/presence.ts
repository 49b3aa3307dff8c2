import type { Audience } from '../../shared/views/nouns.ts'
import type { Presence } from '../../shared/wire/messages.ts'

/** Who is connected to one workshop, and how many commands still wait on their phones. */
export interface Attendance {
  /** A participant, or the device of a table. Returns the way out. */
  arrive: (who: string, as: 'guest' | 'host') => () => void
  /** A socket's own count of what waits on its phone. */
  waiting: (socket: string, count: number) => void
  leave: (socket: string) => void
  /** Participants; a table's device is nobody. */
  count: () => number
  seenBy: (audience: Audience) => Presence
}

export function newAttendance(): Attendance {
  const guests = new Map<string, number>()
  const hosts = new Map<string, number>()
  const waiting = new Map<string, number>()
  const sum = (): number => [...waiting.values()].reduce((all, one) => all + one, 0)
  return {
    arrive(who, as) {
      const sockets = as === 'guest' ? guests : hosts
      sockets.set(who, (sockets.get(who) ?? 0) + 1)
      return () => {
        const left = (sockets.get(who) ?? 1) - 1
        if (left > 0) sockets.set(who, left)
        else sockets.delete(who)
      }
    },
    waiting(socket, count) {
      if (count > 0) waiting.set(socket, count)
      else waiting.delete(socket)
    },
    leave: (socket) => void waiting.delete(socket),
    count: () => guests.size,
    seenBy(audience) {
      const here = guests.size
      if (audience !== 'staff') return { here }
      return { here, online: [...guests.keys(), ...hosts.keys()], waiting: sum() }
    },
  }
}
