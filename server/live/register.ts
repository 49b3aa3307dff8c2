import { audiences, type Audience } from '../../shared/views/nouns.ts'
import type { Presence } from '../../shared/wire/messages.ts'
import { audiencePlace } from './places.ts'
import { newAttendance, type Attendance } from './presence.ts'
import { newPulse, type Pulse } from './pulse.ts'
import type { LiveServer, LiveSocket } from './socket.ts'
import type { Visitor } from './visitor.ts'

/** Who is here, in all workshops; told at most once a second and only to those for whom it changed. */
export interface Register {
  enter: (socket: LiveSocket, visitor: Visitor) => void
  waiting: (socket: LiveSocket, visitor: Visitor, count: number) => void
  present: (workshop: string) => number
  stop: () => void
}

const interval = 1000

interface Entry {
  attendance: Attendance
  pulse: Pulse
}

export function openRegister(io: LiveServer): Register {
  const entries = new Map<string, Entry>()

  function entryOf(workshop: string): Entry {
    const known = entries.get(workshop)
    if (known) return known
    const attendance = newAttendance()
    const tell = teller(io, workshop, attendance)
    const entry = { attendance, pulse: newPulse(interval, tell) }
    entries.set(workshop, entry)
    return entry
  }

  return {
    enter(socket, { workshop, owner, audience, actor }) {
      const { attendance, pulse } = entryOf(workshop)
      const depart = owner === null ? null : attendance.arrive(owner, actor.role === 'host' ? 'host' : 'guest')
      socket.emit('presence', attendance.seenBy(audience))
      if (depart) pulse.ask()
      socket.on('disconnect', () => {
        depart?.()
        attendance.leave(socket.id)
        pulse.ask()
      })
    },
    waiting(socket, { workshop }, count) {
      const { attendance, pulse } = entryOf(workshop)
      attendance.waiting(socket.id, count)
      pulse.ask()
    },
    present: (workshop) => entries.get(workshop)?.attendance.count() ?? 0,
    stop() {
      for (const { pulse } of entries.values()) pulse.stop()
    },
  }
}

function teller(io: LiveServer, workshop: string, attendance: Attendance): () => void {
  const last = new Map<Audience, string>()
  return () => {
    for (const audience of audiences) {
      const presence: Presence = attendance.seenBy(audience)
      const written = JSON.stringify(presence)
      if (last.get(audience) === written) continue
      last.set(audience, written)
      io.to(audiencePlace(workshop, audience)).emit('presence', presence)
    }
  }
}
