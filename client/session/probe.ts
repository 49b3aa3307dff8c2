import { socketPath, ownClientHeader } from '../../shared/wire/terms.ts'
import { timeSchema } from '../../shared/wire/http.ts'
import { get } from './api.ts'

/** How a phone reaches the server, without a login (D20). Nothing of it is told to anybody. */
export type Way = 'socket' | 'polling' | 'none'

export interface Reach {
  /** The median round trip in milliseconds; null where nothing answered. */
  roundTrip: number | null
  /** How far the device's clock is ahead of the server's, in milliseconds. */
  ahead: number | null
}

const patience = 5000
const handshake = `${socketPath}/?EIO=4&transport=`

/** The first word of the server on every way says that it is open. */
const isOpen = (word: unknown): boolean => typeof word === 'string' && word.startsWith('0{')

export async function probeWay(): Promise<Way> {
  if (await opensSocket()) return 'socket'
  return (await opensPolling()) ? 'polling' : 'none'
}

function opensSocket(): Promise<boolean> {
  return new Promise((settle) => {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
    const socket = new WebSocket(`${scheme}://${location.host}${handshake}websocket`)
    const end = (opened: boolean): void => {
      clearTimeout(late)
      socket.close()
      settle(opened)
    }
    const late = setTimeout(() => end(false), patience)
    socket.addEventListener('message', ({ data }) => end(isOpen(data)))
    socket.addEventListener('error', () => end(false))
  })
}

async function opensPolling(): Promise<boolean> {
  try {
    const answer = await fetch(`${handshake}polling`, {
      headers: { [ownClientHeader]: '1' },
      signal: AbortSignal.timeout(patience),
    })
    return isOpen(await answer.text())
  } catch {
    return false
  }
}

const looks = 5

/** The quickest answer had the least time to go wrong: it tells the clock, the middle one the speed. */
export async function probeReach(): Promise<Reach> {
  const trips: { took: number; ahead: number }[] = []
  for (let look = 0; look < looks; look += 1) {
    const sent = performance.now()
    const answer = await get('/api/time', timeSchema)
    const took = performance.now() - sent
    if (answer.ok) trips.push({ took, ahead: Date.now() - (answer.value.now + took / 2) })
  }
  const sorted = trips.sort((one, other) => one.took - other.took)
  const middle = sorted[Math.floor(sorted.length / 2)]
  return { roundTrip: middle?.took ?? null, ahead: sorted[0]?.ahead ?? null }
}

const shelf = 'tischwechsel-test'

/** Whether something can be put away so that it survives a reload; private windows and full phones cannot. */
export async function probeStorage(): Promise<boolean> {
  try {
    const database = await opened(indexedDB.open(shelf, 1), (made) => made.createObjectStore('words'))
    const writing = database.transaction('words', 'readwrite')
    await asked(writing.objectStore('words').put('kept', 'word'))
    const read: unknown = await asked(database.transaction('words').objectStore('words').get('word'))
    database.close()
    indexedDB.deleteDatabase(shelf)
    return read === 'kept'
  } catch {
    return false
  }
}

function opened(request: IDBOpenDBRequest, make: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  request.addEventListener('upgradeneeded', () => make(request.result))
  return asked(request)
}

function asked<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((settle, fail) => {
    const late = setTimeout(() => fail(new Error('no answer')), patience)
    request.addEventListener('success', () => {
      clearTimeout(late)
      settle(request.result)
    })
    request.addEventListener('error', () => {
      clearTimeout(late)
      fail(request.error ?? new Error('refused'))
    })
  })
}
