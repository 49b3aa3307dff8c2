import type { Role } from '../domain/role.ts'
import { stepOf, type Workshop } from '../domain/workshop.ts'
import { stepOfBoard } from './board.ts'

export interface Access {
  read: boolean
  write: boolean
}

const none: Access = { read: false, write: false }

/**
 * Who may read and write a sheet; asked on opening, for every message, and again after events. Phones never write one (S1),
 * and the projector reads a board only, which holds card ids and group names.
 */
export function accessTo(sheet: string, role: Role, workshop: Workshop): Access {
  const step = stepOfBoard(sheet)
  if (step === null || stepOf(workshop, step)?.kind !== 'cluster') return none
  if (role === 'guest') return none
  if (role === 'screen') return { read: true, write: false }
  return { read: true, write: true }
}
