import Database from 'better-sqlite3'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../../../rehearsal/random.ts'

/** What disks do to files. Each hurts the files in a folder and says what it did. */
export type Wound = (folder: string, chance: Random) => string

export const database = 'tischwechsel.sqlite'
const wal = `${database}-wal`
const page = 4096

const edited = (folder: string, name: string, edit: (content: Buffer) => string): string => {
  const content = readFileSync(join(folder, name))
  const what = edit(content)
  writeFileSync(join(folder, name), content)
  return `${name}: ${what}`
}

const below = (chance: Random, limit: number): number => Math.floor(chance() * limit)

const bit =
  (name: string): Wound =>
  (folder, chance) =>
    edited(folder, name, (content) => {
      const at = below(chance, content.length)
      content[at] = (content[at] ?? 0) ^ (1 << below(chance, 8))
      return `a bit of byte ${at} turned`
    })

const bytes =
  (name: string): Wound =>
  (folder, chance) =>
    edited(folder, name, (content) => {
      const at = below(chance, content.length)
      const end = Math.min(content.length, at + 1 + below(chance, 64))
      for (let index = at; index < end; index += 1) content[index] = below(chance, 256)
      return `bytes ${at} to ${end} are noise`
    })

const zeros =
  (name: string): Wound =>
  (folder, chance) =>
    edited(folder, name, (content) => {
      const at = below(chance, Math.ceil(content.length / page)) * page
      // The last one is shorter in a log, whose frames are larger than a page.
      const end = Math.min(content.length, at + page)
      content.fill(0, at, end)
      return `${end - at} bytes from ${at} are zero`
    })

const end =
  (name: string): Wound =>
  (folder, chance) => {
    const length = below(chance, readFileSync(join(folder, name)).length)
    truncateSync(join(folder, name), length)
    return `${name}: ends after ${length} bytes`
  }

/** The last part of a file that never came to the disk: what a power loss or a copy in the wrong moment leaves. */
const lastFrames: Wound = (folder, chance) => {
  const { length } = readFileSync(join(folder, wal))
  const left = Math.max(0, length - (1 + below(chance, 20)) * (page + 24))
  truncateSync(join(folder, wal), left)
  return `${wal}: the last ${length - left} bytes are missing`
}

/** The one damage that no page of the file shows: a word of a card is another word. */
const letter: Wound = (folder, chance) =>
  edited(folder, database, (content) => {
    const cards = places(content, 'Karte №')
    const at = cards[below(chance, cards.length)] ?? 0
    content[at] = (content[at] ?? 0) ^ 1
    return `a letter of the card at ${at} is another`
  })

/** Facts that were folded before; they are packed, so the place is found by how they begin. */
const snapshot: Wound = (folder, chance) => {
  const db = new Database(join(folder, database), { readonly: true })
  const kept = db.prepare<[], { content: Buffer }>('SELECT content FROM snapshots').get()
  db.close()
  const start = kept?.content.subarray(0, 64) ?? Buffer.of()
  return edited(folder, database, (content) => {
    const at = content.indexOf(start) + below(chance, start.length)
    content[at] = (content[at] ?? 0) ^ (1 << below(chance, 8))
    return `a bit of byte ${at} turned, in the snapshot`
  })
}

function places(content: Buffer, word: string): number[] {
  const found: number[] = []
  for (let at = content.indexOf(word); at >= 0; at = content.indexOf(word, at + 1)) found.push(at)
  return found
}

/** A page that the disk said it had written and had not. */
const yesterday =
  (older: string): Wound =>
  (folder, chance) =>
    edited(folder, database, (content) => {
      const before = readFileSync(join(older, database))
      const at = below(chance, before.length / page) * page
      before.copy(content, at, at, at + page)
      return `${page} bytes from ${at} are of yesterday`
    })

const witness = bytes(`${database}-witness`)

/** All kinds, those first that are hardest to see. `older` holds the same files as they were before. */
export const wounds = (older: string): Wound[] => [
  letter,
  snapshot,
  lastFrames,
  bit(database),
  bit(wal),
  yesterday(older),
  end(wal),
  bytes(database),
  bytes(wal),
  zeros(database),
  zeros(wal),
  end(database),
  witness,
]
