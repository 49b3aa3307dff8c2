import { Armchair, CircleOff, MessageCircleOff, PencilLine, UserX } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { Step } from '../../../../../shared/domain/agenda.ts'
import { Button } from '../../../../ui/button.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import type { Glance } from '../glance.ts'
import { useGlances } from '../round-facts.ts'
import { useRoundsDesk } from '../rounds.tsx'
import { TableDetail } from './table-detail.tsx'
import { TableTile } from './table-tile.tsx'
import { usePlaceTexts } from '../words.ts'
import styles from './tables.module.css'

/** Above this many, a tile says less, and all of them are seen with little scrolling. */
const mostAtLarge = 18

/** Every table at a glance; a tap opens one. */
export function TablesPage({ step }: { step: Step }) {
  const t = usePlaceTexts()
  const { table, openTable, turn } = useRoundsDesk()
  const { round, glances } = useGlances(step)
  const [only, setOnly] = useState<Mark | null>(null)
  const opened = glances.find((glance) => glance.table.id === table)
  if (opened) return <TableDetail step={step} round={round} glance={opened} />
  if (glances.length === 0)
    return (
      <EmptyState level={3} title={t('tables.none')} text={t('tables.noneText')} icon={<Armchair aria-hidden />}>
        <Button kind="primary" onClick={() => turn('setup')}>
          {t('tables.setUp')}
        </Button>
      </EmptyState>
    )
  const dense = glances.length > mostAtLarge
  const wanted = only && glances.some(marks[only].test) ? only : null
  const shown = wanted ? glances.filter(marks[wanted].test) : glances
  const summary = <Summary glances={glances} filters={dense} only={wanted} onOnly={setOnly} />
  return (
    <>
      {dense && summary}
      <ul className={styles.grid} data-dense={dense || undefined}>
        {shown.map((glance) => (
          <li key={glance.table.id}>
            <TableTile glance={glance} dense={dense} onOpen={() => openTable(glance.table.id)} />
          </li>
        ))}
      </ul>
      {!dense && summary}
    </>
  )
}

const marks = {
  owes: { icon: <PencilLine aria-hidden />, test: ({ owes }: Glance) => owes },
  quiet: { icon: <MessageCircleOff aria-hidden />, test: ({ quiet }: Glance) => quiet },
  hostGone: { icon: <UserX aria-hidden />, test: ({ host, table }: Glance) => table.open && host === 'gone' },
  nobody: { icon: <UserX aria-hidden />, test: ({ host, table }: Glance) => table.open && host === 'nobody' },
  closed: { icon: <CircleOff aria-hidden />, test: ({ table }: Glance) => !table.open },
} as const satisfies Record<string, { icon: ReactNode; test: (glance: Glance) => boolean }>
type Mark = keyof typeof marks
const order = ['owes', 'quiet', 'hostGone', 'nobody', 'closed'] as const

interface SummaryProps {
  glances: readonly Glance[]
  /** Few tables are all in sight; among many a tap finds those that need a look. */
  filters: boolean
  only: Mark | null
  onOnly: (mark: Mark | null) => void
}

/** In numbers first; a tap on one shows the tables it counts. */
function Summary({ glances, filters, only, onOnly }: SummaryProps) {
  const t = usePlaceTexts()
  const open = glances.filter(({ table }) => table.open).length
  const people = glances.reduce((total, glance) => total + glance.people, 0)
  return (
    <div className={styles.summary}>
      <p className={styles.count}>{t('tables.summary', { tables: open, people })}</p>
      {order.map((mark) => {
        const count = glances.filter(marks[mark].test).length
        if (!filters || count === 0) return null
        return (
          <Button
            key={mark}
            kind={only === mark ? 'primary' : 'secondary'}
            aria-pressed={only === mark}
            icon={marks[mark].icon}
            onClick={() => onOnly(only === mark ? null : mark)}
          >
            {t(`tables.mark.${mark}`, { count })}
          </Button>
        )
      })}
    </div>
  )
}
