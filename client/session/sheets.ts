import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVectorFromUpdate } from 'yjs'
import { bytesOf, type Asks, type WireSheetTell } from './line.ts'
import type { Sheet } from './types.ts'

/** Origin of changes that came over the wire, so that an undo manager undoes one's own steps alone. */
const remote = 'remote'

export interface OpenSheet extends Sheet {
  name: string
  /** Opens it (again) at the server and sends what was written without connection. */
  rejoin: () => Promise<void>
  take: (tell: WireSheetTell) => void
}

export interface SheetLink extends Pick<Asks, 'openSheet' | 'updateSheet' | 'closeSheet'> {
  changed: () => void
  closed: (sheet: OpenSheet) => void
}

/** An update without any change: two bytes, empty structs and an empty delete set. */
const isEmpty = (update: Uint8Array): boolean => update.length <= 2

/** One shared sheet: a Yjs document that follows the server's, and tells it what is written here. */
export function createSheet(name: string, link: SheetLink): OpenSheet {
  const doc = new Doc()
  let writes = false
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
    if (answer.ok) settle(numbers)
    else again ??= setTimeout(() => void sheet.rejoin().catch(() => undefined), 1000)
  }

  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === remote) return
    written += 1
    open.add(written)
    link.changed()
    void tell(update, [written]).catch(() => undefined)
  })

  const sheet: OpenSheet = {
    name,
    doc,
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
      const state = bytesOf(answer.state)
      writes = answer.writes
      applyUpdate(doc, state, remote)
      const numbers = [...open]
      const missing = encodeStateAsUpdate(doc, encodeStateVectorFromUpdate(state))
      if (isEmpty(missing)) settle(numbers)
      else if (writes) await tell(missing, numbers)
      link.changed()
    },
    take: ({ update }) => applyUpdate(doc, bytesOf(update), remote),
    close() {
      clearTimeout(again)
      link.closeSheet(name)
      link.closed(sheet)
      doc.destroy()
    },
  }
  return sheet
}
