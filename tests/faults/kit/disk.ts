import { basename, dirname } from 'node:path'
import type { Random } from '../../../rehearsal/random.ts'
import type { Call } from './strace.ts'

/** The files that are left in a folder. */
export type Files = Map<string, Buffer>

/**
 * A disk as its promises are: what was written is there after a sync, and before it may be there or not, in whatever order.
 * A name is there after a sync of the folder. Fed with the calls of a process, it says what a power loss leaves.
 */
export interface Disk {
  take: (call: Call) => void
  /** Only what was promised; or, where there is a chance, any of the rest as well. */
  cut: (chance: Random | null) => Files
}

/** New bytes at a place, or a new length. */
type Change = { offset: number; piece: Buffer } | { length: number }

interface File {
  synced: Buffer
  /** Changes that the disk has not promised to keep. */
  pending: Change[]
  /** Where the next plain write goes. */
  end: number
}

type Rename = (names: Map<string, File>) => void

/** Sectors of one write may reach the disk one by one. */
const sector = 512

/** The part of a disk that is one folder, as far as its files are of interest. */
export function newDisk(folder: string, isKept: (name: string) => boolean): Disk {
  const names = new Map<string, File>()
  const durableNames = new Map<string, File>()
  let renames: Rename[] = []

  function rename(change: Rename): void {
    change(names)
    renames.push(change)
  }

  function open(name: string, flags: string): void {
    if (!flags.includes('O_CREAT')) return
    const known = names.get(name)
    const file: File = known ?? { synced: Buffer.alloc(0), pending: [], end: 0 }
    if (!known) rename((all) => void all.set(name, file))
    file.end = 0
    if (flags.includes('O_TRUNC')) file.pending.push({ length: 0 })
  }

  function move(from: string, to: string | undefined): void {
    rename((all) => {
      const file = all.get(from)
      all.delete(from)
      if (file && to !== undefined) all.set(to, file)
    })
  }

  function change(file: File, { name, strings: [data = Buffer.alloc(0)], number }: Call): void {
    if (name === 'ftruncate') file.pending.push({ length: number })
    else if (name === 'pwrite64') write(file, data, number)
    else if (name === 'write') {
      write(file, data, file.end)
      file.end += data.length
    } else if (name === 'fsync' || name === 'fdatasync') {
      file.synced = applied(file.synced, file.pending)
      file.pending = []
    }
  }

  const inside = (path: string): string | null =>
    dirname(path) === folder && isKept(basename(path)) ? basename(path) : null

  return {
    take(call) {
      if (call.name === 'unlink' || call.name === 'rename') {
        const [from = '', to] = call.strings.map((path) => inside(path.toString()) ?? undefined)
        if (from !== '') move(from, to)
        return
      }
      if (call.file === folder && call.name === 'fsync') {
        for (const one of renames) one(durableNames)
        renames = []
      }
      const name = inside(call.file)
      if (name === null) return
      if (call.name === 'openat') return open(name, call.flags)
      const file = names.get(name)
      if (!file) throw new Error(`${name} was used and never opened`)
      change(file, call)
    },
    cut(chance) {
      const there = new Map(durableNames)
      if (chance) for (const one of renames) if (chance() < 0.5) one(there)
      // From almost nothing to almost everything.
      const share = chance?.() ?? 0
      const survives = (): boolean => chance !== null && chance() < share
      return new Map([...there].map(([name, { synced, pending }]) => [name, applied(synced, pending.filter(survives))]))
    },
  }
}

function write(file: File, data: Buffer, offset: number): void {
  for (let from = 0; from < data.length; from += sector)
    file.pending.push({ offset: offset + from, piece: data.subarray(from, from + sector) })
}

function applied(content: Buffer, changes: readonly Change[]): Buffer {
  let length = content.length
  const highest = (change: Change): number => ('piece' in change ? change.offset + change.piece.length : change.length)
  const room = Buffer.alloc(Math.max(length, ...changes.map(highest)))
  content.copy(room)
  for (const change of changes) {
    if ('piece' in change) change.piece.copy(room, change.offset)
    // What is cut off does not come back when the file grows again.
    else room.fill(0, change.length)
    length = 'piece' in change ? Math.max(length, highest(change)) : change.length
  }
  return room.subarray(0, length)
}
