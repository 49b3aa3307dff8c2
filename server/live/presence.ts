import type { Audience } from '../../shared/views/nouns.ts'
import type { Gone, Presence } from '../../shared/wire/messages.ts'

/** What a phone has said of itself. */
export interface Said {
  /** Commands that still wait on it. */
  waiting: number
  /** Its screen is going dark, or its page into the background. */
  resting: boolean
}

/** Who is connected to one workshop, who was and is not, and how many commands still wait on their phones. */
export interface Attendance {
  /** A participant, or the device of a table, with one of its sockets. */
  arrive: (who: string, as: 'guest' | 'host', socket: string) => void
  leave: (who: string, socket: string) => void
  says: (who: string, socket: string, said: Said) => void
  /** One that waited has been answered; the phone says so itself only a moment later. Tells whether one did. */
  answered: (who: string, socket: string) => boolean
  /** Participants; a table's device is nobody. */
  count: () => number
  seenBy: (audience: Audience) => Presence
}

interface Somebody {
  as: 'guest' | 'host'
  /** Tabs of one phone share their outbox, so the most of them is what waits. */
  sockets: Map<string, Said>
}

const nothing: Said = { waiting: 0, resting: false }

export function newAttendance(now: () => number): Attendance {
  const here = new Map<string, Somebody>()
  const gone = new Map<string, Gone>()
  const from = now()
  /** Counted as they come and go: every batch of commands asks. */
  let guests = 0

  const most = ({ sockets }: Somebody): number => Math.max(...[...sockets.values()].map(({ waiting }) => waiting))

  return {
    arrive(who, as, socket) {
      const known = here.get(who) ?? { as, sockets: new Map<string, Said>() }
      known.sockets.set(socket, nothing)
      if (!here.has(who) && known.as === 'guest') guests += 1
      here.set(who, known)
      gone.delete(who)
    },
    leave(who, socket) {
      const known = here.get(who)
      const said = known?.sockets.get(socket)
      if (!known || !said) return
      known.sockets.delete(socket)
      if (known.sockets.size > 0) return
      here.delete(who)
      if (known.as === 'guest') guests -= 1
      // What it had said last is all that can be known of a phone that is gone.
      gone.set(who, { who, since: now(), waiting: said.waiting, resting: said.resting })
    },
    says(who, socket, said) {
      const sockets = here.get(who)?.sockets
      // It may have left while its words were on their way in.
      if (sockets?.has(socket)) sockets.set(socket, said)
    },
    answered(who, socket) {
      const sockets = here.get(who)?.sockets
      const said = sockets?.get(socket)
      if (!sockets || !said || said.waiting === 0) return false
      sockets.set(socket, { ...said, waiting: said.waiting - 1 })
      return true
    },
    count: () => guests,
    seenBy(audience) {
      if (audience !== 'staff') return { here: guests }
      const waiting = [...here.values()].reduce((sum, one) => sum + most(one), 0)
      return { here: guests, online: [...here.keys()], waiting, gone: [...gone.values()], from }
    },
  }
}
