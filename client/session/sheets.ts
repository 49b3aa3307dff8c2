import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVectorFromUpdate } from 'yjs'
import type { SheetTell } from '../../shared/wire/messages.ts'
import { carryOver, wordsLeft, wordsOn } from './carry-over.ts'
import type { Asks } from './line.ts'
import type { Sheet } from './types.ts'

/** Origin of changes that came over the wire, so that an undo manager undoes one's own steps alone. */
const remote = 'remote'

export interface OpenSheet extends Sheet {
  name: string
  /** Opens it (again) at the server and sends what was written without connection. */
  rejoin: () => Promise<void>
  take: (tell: SheetTell) => void
}

export interface SheetLink extends Pick<Asks, 'openSheet' | 'updateSheet' | 'closeSheet'> {
  changed: () => void
  closed: (sheet: OpenSheet) => void
  /** A sheet that goes on in the place of another. */
  opened: (sheet: OpenSheet) => void
}

/** An update without any change: two bytes, empty structs and an empty delete set. */
const isEmpty = (update: Uint8Array): boolean => update.length <= 2

/** After what it goes on. `carried`: words that were refused are tried once more on it; `left`: and were refused again. */
interface Begun {
  carried?: boolean
  left?: () => string
}

/** One shared sheet: a Yjs document that follows the server's, and tells it what is written here. */
export function createSheet(name: string, link: SheetLink, begun: Begun = {}): OpenSheet {
  const doc = new Doc()
  let writes = false
  let penned = false
  let next: OpenSheet | null = null
  let starting = false
  let passOn = (): void => undefined
  let closed = false
  /** Whether the server has taken anything from here: then what it refuses is worth a second try. */
  let taken = begun.carried !== true
  let again: ReturnType<typeof setTimeout> | undefined
  let written = 0
  /** What was written here and is not yet known to be stored, by its place in the row. */
  const open = new Set<number>()
  const settle = (numbers: readonly number[]): void => {
    for (const number of numbers) open.delete(number)
    link.changed()
  }

  /** What is lost on the way is found again by comparing states: on the next connection, or soon where the server had no time. */
  const tell = async (update: Uint8Array, numbers: readonly number[]): Promise<void> => {
    const answer = await link.updateSheet(name, update)
    if (answer.ok) {
      taken = true
      settle(numbers)
    } else if (answer.code === 'malformed') await startOver()
    else again ??= setTimeout(() => void sheet.rejoin().catch(() => undefined), 1000)
  }

  /**
   * The server does not take it, now or ever, and a Yjs document cannot take back what was written on it. So the words go on a
   * sheet of their own, as if they were written just now; refused there as well, they stay in sight and are sent no more.
   */
  const startOver = async (): Promise<void> => {
    if (next || starting) return
    starting = true
    // As the server had it when it refused: what is crossed out to make room was not left behind.
    let known = ''
    const left = (): string => wordsLeft(wordsOn(name, doc), known)
    const following: OpenSheet = createSheet(name, link, taken ? { carried: true } : { left })
    try {
      await following.rejoin()
      known = wordsOn(name, following.doc)
      if (closed) following.close()
      else goOnWith(following)
    } catch (error) {
      following.close()
      throw error
    } finally {
      starting = false
    }
  }
  const goOnWith = (following: OpenSheet): void => {
    next = following
    open.clear()
    clearTimeout(again)
    link.closed(sheet)
    link.opened(following)
    // Now both have the same from the server, and what differs was written here.
    applyUpdate(doc, encodeStateAsUpdate(following.doc), remote)
    if (taken) passOn = carryOver(name, doc, following.doc)
    link.changed()
  }

  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === remote) return undefined
    // A hand that has not yet seen that it writes on another sheet now.
    if (next) return passOn()
    written += 1
    open.add(written)
    link.changed()
    return void tell(update, [written]).catch(() => undefined)
  })

  const sheet: OpenSheet = {
    name,
    doc,
    get next() {
      return next
    },
    renewed: begun.carried === true || begun.left !== undefined,
    left: () => begun.left?.() ?? '',
    get writes() {
      return writes
    },
    get settled() {
      return open.size === 0
    },
    async rejoin() {
      again = undefined
      const answer = await link.openSheet(name)
      if (!answer.ok) throw new Error(answer.code)
      if (!penned) doc.clientID = answer.pen
      penned = true
      const { state } = answer
      writes = answer.writes
      applyUpdate(doc, state, remote)
      const numbers = [...open]
      const missing = encodeStateAsUpdate(doc, encodeStateVectorFromUpdate(state))
      if (isEmpty(missing)) settle(numbers)
      else if (writes) await tell(missing, numbers)
      link.changed()
    },
    take: ({ update }) => applyUpdate(doc, update, remote),
    close() {
      closed = true
      clearTimeout(again)
      link.closeSheet(name)
      link.closed(sheet)
      doc.destroy()
      next?.close()
    },
  }
  return sheet
}
