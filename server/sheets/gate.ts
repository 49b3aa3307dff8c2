import type { Workshop } from '../../shared/domain/workshop.ts'
import { accessTo, type Access, type Reader } from '../../shared/sheets/access.ts'

/** Looks at the facts of a workshop as they are committed now. */
export type Look = <T>(workshop: string, reader: (facts: Workshop) => T) => Promise<T>

/** Asked on opening, for every message, and again after events. */
export interface Gate {
  access: (workshop: string, sheet: string, reader: Reader) => Promise<Access>
}

export const openGate = (look: Look): Gate => ({
  access: (workshop, sheet, reader) => look(workshop, (facts) => accessTo(sheet, reader, facts)),
})
