import { useState } from 'react'
import type { TableSettings } from '../../../shared/domain/table.ts'
import type { TableView } from '../../../shared/views/nouns.ts'
import type { Reply } from '../../../shared/wire/messages.ts'
import { newId } from '../../session/id.ts'
import { useSend } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'

export const settingsOf = (table: TableView): TableSettings => ({
  number: table.number,
  name: table.name,
  theme: table.theme,
  field: table.field,
  min: table.min,
  max: table.max,
  accessible: table.accessible,
  language: table.language,
  topics: table.topics,
})

/** Why something was refused, in a sentence; null when it was done. */
type Refused = string | null

interface TablesDesk {
  write: (table: string, settings: TableSettings) => Promise<Refused>
  /** Several at once; what was refused first is told. */
  add: (tables: readonly TableSettings[]) => Promise<Refused>
  open: (table: string, open: boolean) => Promise<Refused>
  remove: (table: TableView) => Promise<Refused>
  /** What was taken away last can come back. */
  removed: TableView | null
  restore: () => Promise<Refused>
}

/** All that can be done with tables; each is saved at once. */
export function useTablesDesk(): TablesDesk {
  const t = useTexts('tables')
  const send = useSend()
  const [removed, setRemoved] = useState<TableView | null>(null)
  const said = (reply: Reply): Refused => (reply.ok ? null : t(`refusal.${reply.code}`, reply.params))
  const write = async (table: string, settings: TableSettings) => said(await send('table.write', { table, settings }))
  return {
    write,
    async add(tables) {
      const replies = await Promise.all(tables.map((settings) => write(newId(), settings)))
      return replies.find((refused) => refused !== null) ?? null
    },
    open: async (table, open) => said(await send('table.open', { table, open })),
    async remove(table) {
      const refused = said(await send('table.remove', { table: table.id }))
      if (refused === null) setRemoved(table)
      return refused
    },
    removed,
    async restore() {
      const refused = removed && (await write(removed.id, settingsOf(removed)))
      if (refused === null) setRemoved(null)
      return refused
    },
  }
}
