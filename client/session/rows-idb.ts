import { answer, read, write } from './database.ts'
import type { StoredCommand } from './types.ts'

interface Row extends StoredCommand {
  shelf: string
}

/** The outboxes of all workshops of this device in one table. Every call rejects where the browser will not. */
export interface Rows {
  load: (shelf: string) => Promise<StoredCommand[]>
  put: (shelf: string, command: StoredCommand) => Promise<void>
  drop: (shelf: string, id: string) => Promise<void>
  clear: (shelf: string) => Promise<void>
}

/** Written by this table alone; a row of an unknown shape is none of ours. */
const isRow = (row: unknown): row is Row => typeof row === 'object' && row !== null && 'madeAt' in row

/** Asked once there is something to keep: the browser then clears this page's data last (D9). Only in secure contexts. */
function askToKeep(): void {
  if ('storage' in navigator) void navigator.storage.persist().catch(() => undefined)
}

export function idbRows(): Rows {
  let asked = false

  return {
    async load(shelf) {
      const rows: unknown[] = await read('outbox', (table) => table.index('shelf').getAll(shelf))
      return rows.filter(isRow).map(({ id, name, input, madeAt }) => ({ id, name, input, madeAt }))
    },
    async put(shelf, command) {
      if (!asked) askToKeep()
      asked = true
      await write('outbox', async (table) => {
        // Two tabs may bring the same command after a time without room.
        const key = await answer(table.index('id').getKey([shelf, command.id]))
        if (key === undefined) table.add({ ...command, shelf })
      })
    },
    drop: (shelf, id) =>
      write('outbox', async (table) => {
        const key = await answer(table.index('id').getKey([shelf, id]))
        if (key !== undefined) table.delete(key)
      }),
    clear: (shelf) =>
      write('outbox', async (table) => {
        for (const key of await answer(table.index('shelf').getAllKeys(shelf))) table.delete(key)
      }),
  }
}
