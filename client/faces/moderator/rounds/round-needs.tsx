import { MessageCircleOff, PencilLine, UserX } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import type { TableView } from '../../../../shared/views/nouns.ts'
import { useTableWords } from '../../../tables/names.ts'
import { Button } from '../../../ui/button.tsx'
import { Need } from '../needs/need.tsx'
import type { Glance } from './glance.ts'
import { Unfit, useUnfit } from './plan/unfit.tsx'
import { useGlances } from './round-facts.ts'
import { useRoundsDesk } from './rounds.tsx'
import { usePlaceTexts } from './words.ts'
import styles from './rounds.module.css'

const calls = {
  owes: { icon: <PencilLine />, test: ({ owes }: Glance) => owes },
  hostGone: { icon: <UserX />, test: ({ host, table }: Glance) => table.open && host === 'gone' },
  quiet: { icon: <MessageCircleOff />, test: ({ quiet }: Glance) => quiet },
} as const

/** Tables that need a look, for the moderator alone; a tap opens them. Where none does, what stands there instead. */
export function RoundNeeds({ step, children }: { step: Step; children: ReactNode }) {
  const { glances } = useGlances(step)
  const misfit = useUnfit(step)
  const isCalm = misfit === null && !glances.some((glance) => Object.values(calls).some(({ test }) => test(glance)))
  if (isCalm) return children
  return (
    <>
      <Call what="owes" glances={glances} />
      <Call what="hostGone" glances={glances} />
      {misfit !== null && <Unfit text={misfit} />}
      <Call what="quiet" glances={glances} />
    </>
  )
}

function Call({ what, glances }: { what: keyof typeof calls; glances: readonly Glance[] }) {
  const t = usePlaceTexts()
  const { icon, test } = calls[what]
  const tables = glances.filter(test).map(({ table }) => table)
  if (tables.length === 0) return null
  return (
    <Need icon={icon} text={t(`needs.${what}`, { count: tables.length })}>
      <TableButtons tables={tables} />
    </Need>
  )
}

const shownAtOnce = 6

function TableButtons({ tables }: { tables: readonly TableView[] }) {
  const t = usePlaceTexts()
  const words = useTableWords()
  const { openTable } = useRoundsDesk()
  const rest = tables.length - shownAtOnce
  return (
    <div className={styles.ready}>
      {tables.slice(0, shownAtOnce).map((table) => (
        <Button key={table.id} onClick={() => openTable(table.id)}>
          {words.short(table)}
        </Button>
      ))}
      {rest > 0 && <span>{t('names.more', { count: rest })}</span>}
    </div>
  )
}
