import { admit, type CommandName, type InputOf } from '../../shared/commands/index.ts'
import type { Actor, BoardGroup, Decision, Proposal } from '../../shared/commands/command.ts'
import { firstEvents } from '../../shared/commands/start.ts'
import type { Agenda } from '../../shared/domain/agenda.ts'
import type { Happened, WorkshopEvent } from '../../shared/domain/events.ts'
import { foldVote } from '../../shared/domain/fold/ballot.ts'
import { emptyWorkshop, type Workshop } from '../../shared/domain/workshop.ts'
import { agendaOf } from '../../shared/methods/method.ts'
import { zukunftswerkstatt } from '../../shared/methods/zukunftswerkstatt.ts'
import { advance, type Touched } from '../../shared/views/touch.ts'
import { aboutTown, noticeTown } from './about.ts'

export const moderator: Actor = { role: 'moderator', who: 'link-1' }
export const guest = (who: string): Actor => ({ role: 'guest', who })

export interface Outcome {
  decision: Decision
  touched: Touched[]
}

/** A hall with people in it: every command goes through the real door and the real rules, the clock is ours. */
export interface Hall {
  workshop: Workshop
  /** All that has happened, as the storage would have it. */
  log: Happened[]
  /** The hall's clock in milliseconds; tests move it. */
  clock: { now: number }
  /** What lies on the board when the moderator seals it. */
  board: BoardGroup[]
  /** The plan that an announcement names. */
  proposal: Proposal | null
  happen: (event: WorkshopEvent) => Touched
  /** As it comes in over a socket, of any shape. */
  arrive: (actor: Actor, name: string, input: unknown) => Outcome
  /** Well-formed; tells `'ok'` or the refusal's code. */
  says: <Name extends CommandName>(actor: Actor, name: Name, input: InputOf<Name>) => string
}

export function openHall(guests: string[], agenda: Agenda = agendaOf(zukunftswerkstatt, 'half')): Hall {
  const workshop = emptyWorkshop()
  const clock = { now: 1_000 }
  const log: Happened[] = []
  const happen = (event: WorkshopEvent): Touched => {
    const happened = { version: workshop.version + 1, at: clock.now, event }
    log.push(happened)
    return advance(workshop, happened)
  }
  const hall: Hall = {
    workshop,
    log,
    clock,
    board: [],
    proposal: null,
    happen,
    arrive: (actor, name, input) => arrive(hall, guests.length, { actor, name, input }),
    says: (actor, name, input) => {
      const { decision } = hall.arrive(actor, name, input)
      return decision.accepted ? 'ok' : decision.code
    },
  }
  for (const event of firstEvents(aboutTown, agenda, noticeTown)) happen(event)
  happen({ type: 'workshop.opened' })
  for (const who of guests)
    happen({ type: 'participant.joined', participant: who, name: '', language: 'de', device: true })
  return hall
}

function arrive(hall: Hall, present: number, command: { actor: Actor; name: string; input: unknown }): Outcome {
  const { workshop, clock, board, happen } = hall
  const judged = admit(command.name, command.input, command.actor)
  if ('accepted' in judged) return { decision: judged, touched: [] }
  const decision = judged.decide({ workshop, now: clock.now, present, board, proposal: hall.proposal })
  if (!decision.accepted) return { decision, touched: [] }
  const touched = decision.events.map(happen)
  for (const { ballot, voter, choice } of decision.votes) {
    foldVote(workshop, ballot, voter, choice)
    touched.push({ version: workshop.version, keys: [['ballot', ballot]], own: [[voter, 'myBallot', ballot]] })
  }
  return { decision, touched }
}
