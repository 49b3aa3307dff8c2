import type { ReactNode } from 'react'
import type { TableView } from '../../../shared/views/nouns.ts'
import { TableSign } from '../../tables/table-sign.tsx'
import { PageLine } from './page-line.tsx'
import { tileShape, type TileSize } from './tile-shape.ts'
import { useTurning } from './turning.ts'
import styles from './table-tiles.module.css'

const signs = { roomy: 'large', some: 'normal', tight: 'small' } as const satisfies Record<TileSize, string>

interface TableTilesProps {
  tables: readonly TableView[]
  label: string
  /** What stands beside the sign; the fewer tables, the more there is room for. */
  say: (table: TableView, size: TileSize) => ReactNode
}

/** All tables by their signs, as large as their number allows; what does not fit comes on the next page. */
export function TableTiles({ tables, label, say }: TableTilesProps) {
  const { columns, size } = tileShape(tables.length)
  const { list, page, pages, style, styleOf } = useTurning(tables.length)
  return (
    <div className={styles.pane}>
      <div className={styles.window}>
        <ul
          ref={list}
          className={styles.tiles}
          data-size={size}
          data-many={tables.length > 24 || undefined}
          style={{ ...style, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
          aria-label={label}
        >
          {tables.map((table, at) => (
            <li key={table.id} style={styleOf(at)}>
              <TableSign number={table.number} size={signs[size]} />
              <div className={styles.words}>{say(table, size)}</div>
            </li>
          ))}
        </ul>
      </div>
      <PageLine page={page} pages={pages} />
    </div>
  )
}
