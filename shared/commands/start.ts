import type { About } from '../domain/about.ts'
import type { Agenda } from '../domain/agenda.ts'
import type { WorkshopEvent } from '../domain/events.ts'

/** The first events of every workshop. */
export const firstEvents = (about: About, agenda: Agenda): WorkshopEvent[] => [
  { type: 'workshop.described', about },
  { type: 'agenda.planned', agenda },
]
