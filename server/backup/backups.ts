import { rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { databaseName } from '../storage/copy.ts'
import { newCopy, requireRoom, sweep } from './copies.ts'
import { BackupFlaw } from './flaw.ts'
import { outdated } from './rotation.ts'
import { shelved, unshelve, type Shelved } from './shelf.ts'
import { makeInThread } from './thread.ts'

export interface BackupParts {
  data: string
  /** Where the server's own backups go; null: it makes none by itself. */
  folder: string | null
  hours: number
  passphrase: string | null
  /** Writes a consistent copy of the database. */
  copy: (file: string) => Promise<void>
  /** Counts up with everything that is written. */
  writes: () => Promise<number>
  clock: () => number
  failed: (error: unknown) => void
  /** Milliseconds between two looks whether one is due. */
  look?: number
}

export interface Backups {
  /** A copy of this moment for a command of the owner, who makes the backup of it. */
  copy: () => Promise<{ copy: string; madeAt: number }>
  /** A backup at once; whoever asks while one is made gets the same. */
  now: () => Promise<void>
  state: () => Promise<BackupState>
  stop: () => Promise<void>
}

export interface BackupState {
  on: boolean
  /** The newest; each of them was verified before it got its name. */
  last: Shelved | null
  /** The last attempt failed. */
  failed: boolean
}

const hour = 3_600_000
const minute = 60_000
/** S20: all backups of the server together take at most this share of what is free without them. */
const share = 4

/** Backups that nobody has to think of: so often while something changes, verified, and never too many. */
export function openBackups(parts: BackupParts): Backups {
  const { data, folder, clock } = parts
  let making: Promise<void> | null = null
  let failed = false
  // What the server before this one has not saved any more is not known.
  let saved = -1
  const stopping = new AbortController()
  void sweep(data, folder, clock())

  const now = (): Promise<void> => {
    making ??= make(parts, stopping.signal, (writes) => (saved = writes))
      .then(
        () => void (failed = false),
        (error: unknown) => {
          failed = true
          if (!stopping.signal.aborted) parts.failed(error)
          throw error
        },
      )
      .finally(() => (making = null))
    return making
  }
  const look = async (): Promise<void> => {
    if (folder === null) return
    // Also when nothing changes any more: what was deleted must not live on in old backups (P9).
    await tidy(folder, clock()).catch(() => undefined)
    if ((await parts.writes()) === saved) return
    const [last] = await shelved(folder)
    if (!last || clock() - last.madeAt >= parts.hours * hour) await now()
  }
  const timer = setInterval(() => void look().catch(() => undefined), parts.look ?? minute)
  timer.unref()
  return {
    now,
    copy: () => copyNow(parts),
    async state() {
      const [last = null] = folder === null ? [] : await shelved(folder)
      return { on: folder !== null, last, failed }
    },
    async stop() {
      clearInterval(timer)
      // A stop does not wait for a backup (D15); half of one has no name yet.
      stopping.abort()
      await making?.catch(() => undefined)
    },
  }
}

async function copyNow({ data, copy, clock }: BackupParts): Promise<{ copy: string; madeAt: number }> {
  await requireRoom(data, join(data, databaseName))
  const file = newCopy(data)
  const madeAt = clock()
  await copy(file)
  return { copy: file, madeAt }
}

async function make(parts: BackupParts, signal: AbortSignal, saved: (writes: number) => void): Promise<void> {
  const { folder, passphrase } = parts
  if (folder === null) throw new BackupFlaw('no-data')
  // Counted before the copy: what comes in meanwhile is changed again.
  const writes = await parts.writes()
  const { copy, madeAt } = await copyNow(parts)
  try {
    await makeInThread({ copy, folder, madeAt, passphrase }, signal)
  } finally {
    await rm(copy, { force: true })
  }
  saved(writes)
  await tidy(folder, parts.clock())
}

async function tidy(folder: string, now: number): Promise<void> {
  const all = await shelved(folder)
  const { bavail, bsize } = await statfs(folder)
  const own = all.reduce((sum, { bytes }) => sum + bytes, 0)
  await unshelve(outdated(all, now, (bavail * bsize + own) / share))
}
