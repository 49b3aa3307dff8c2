import * as v from 'valibot'
import { admit } from '../../shared/commands/index.ts'
import { isStaff, type Actor } from '../../shared/commands/command.ts'
import type { RefusalCode } from '../../shared/commands/refusal.ts'
import type { Envelope, Reply } from '../../shared/wire/messages.ts'
import { concern } from './concern.ts'
import type { Job, Mark } from './job.ts'
import { openRoom, type Room, type RoomPorts } from './room.ts'

/** All workshops that somebody has asked for since the start; each has its own room and its own queue. */
export interface Rooms {
  room: (workshop: string) => Room
  /** A command as it came in; refusals at the door leave everything untouched but the audit log. */
  command: (workshop: string, envelope: Envelope, actor: Actor) => Promise<Reply>
  /** Whether what is stored of it could not be believed when somebody asked for it last. */
  damaged: (workshop: string) => boolean
  /** For a workshop that is deleted. */
  forget: (workshop: string) => void
  /** Workshops that nobody has attended or asked for since the last time leave memory: what is stored opens within a moment. */
  air: (attended: (workshop: string) => boolean) => void
  /** D15: takes no more commands and resolves when those that it has taken are answered. A hall never stops asking by itself. */
  rest: () => Promise<void>
}

export function openRooms(ports: RoomPorts): Rooms {
  const rooms = new Map<string, Room>()
  const asked = new Set<string>()
  let resting = false
  function room(workshop: string): Room {
    asked.add(workshop)
    const known = rooms.get(workshop)
    if (known) return known
    const opened = openRoom(workshop, ports)
    rooms.set(workshop, opened)
    if (resting) void opened.rest()
    return opened
  }
  return {
    room,
    async command(workshop, envelope, actor) {
      const admitted = admit(envelope.name, envelope.input, actor)
      if ('accepted' in admitted) {
        await recordAtDoor(ports, workshop, markAtDoor(envelope, actor, admitted.code), admitted.code)
        return { ok: false, code: admitted.code, params: admitted.params }
      }
      return room(workshop).ask(jobOf(envelope, actor, (facts) => admitted.decide(facts)))
    },
    damaged: (workshop) => rooms.get(workshop)?.damaged() ?? false,
    forget: (workshop) => void rooms.delete(workshop),
    air(attended) {
      // The room itself stays: two rooms of one workshop would each believe what only they have decided.
      for (const [workshop, one] of rooms) if (!asked.has(workshop) && !attended(workshop)) one.leave()
      asked.clear()
    },
    async rest() {
      resting = true
      await Promise.all([...rooms.values()].map((one) => one.rest()))
    },
  }
}

const sealInput = v.object({ step: v.string() })
const announceInput = v.object({ proposal: v.string() })

/** Who was let in on a name that nobody knows has said something that may be anything. */
function markAtDoor({ name }: Envelope, actor: Actor, code: RefusalCode): Mark | undefined {
  return isStaff(actor) ? { ...actor, what: code === 'unknown-command' ? 'unknown' : name, about: {} } : undefined
}

/** S18. That it could not be written down does not change the answer: nothing has happened. */
async function recordAtDoor(
  { storage, clock, broke }: RoomPorts,
  workshop: string,
  mark: Mark | undefined,
  outcome: RefusalCode,
): Promise<void> {
  if (!mark) return
  try {
    await storage.record(workshop, { at: clock(), ...mark, outcome })
  } catch (error) {
    broke({ workshop, error })
  }
}

function jobOf({ id, name, input }: Envelope, actor: Actor, decide: Job['decide']): Job {
  const sealed = name === 'cluster.seal' ? v.safeParse(sealInput, input) : null
  const announced = name === 'seating.announce' ? v.safeParse(announceInput, input) : null
  return {
    id,
    name,
    board: sealed?.success ? sealed.output.step : null,
    proposal: announced?.success ? announced.output.proposal : null,
    ticket: null,
    mark: isStaff(actor) ? { ...actor, what: name, about: concern(name, input) } : undefined,
    decide,
  }
}
