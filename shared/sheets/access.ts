import { isStaffRole, type Role } from '../domain/role.ts'
import { isOpen, stepOf, type Workshop } from '../domain/workshop.ts'
import { tableOf } from '../tables/host.ts'
import { stepOfBoard } from './board.ts'
import { placeOfCloth, type ClothPlace } from './cloth.ts'

export interface Access {
  read: boolean
  write: boolean
}

/** Who asks: a participant's id for guests, a link's id for everybody else. */
export interface Reader {
  role: Role
  who: string
}

const none: Access = { read: false, write: false }
const reads: Access = { read: true, write: false }
const writes: Access = { read: true, write: true }

/**
 * Who may read and write a sheet; asked on opening, for every message, and again after events. A guest's phone never writes one
 * (S1), unless that guest hosts the table; the projector reads a board, which holds card ids and group names, and nothing else.
 */
export function accessTo(sheet: string, reader: Reader, workshop: Workshop): Access {
  const cloth = placeOfCloth(sheet)
  return cloth ? accessToCloth(cloth, reader, workshop) : accessToBoard(sheet, reader.role, workshop)
}

function accessToBoard(sheet: string, role: Role, workshop: Workshop): Access {
  const step = stepOfBoard(sheet)
  if (step === null || stepOf(workshop, step)?.kind !== 'cluster') return none
  if (role === 'screen') return reads
  return isStaffRole(role) ? writes : none
}

/**
 * Staff write every tablecloth. The host of the table writes the round that people sit in or walk to, and the last one until
 * the next is called, for the best sentence is often said while getting up; earlier layers are read. Guests read what their own
 * table has written so far, from the moment they are called to it.
 */
function accessToCloth({ step, table, round }: ClothPlace, { role, who }: Reader, workshop: Workshop): Access {
  const rounds = workshop.seatings.get(step)?.rounds ?? []
  const own = rounds[round]
  if (!own || !workshop.tables.has(table) || stepOf(workshop, step)?.kind !== 'rounds') return none
  if (isStaffRole(role)) return writes
  if (tableOf(workshop, who)?.id === table) {
    const next = rounds[round + 1]
    const stillOpen = own.state !== 'planned' && (next?.state ?? 'planned') === 'planned'
    return stillOpen && isOpen(workshop, step) ? writes : reads
  }
  if (role !== 'guest') return none
  const sits = rounds.some(
    ({ state, seats }, index) => state !== 'planned' && index >= round && seats.get(who) === table,
  )
  return sits ? reads : none
}
