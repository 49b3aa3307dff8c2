import type { Ledger } from './ledger.ts'
import type { Handlers } from './messages.ts'

/** D18: the log goes forward also over a restart. Looks at the last event of each workshop, not at all of them. */
export function newestHandlers({ db }: Ledger): Pick<Handlers, 'newestAt'> {
  const newest = db.prepare<[], { at: number }>(`
    SELECT coalesce(max((SELECT at FROM events WHERE workshop = w.id ORDER BY version DESC LIMIT 1)), 0) AS at
    FROM workshops w`)
  return { newestAt: () => newest.get()?.at ?? 0 }
}
