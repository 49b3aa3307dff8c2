import type { CSSProperties } from 'react'
import type { RoutesView, TableView } from '../../../shared/views/nouns.ts'
import { useTables } from '../../tables/hall.ts'
import { TableSign } from '../../tables/table-sign.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { columnGap, seatWidth, shareOut, type RotationShape } from './rotation-pages.ts'
import styles from './rotation-columns.module.css'

type Row = RoutesView['rows'][number]

interface ColumnsProps {
  shape: RotationShape
  rows: readonly Row[]
  round: number
  nameOf: (row: Row) => string
}

const px = (pixels: number): string => `calc(${pixels} * var(--px))`

/** One page: column beside column, each read from top to bottom. */
export function RotationColumns({ shape, rows, round, nameOf }: ColumnsProps) {
  const tables = new Map(useTables().map((table) => [table.id, table]))
  const columns = shareOut(rows, Math.ceil(rows.length / shape.rows))
  const style: CSSProperties = {
    gridTemplateColumns: `repeat(${shape.columns}, minmax(0, 1fr))`,
    columnGap: px(columnGap),
    fontSize: px(shape.text),
    lineHeight: px(shape.row),
  }
  return (
    <div className={styles.columns} style={style}>
      {columns.map((column) => (
        <Column key={column[0]?.number} shape={shape} rows={column} round={round} tables={tables} nameOf={nameOf} />
      ))}
    </div>
  )
}

function Column({ shape, rows, round, nameOf, tables }: ColumnsProps & { tables: ReadonlyMap<string, TableView> }) {
  const t = useTexts('screen')
  const words = useTexts('tables')
  const rounds = shape.course ? (rows[0]?.tables ?? []).map((_table, at) => at) : [round]
  const width = { inlineSize: px(seatWidth(shape)) }
  return (
    <table className={styles.column}>
      <colgroup>
        <col />
        {rounds.map((at) => (
          <col key={at} style={width} />
        ))}
      </colgroup>
      <thead data-hidden={!shape.course || undefined}>
        <tr>
          <th scope="col">
            {shape.course ? t('rotation.round') : <VisuallyHidden>{t('rotation.person')}</VisuallyHidden>}
          </th>
          {rounds.map((at) => (
            <th key={at} scope="col" data-now={at === round || undefined}>
              {shape.course ? at + 1 : <VisuallyHidden>{words('round', { number: at + 1 })}</VisuallyHidden>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number} style={{ blockSize: px(shape.pitch) }}>
            <th scope="row">
              <UserText text={nameOf(row)} />
            </th>
            {rounds.map((at) => (
              <td key={at} data-now={(shape.course && at === round) || undefined}>
                <Seat table={tables.get(row.tables[at] ?? '')} row={shape.row} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The number stands beside the sign: within, it would be too small for the back row. */
function Seat({ table, row }: { table: TableView | undefined; row: number }) {
  const t = useTexts('screen')
  if (!table)
    return (
      <span className={styles.unseated} role="img" aria-label={t('rotation.unseated')}>
        –
      </span>
    )
  return (
    <span className={styles.seat} style={{ blockSize: px(row) }}>
      <TableSign number={table.number} size="small" />
      <b>{table.number}</b>
    </span>
  )
}
