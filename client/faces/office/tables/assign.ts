import type { TableSettings } from '../../../../shared/domain/table.ts'
import type { TableView } from '../../../../shared/views/nouns.ts'
import { newTables } from '../../../tables/editor/propose.ts'
import { settingsOf } from '../../../tables/editor/use-tables-desk.ts'

/** What becomes of one theme: written onto a table that is there, or onto a new one (`table` null). */
export interface Assignment {
  theme: string
  table: TableView | null
  settings: TableSettings
}

const most = { theme: 300, field: 120 }
const cut = (text: string, length: number): string => [...text].slice(0, length).join('')

/** Themes go to the tables that have none yet, by their number; what is left over gets new tables like the last one. */
export function assigned(themes: readonly string[], tables: readonly TableView[], isRoom: boolean): Assignment[] {
  const free = tables.filter((table) => table.open && !table.topics && table.theme === '')
  const like = tables.at(-1)
  const bounds = like ? { min: like.min, max: like.max } : isRoom ? { min: 0, max: 24 } : { min: 3, max: 7 }
  const fresh = newTables(
    { count: Math.max(0, themes.length - free.length), ...bounds },
    tables.map(({ number }) => number),
  )
  return themes.flatMap((theme, at) => {
    const table = free[at] ?? null
    const settings = table ? settingsOf(table) : fresh[at - free.length]
    if (!settings) return []
    const words = { theme: cut(theme, most.theme), field: settings.field || cut(theme, most.field) }
    return [{ theme, table, settings: { ...settings, ...words } }]
  })
}
