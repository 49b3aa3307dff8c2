import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { codeOf } from '../failure.ts'

/** Which database, and how many commits it had. */
export interface Sight {
  identity: string
  number: number
}

/**
 * A small file beside the database that knows the number of the last commit. SQLite drops every transaction behind a
 * damaged frame of its write-ahead file without a word; a database that knows fewer commits than its witness has lost some.
 *
 * The order makes it safe. The witness is written after COMMIT has returned, so after the sync: it may lag behind the
 * database (a kill between the two, or a power loss, because it is not synced itself), it never leads. It is written
 * before the commit is acknowledged, so after a kill it lags by unacknowledged commits only. The two slots lie in
 * pages of their own and are written in turn: a write that is torn leaves the other slot, one commit older.
 */
export interface Witness {
  saw: (number: number) => void
  close: () => void
}

const slotSize = 4096
export const witnessOf = (file: string): string => `${file}-witness`

/** Made anew and whole, synced: from here on the file is only ever written in place. */
export function openWitness(file: string, { identity, number }: Sight): Witness {
  renewWitness(file, { identity, number })
  const slots = openSync(witnessOf(file), 'r+')
  return {
    saw(seen) {
      try {
        writeSync(slots, line({ identity, number: seen }), (seen % 2) * slotSize)
      } catch {
        // The commit is on the disk and will be acknowledged; the witness lags, which is harmless.
      }
    },
    close: () => closeSync(slots),
  }
}

/** For a database that was put in the place of another one, as after a restore. */
export function renewWitness(file: string, sight: Sight): void {
  const place = witnessOf(file)
  const page = line(sight).padEnd(slotSize)
  const made = openSync(`${place}-new`, 'w', 0o600)
  writeSync(made, page + page)
  fsyncSync(made)
  closeSync(made)
  renameSync(`${place}-new`, place)
  syncFolder(dirname(file))
}

/** Null where there is none, as beside a database of an earlier version; `unreadable` when both slots are. */
export function readWitness(file: string): Sight | 'unreadable' | null {
  let content: string
  try {
    content = readFileSync(witnessOf(file), 'latin1')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
  const seen = [content.slice(0, slotSize), content.slice(slotSize)].map(sightOf).filter((sight) => sight !== null)
  return seen.toSorted((a, b) => b.number - a.number)[0] ?? 'unreadable'
}

function line({ identity, number }: Sight): string {
  const text = `${identity} ${String(number).padStart(16, '0')}`
  return `${text} ${crc32(text).toString(16).padStart(8, '0')}\n`
}

function sightOf(slot: string): Sight | null {
  const [, identity = '', digits = ''] = /^([0-9a-f]{16}) (\d{16}) [0-9a-f]{8}\n/.exec(slot) ?? []
  const sight = { identity, number: Number(digits) }
  return slot.startsWith(line(sight)) ? sight : null
}

/** A new name in a folder is only there after a power loss when the folder was synced; not every system lets us. */
export function syncFolder(folder: string): void {
  try {
    const open = openSync(folder, 'r')
    fsyncSync(open)
    closeSync(open)
  } catch {
    // Windows opens no folders.
  }
}
