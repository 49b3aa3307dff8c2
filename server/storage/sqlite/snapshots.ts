import { StorageConflict, StorageDamage } from '../storage.ts'
import type { Ledger } from './ledger.ts'
import type { Handlers } from './messages.ts'
import { eventsTable, snapshotsTable } from './tables.ts'

type SnapshotHandlers = Pick<Handlers, 'snapshot' | 'saveSnapshot' | 'dropSnapshot'>

export interface SnapshotShelf extends SnapshotHandlers {
  /** P8: words go out of the log, so they go out of the snapshot, and one that is being made of the old log is not taken. */
  spoil: (workshop: string) => void
}

export function openSnapshots(ledger: Ledger): SnapshotShelf {
  const snapshots = ledger.table(snapshotsTable)
  const { sealOf } = ledger.table(eventsTable)
  const read = snapshots.whole('version')
  const drop = snapshots.remove('workshop = ?')
  /** Only for as long as the file is open: what is being made does not outlive it. */
  const erasures = new Map<string, number>()
  const erased = (workshop: string): number => erasures.get(workshop) ?? 0
  return {
    snapshot(workshop) {
      const [row] = read(workshop)
      if (!row) return { kept: null, erasures: erased(workshop) }
      const { version, format, content } = row
      if (version > sealOf(workshop).count)
        throw new StorageDamage(`snapshots of workshop ${workshop}: ahead of its log`)
      return { kept: { version, format, content: new Uint8Array(content) }, erasures: erased(workshop) }
    },
    saveSnapshot({ workshop, erasures: seen, ...snapshot }) {
      if (seen !== erased(workshop)) throw new StorageConflict('Something was erased meanwhile')
      if (snapshot.version > sealOf(workshop).count) throw new StorageConflict('The log is not that long')
      // Also takes the place of one that is damaged.
      snapshots.put({ workshop, ...snapshot })
      return null
    },
    dropSnapshot(workshop) {
      drop(workshop)
      return null
    },
    spoil(workshop) {
      erasures.set(workshop, erased(workshop) + 1)
      drop(workshop)
    },
  }
}
