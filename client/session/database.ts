/** Strict: the browser answers after the disk has it, not when the disk was asked (D3). */
const strict = { durability: 'strict' } as const

const tables = ['outbox', 'kept'] as const
type Table = (typeof tables)[number]

/** Keys of the outbox count up, so an index gives the commands of one shelf in the order in which they were made. */
function make(database: IDBDatabase, from: number): void {
  if (from < 1) {
    const rows = database.createObjectStore('outbox', { autoIncrement: true })
    rows.createIndex('shelf', 'shelf')
    rows.createIndex('id', ['shelf', 'id'], { unique: true })
  }
  if (from < 2) database.createObjectStore('kept')
}

export const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
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

let opened: Promise<IDBDatabase> | null = null

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('tischwechsel', 2)
  request.onupgradeneeded = ({ oldVersion }) => make(request.result, oldVersion)
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

/** The one database of this page. Rejects where the browser will not, and is asked again the next time. */
async function database(): Promise<IDBDatabase> {
  opened ??= open()
  try {
    return await opened
  } catch (error) {
    opened = null
    throw error
  }
}

export async function read<Value>(table: Table, ask: (rows: IDBObjectStore) => IDBRequest<Value>): Promise<Value> {
  return answer(ask((await database()).transaction(table).objectStore(table)))
}

/** Resolves when the disk has it. */
export async function write(table: Table, change: (rows: IDBObjectStore) => Promise<void> | void): Promise<void> {
  const transaction = (await database()).transaction(table, 'readwrite', strict)
  const done = committed(transaction)
  await Promise.all([change(transaction.objectStore(table)), done])
}
