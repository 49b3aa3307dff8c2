import type { WorkshopEvent } from '../../shared/domain/events.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import type { Summary } from '../../shared/wire/http.ts'

const summarized: readonly WorkshopEvent['type'][] = ['workshop.described', 'workshop.opened', 'workshop.closed']

export const changesSummary = (event: WorkshopEvent): boolean => summarized.includes(event.type)

/** The line in the office's list. */
export function summaryOf({ about, status }: Pick<Workshop, 'about' | 'status'>): Summary {
  return { title: about?.title ?? '', date: about?.date ?? '', place: about?.place ?? '', status }
}
