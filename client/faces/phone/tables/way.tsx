import { ArrowRight } from 'lucide-react'
import type { TableView } from '../../../../shared/views/nouns.ts'
import { useNoun } from '../../../session/react.tsx'
import { TableSign } from '../../../tables/table-sign.tsx'
import type { Walk } from './moment.ts'
import { useWayWords } from './way-words.ts'
import styles from './walk.module.css'

/** From which table to which, drawn and said. */
export function Way({ walk, table }: { walk: Walk; table: TableView }) {
  const from = useNoun('table', walk.from ?? '')
  const { way } = useWayWords()
  return (
    <div className={styles.wayWords}>
      {from && walk.way === 'go' && (
        <span className={styles.drawn} aria-hidden>
          <TableSign number={from.number} size="small" />
          <ArrowRight className={styles.arrow} />
          <TableSign number={table.number} size="small" />
        </span>
      )}
      <p className={styles.said}>{way(walk, from, table)}</p>
    </div>
  )
}
