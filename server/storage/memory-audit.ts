import { StorageConflict, type Storage } from './storage.ts'
import { aboutFromJson, writeAudit, type WrittenAudit } from './written.ts'

/** What staff did, oldest first; `listOf` knows the list of a workshop, and of the house. */
export function memoryAudit(
  listOf: (workshop: string | null) => WrittenAudit[] | undefined,
): Pick<Storage, 'record' | 'audit' | 'lastUses'> {
  return {
    async record(workshop, entry) {
      const list = listOf(workshop)
      if (!list) throw new StorageConflict('No such workshop')
      list.push(writeAudit(entry))
    },
    async audit(workshop, { before, who, most }) {
      const list = listOf(workshop) ?? []
      const rows = list.map((entry, index) => ({ ...entry, place: index + 1, about: aboutFromJson(entry.about) }))
      const wanted = rows.filter((row) => (before === null || row.place < before) && (who === null || row.who === who))
      return wanted.toReversed().slice(0, most)
    },
    async lastUses(workshop) {
      const last = new Map<string, number>()
      for (const { who, at } of listOf(workshop) ?? []) last.set(who, Math.max(at, last.get(who) ?? 0))
      return [...last].map(([who, at]) => ({ who, at })).toSorted((a, b) => (a.who < b.who ? -1 : 1))
    },
  }
}
