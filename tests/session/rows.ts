import type { Rows } from '../../client/session/rows-idb.ts'
import type { StoredCommand } from '../../client/session/types.ts'

/** What the browser does with what is put there. */
type Mood = 'keeps' | 'refuses' | 'hangs'

export interface FakeRows extends Rows {
  mood: (next: Mood) => void
}

/** A browser's database for tests, which may be full or say nothing at all; the real one is tried in journeys. */
export function fakeRows(first: Mood = 'keeps'): FakeRows {
  const rows: { shelf: string; command: StoredCommand }[] = []
  let mood = first
  let wake: (() => void)[] = []
  async function open(): Promise<void> {
    if (mood === 'refuses') throw new DOMException('no room', 'QuotaExceededError')
    if (mood === 'hangs') await new Promise<void>((settle) => wake.push(settle))
  }
  const without = (gone: (row: (typeof rows)[number]) => boolean): void => {
    rows.splice(0, rows.length, ...rows.filter((row) => !gone(row)))
  }
  return {
    mood(next) {
      mood = next
      for (const go of wake) go()
      wake = []
    },
    async load(shelf) {
      await open()
      return rows.filter((row) => row.shelf === shelf).map(({ command }) => command)
    },
    async put(shelf, command) {
      await open()
      if (!rows.some((row) => row.command.id === command.id)) rows.push({ shelf, command })
    },
    async drop(shelf, id) {
      await open()
      without((row) => row.shelf === shelf && row.command.id === id)
    },
    async clear(shelf) {
      await open()
      without((row) => row.shelf === shelf)
    },
  }
}
