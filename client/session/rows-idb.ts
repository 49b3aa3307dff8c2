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

const table = 'outbox'

/** Written by this table alone; a row of an unknown shape is none of ours. */
const isRow = (row: unknown): row is Row => typeof row === 'object' && row !== null && 'madeAt' in row

/** Strict: the browser answers after the disk has it, not when the disk was asked (D3). */
const strict = { durability: 'strict' } as const

/** Keys count up, so an index gives the commands of one shelf in the order in which they were made. */
const make = (database: IDBDatabase): void => {
  const rows = database.createObjectStore(table, { autoIncrement: true })
  rows.createIndex('shelf', 'shelf')
  rows.createIndex('id', ['shelf', 'id'], { unique: true })
}

const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((settle, fail) => {
    request.onsuccess = () => settle(request.result)
    request.onerror = () => fail(request.error ?? new Error('IndexedDB failed'))
  })

const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((settle, fail) => {
    transaction.oncomplete = () => settle()
    // A full disk shows itself only here, after every request has gone well.
    transaction.onabort = () => fail(transaction.error ?? new Error('IndexedDB gave up'))
  })

/** Asked once there is something to keep: the browser then clears this page's data last (D9). Only in secure contexts. */
function askToKeep(): void {
  if ('storage' in navigator) void navigator.storage.persist().catch(() => undefined)
}

export function idbRows(): Rows {
  let asked = false
  let opened: Promise<IDBDatabase> | null = null

  async function open(): Promise<IDBDatabase> {
    const request = indexedDB.open('tischwechsel', 1)
    request.onupgradeneeded = () => make(request.result)
    const database = await answer(request)
    // When the person clears the site's data the next command begins anew (D9).
    const closed = (): void => {
      opened = null
    }
    database.onclose = closed
    database.onversionchange = () => {
      closed()
      database.close()
    }
    return database
  }

  async function database(): Promise<IDBDatabase> {
    opened ??= open()
    try {
      return await opened
    } catch (error) {
      opened = null
      throw error
    }
  }

  async function write(change: (rows: IDBObjectStore) => Promise<void>): Promise<void> {
    const transaction = (await database()).transaction(table, 'readwrite', strict)
    const done = committed(transaction)
    await Promise.all([change(transaction.objectStore(table)), done])
  }

  return {
    async load(shelf) {
      const index = (await database()).transaction(table).objectStore(table).index('shelf')
      const rows = await answer<unknown[]>(index.getAll(shelf))
      return rows.filter(isRow).map(({ id, name, input, madeAt }) => ({ id, name, input, madeAt }))
    },
    async put(shelf, command) {
      if (!asked) askToKeep()
      asked = true
      await write(async (rows) => {
        // Two tabs may bring the same command after a time without room.
        const key = await answer(rows.index('id').getKey([shelf, command.id]))
        if (key === undefined) rows.add({ ...command, shelf })
      })
    },
    drop: (shelf, id) =>
      write(async (rows) => {
        const key = await answer(rows.index('id').getKey([shelf, id]))
        if (key !== undefined) rows.delete(key)
      }),
    clear: (shelf) =>
      write(async (rows) => {
        for (const key of await answer(rows.index('shelf').getAllKeys(shelf))) rows.delete(key)
      }),
  }
}
