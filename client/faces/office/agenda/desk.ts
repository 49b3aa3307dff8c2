import { createContext, use } from 'react'
import type { Run } from '../../../../shared/domain/run.ts'
import type { Agenda } from '../../../../shared/domain/agenda.ts'
import type { Language } from '../../../../shared/domain/language.ts'
import type { Edit } from './edit.ts'

/** What every part of the run sheet works with. */
interface Desk {
  agenda: Agenda
  edit: (edit: Edit) => void
  /** Languages of the workshop; each text is asked for in these. */
  languages: readonly Language[]
  /** When the first step begins; blank while it is open. */
  begin: string
  statusOf: (step: string) => Run['status']
  /** Said to screen readers. */
  say: (text: string) => void
  /** Where the focus goes after the next change, by element id; the first that can take it. */
  focusNext: (...ids: string[]) => void
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (!desk) throw new Error('a part of the run sheet is used outside of it')
  return desk
}
