import * as v from 'valibot'
import { admit } from '../../shared/commands/index.ts'
import type { Actor } from '../../shared/commands/command.ts'
import type { Envelope, Reply } from '../../shared/wire/messages.ts'
import type { Job } from './job.ts'
import { openRoom, type Room, type RoomPorts } from './room.ts'

/** All workshops that somebody has asked for since the start; each has its own room and its own queue. */
export interface Rooms {
  room: (workshop: string) => Room
  /** A command as it came in; refusals at the door are not stored and leave everything untouched. */
  command: (workshop: string, envelope: Envelope, actor: Actor) => Promise<Reply>
  idle: () => Promise<void>
}

export function openRooms(ports: RoomPorts): Rooms {
  const rooms = new Map<string, Room>()
  function room(workshop: string): Room {
    const known = rooms.get(workshop)
    if (known) return known
    const opened = openRoom(workshop, ports)
    rooms.set(workshop, opened)
    return opened
  }
  return {
    room,
    async command(workshop, envelope, actor) {
      const admitted = admit(envelope.name, envelope.input, actor)
      if ('accepted' in admitted) return { ok: false, code: admitted.code, params: admitted.params }
      return room(workshop).ask(jobOf(envelope, (facts) => admitted.decide(facts)))
    },
    async idle() {
      await Promise.all([...rooms.values()].map((one) => one.idle()))
    },
  }
}

const sealInput = v.object({ step: v.string() })
const announceInput = v.object({ proposal: v.string() })

function jobOf({ id, name, input }: Envelope, decide: Job['decide']): Job {
  const sealed = name === 'cluster.seal' ? v.safeParse(sealInput, input) : null
  const announced = name === 'seating.announce' ? v.safeParse(announceInput, input) : null
  return {
    id,
    name,
    board: sealed?.success ? sealed.output.step : null,
    proposal: announced?.success ? announced.output.proposal : null,
    ticket: null,
    decide,
  }
}
