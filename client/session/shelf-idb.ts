import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { memoryShelf } from './shelf-memory.ts'
import type { OutboxShelf, StoredCommand } from './types.ts'

interface Kept extends StoredCommand {
  shelf: string
}

interface Schema extends DBSchema {
  outbox: { key: number; value: Kept; indexes: { shelf: string; id: [string, string] } }
}
type Database = IDBPDatabase<Schema>

/** Strict: the browser answers after the disk has it, not when the disk was asked (D3). */
const strict = { durability: 'strict' } as const

const open = (): Promise<Database> =>
  openDB<Schema>('tischwechsel', 1, {
    upgrade(database) {
      const outbox = database.createObjectStore('outbox', { autoIncrement: true })
      outbox.createIndex('shelf', 'shelf')
      outbox.createIndex('id', ['shelf', 'id'], { unique: true })
    },
  })

async function drop(database: Database, shelf: string, id: string): Promise<void> {
  const transaction = database.transaction('outbox', 'readwrite', strict)
  const key = await transaction.store.index('id').getKey([shelf, id])
  if (key !== undefined) await transaction.store.delete(key)
  await transaction.done
}

async function put(database: Database, shelf: string, command: StoredCommand): Promise<void> {
  const transaction = database.transaction('outbox', 'readwrite', strict)
  await Promise.all([transaction.store.add({ ...command, shelf }), transaction.done])
}

/** Keys count up, so an index gives commands of one shelf in the order in which they were made. */
const load = (database: Database, shelf: string): Promise<Kept[]> => database.getAllFromIndex('outbox', 'shelf', shelf)

const withoutShelf = ({ id, name, input, madeAt }: Kept): StoredCommand => ({ id, name, input, madeAt })

function shelfIn(database: Database, shelf: string): OutboxShelf {
  let durable = true
  // A full disk must not stop somebody from taking part: from then on memory has to do, and the person is told.
  const orElse = async (kept: Promise<void>): Promise<void> => {
    await kept.catch(() => {
      durable = false
    })
  }
  return {
    get durable() {
      return durable
    },
    load: async () => (await load(database, shelf)).map(withoutShelf),
    put: (command) => orElse(put(database, shelf, command)),
    drop: (id) => orElse(drop(database, shelf, id)),
  }
}

/** The shelf of one workshop on this device; in memory where the browser has no room or no right to keep anything. */
export async function deviceShelf(name: string): Promise<OutboxShelf> {
  try {
    return shelfIn(await open(), name)
  } catch {
    return memoryShelf()
  }
}
