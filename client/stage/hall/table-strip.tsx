import type { ReactNode } from 'react'
import type { TableView } from '../../../shared/views/nouns.ts'
import { TableSign } from '../../tables/table-sign.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useRoundsStep } from './rounds-step.ts'
import { useTableName } from './table-name.ts'
import { stripColumns, stripMost } from './tile-shape.ts'
import styles from './table-strip.module.css'

interface TableStripProps {
  tables: readonly TableView[]
  label: string
  say: (table: TableView) => ReactNode
  /** In place of the signs where there are too many for a quiet line. */
  sum: string
  /** The table that everybody looks at. */
  now?: string
}

/** A quiet line of signs below something that matters more. */
export function TableStrip({ tables, label, say, sum, now }: TableStripProps) {
  const nameOf = useTableName(useRoundsStep())
  if (tables.length > stripMost) return <p className={styles.sum}>{sum}</p>
  const columns = `repeat(${stripColumns(tables.length)}, minmax(0, 1fr))`
  return (
    <ul className={styles.strip} style={{ gridTemplateColumns: columns }} aria-label={label}>
      {tables.map((table) => (
        <li key={table.id} data-now={table.id === now || undefined}>
          <TableSign number={table.number} size="small" />
          <VisuallyHidden>
            <UserText text={nameOf(table)} />
          </VisuallyHidden>
          {say(table)}
        </li>
      ))}
    </ul>
  )
}
