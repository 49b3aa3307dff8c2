import type { About } from '../domain/about.ts'
import type { Agenda } from '../domain/agenda.ts'
import type { WorkshopEvent } from '../domain/events.ts'
import type { Notice } from '../domain/notice.ts'

/** The first events of every workshop. */
export const firstEvents = (about: About, agenda: Agenda, notice?: Notice): WorkshopEvent[] => [
  { type: 'workshop.described', about },
  { type: 'agenda.planned', agenda },
  ...(notice ? [{ type: 'notice.written', notice } as const] : []),
]
