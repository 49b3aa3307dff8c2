import { accept, refuse } from '../../shared/commands/command.ts'
import { lateSeats } from '../../shared/commands/seating.ts'
import type { Language } from '../../shared/domain/language.ts'
import { mostParticipants } from '../../shared/domain/workshop.ts'
import type { Reply } from '../../shared/wire/messages.ts'
import type { TicketRow } from '../storage/storage.ts'
import type { Room } from './room.ts'

export interface Newcomer {
  ticket: TicketRow
  name: string
  language: Language
}

/** A newcomer's ticket becomes valid in the same commit as the joining itself. */
export function join(room: Room, { ticket, name, language }: Newcomer): Promise<Reply> {
  const { participant } = ticket
  return room.ask({
    id: `join-${participant}`,
    name: 'participant.join',
    board: null,
    proposal: null,
    ticket,
    presses: true,
    decide({ workshop }) {
      // S8: a code of a workshop that is closed answers like one that never was.
      if (workshop.status !== 'open') return refuse('code-unknown')
      if (workshop.participants.size >= mostParticipants) return refuse('workshop-full')
      return accept(
        { type: 'participant.joined', participant, name, language, device: true },
        ...lateSeats(workshop, participant),
      )
    },
  })
}
