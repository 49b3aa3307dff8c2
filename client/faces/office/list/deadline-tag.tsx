import { CalendarX, DoorOpen } from 'lucide-react'
import { useState } from 'react'
import type { Listed } from '../../../../shared/wire/http.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Tag } from '../../../ui/tag.tsx'

const day = 24 * 60 * 60 * 1000
/** From here on the date is one that somebody may want to act on. */
const soon = 14
/** No evening is open for so long; while it is, no period runs. */
const forgotten = 30

/** P9: the office is reminded before something is deleted, and of a door that somebody forgot to close. */
export function DeadlineTag({ listed }: { listed: Pick<Listed, 'status' | 'deleteAt' | 'openedAt'> }) {
  const t = useTexts('privacy')
  // Counted in days: the moment of the first look is good enough for as long as the page stands.
  const [now] = useState(Date.now)
  const { status, deleteAt, openedAt } = listed
  if (status === 'closed' && deleteAt !== null) {
    const days = Math.max(0, Math.floor((deleteAt - now) / day))
    return (
      <Tag tone={days <= soon ? 'warn' : 'calm'} icon={<CalendarX aria-hidden />} text={t('row.delete', { days })} />
    )
  }
  const open = status === 'open' && openedAt !== null ? Math.floor((now - openedAt) / day) : 0
  if (open < forgotten) return null
  return <Tag tone="warn" icon={<DoorOpen aria-hidden />} text={t('row.stale', { days: open })} />
}
