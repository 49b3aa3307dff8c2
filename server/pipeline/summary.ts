import type { WorkshopEvent } from '../../shared/domain/events.ts'
import { deadlinesOf } from '../../shared/domain/notice.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import type { Summary } from '../../shared/wire/http.ts'

const summarized: readonly WorkshopEvent['type'][] = [
  'workshop.described',
  'workshop.opened',
  'workshop.closed',
  'workshop.anonymised',
  'notice.written',
]

export const changesSummary = (event: WorkshopEvent): boolean => summarized.includes(event.type)

/** The line in the office's list. */
export function summaryOf({ about, status, openedAt, closedAt, anonymisedAt, notice }: Workshop): Summary {
  const { title = '', date = '', place = '' } = about ?? {}
  const keepsProtocol = notice?.keepsProtocol ?? false
  return { title, date, place, status, openedAt, anonymisedAt, keepsProtocol, ...deadlinesOf(notice, closedAt) }
}
