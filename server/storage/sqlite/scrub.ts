import type Database from 'better-sqlite3'
import { erases } from './erase.ts'
import type { Request } from './messages.ts'

export interface Scrubber {
  /** After a commit and before its answers. */
  after: (committed: Request[]) => void
  /** Nothing is asked for right now, or never again. */
  atRest: () => void
}

/** Up to here making the file anew is hardly noticed: it takes some 20 ms for each MB. */
const small = 8 * 1024 * 1024

/**
 * `secure_delete` overwrites a row that goes, but not the remains that stay behind in a page when SQLite spreads its rows over
 * two: those go when the file is made anew. A small file is, before anybody is told that something is deleted; a large one at the
 * next quiet moment, for nobody in a hall may wait for it.
 */
export function openScrubber(db: Database.Database): Scrubber {
  let due = false
  const scrub = (): void => {
    try {
      // The old and the new file side by side would lie on a disk otherwise.
      db.pragma('temp_store = MEMORY')
      db.exec('VACUUM')
      due = false
    } catch {
      // A full disk: it is due at the next quiet moment again.
    }
  }
  return {
    after(committed) {
      if (!committed.some(erases)) return
      due = true
      if (committed.some(({ name }) => name !== 'append') && sizeOf(db) <= small) scrub()
      tidyWal(db)
    },
    atRest() {
      if (due) scrub()
      tidyWal(db)
    },
  }
}

const sizeOf = (db: Database.Database): number =>
  Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }))

function tidyWal(db: Database.Database): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    // A full disk: everything is still in the write-ahead file.
  }
}
