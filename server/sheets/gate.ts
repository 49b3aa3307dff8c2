import type { Actor } from '../../shared/commands/command.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { accessTo, type Access } from '../../shared/sheets/access.ts'

/** Looks at the facts of a workshop as they are committed now. */
export type Look = <T>(workshop: string, reader: (facts: Workshop) => T) => Promise<T>

/** Asked on opening, for every message, and again after events. */
export interface Gate {
  access: (workshop: string, sheet: string, role: Actor['role']) => Promise<Access>
}

export const openGate = (look: Look): Gate => ({
  access: (workshop, sheet, role) => look(workshop, (facts) => accessTo(sheet, role, facts)),
})
