import { audiences, type Audience } from '../../shared/views/nouns.ts'
import type { Presence } from '../../shared/wire/messages.ts'
import { tellPlace } from './broadcast.ts'
import { audiencePlace } from './places.ts'
import { newAttendance, type Attendance, type Said } from './presence.ts'
import { newPulse, type Pulse } from './pulse.ts'
import type { LiveServer, LiveSocket } from './socket.ts'
import type { Visitor } from './visitor.ts'

/** Who is here, in all workshops; told at most once a second and only to those for whom it changed. */
export interface Register {
  enter: (socket: LiveSocket, visitor: Visitor) => void
  says: (socket: LiveSocket, visitor: Visitor, said: Said) => void
  /** A command of this visitor has been answered for good. */
  answered: (socket: LiveSocket, visitor: Visitor) => void
  present: (workshop: string) => number
  stop: () => void
}

const interval = 1000

interface Entry {
  attendance: Attendance
  pulse: Pulse
}

export function openRegister(io: LiveServer, clock: () => number): Register {
  const entries = new Map<string, Entry>()

  function entryOf(workshop: string): Entry {
    const known = entries.get(workshop)
    if (known) return known
    const attendance = newAttendance(clock)
    const tell = teller(io, workshop, attendance)
    const entry = { attendance, pulse: newPulse(interval, tell) }
    entries.set(workshop, entry)
    return entry
  }

  return {
    enter(socket, { workshop, owner, audience, actor }) {
      const { attendance, pulse } = entryOf(workshop)
      if (owner !== null) attendance.arrive(owner, actor.role === 'host' ? 'host' : 'guest', socket.id)
      socket.emit('presence', attendance.seenBy(audience))
      if (owner === null) return
      pulse.ask()
      socket.on('disconnect', () => {
        attendance.leave(owner, socket.id)
        pulse.ask()
      })
    },
    says(socket, { workshop, owner }, said) {
      const { attendance, pulse } = entryOf(workshop)
      if (owner === null) return
      attendance.says(owner, socket.id, said)
      pulse.ask()
    },
    answered(socket, { workshop, owner }) {
      if (owner === null) return
      const { attendance, pulse } = entryOf(workshop)
      if (attendance.answered(owner, socket.id)) pulse.ask()
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
      tellPlace(io, audiencePlace(workshop, audience), 'presence', presence)
    }
  }
}
