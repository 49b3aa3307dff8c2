import { StorageConflict, type ShelvedSnapshot, type Snapshot, type Storage } from './storage.ts'

interface Shelf {
  events: unknown[]
  snapshot: ShelvedSnapshot
}

export const noSnapshot: ShelvedSnapshot = { kept: null, erasures: 0 }

export const spoiled = ({ erasures }: ShelvedSnapshot): ShelvedSnapshot => ({ kept: null, erasures: erasures + 1 })

const copyOf = (snapshot: Snapshot): Snapshot => ({ ...snapshot, content: new Uint8Array(snapshot.content) })

type Snapshots = Pick<Storage, 'snapshot' | 'saveSnapshot' | 'dropSnapshot'>

export function memorySnapshots(shelfOf: (workshop: string) => Shelf | undefined): Snapshots {
  return {
    async snapshot(workshop) {
      const { kept, erasures } = shelfOf(workshop)?.snapshot ?? noSnapshot
      return { kept: kept ? copyOf(kept) : null, erasures }
    },
    async saveSnapshot(workshop, snapshot, erasures) {
      const shelf = shelfOf(workshop)
      if (!shelf) throw new StorageConflict('No such workshop')
      if (erasures !== shelf.snapshot.erasures) throw new StorageConflict('Something was erased meanwhile')
      if (snapshot.version > shelf.events.length) throw new StorageConflict('The log is not that long')
      shelf.snapshot = { kept: copyOf(snapshot), erasures }
    },
    async dropSnapshot(workshop) {
      const shelf = shelfOf(workshop)
      if (shelf) shelf.snapshot = { ...shelf.snapshot, kept: null }
    },
  }
}
