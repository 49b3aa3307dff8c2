import { Worker } from 'node:worker_threads'
import {
  StorageConflict,
  StorageDamage,
  type ShelvedSnapshot,
  type Snapshot,
  type Storage,
  type StoredEvent,
} from '../storage/storage.ts'
import { snapshotFormat } from './state.ts'

/** Sees to it that a long log opens fast: so many events after the last snapshot, in a quiet moment, the next one is made. */
export interface Snapshots {
  /** A log was opened on a snapshot of version `base` (0: on none). */
  opened: (workshop: string, version: number, base: number) => void
  grew: (workshop: string, version: number) => void
  /** Words went out of the log, and the snapshot with them: the next quiet moment makes another one. */
  erased: (workshop: string, version: number) => void
  /** Resolves when none is being made any more; none is begun afterwards. */
  close: () => Promise<void>
}

export interface SnapshotParts {
  storage: Storage
  broke: (trouble: { workshop: string; error: unknown }) => void
  /** Events after which a snapshot is due, and milliseconds without any that make a quiet moment. */
  every?: number
  quiet?: number
}

/** Folding a thousand events takes about twenty milliseconds. */
const due = 1000
const quietMoment = 2000
/** Without any quiet moment it is made at so many times what is due: folding that many takes half a second, and the thread that does it holds the whole a second time. */
const impatience = 40
/** What is read in one piece holds nobody up. */
const piece = 500

/** What a thread is told, first what it begins with, and what it says. */
export type Order = { base: Snapshot | null } | { rows: StoredEvent[] } | { end: true }
export type Said = { from: number } | Snapshot

export function keepSnapshots({ storage, broke, every = due, quiet = quietMoment }: SnapshotParts): Snapshots {
  /** Version of the last snapshot, as far as is known. */
  const last = new Map<string, number>()
  const waiting = new Map<string, NodeJS.Timeout>()
  const closing = new AbortController()
  const { signal } = closing
  let turn: Promise<void> = Promise.resolve()

  async function make(workshop: string): Promise<void> {
    if (signal.aborted) return
    try {
      const made = await snapshotOf(storage, workshop, signal)
      if (made !== null) last.set(workshop, made)
    } catch (error) {
      // Something was erased meanwhile, or the whole workshop: what was made of it before is not kept.
      if (!signal.aborted && !(error instanceof StorageConflict)) broke({ workshop, error })
    }
  }

  /** One at a time: a core belongs to the hall. */
  function begin(workshop: string, version: number): void {
    clearTimeout(waiting.get(workshop))
    waiting.delete(workshop)
    // Nothing more is due until it is there; should it fail, the next one is due after as many events again.
    last.set(workshop, version)
    turn = turn.then(() => make(workshop))
  }

  function grew(workshop: string, version: number): void {
    const missing = version - (last.get(workshop) ?? 0)
    if (signal.aborted || missing < every) return
    if (missing >= every * impatience) return begin(workshop, version)
    clearTimeout(waiting.get(workshop))
    const timer = setTimeout(() => begin(workshop, version), quiet)
    timer.unref()
    waiting.set(workshop, timer)
  }

  return {
    grew,
    opened(workshop, version, base) {
      last.set(workshop, Math.max(base, last.get(workshop) ?? 0))
      grew(workshop, version)
    },
    erased(workshop, version) {
      // Due and not overdue: whoever deletes one card after another does not have a long log folded for each of them.
      last.set(workshop, Math.max(0, version - every))
      grew(workshop, version)
    },
    async close() {
      closing.abort()
      for (const timer of waiting.values()) clearTimeout(timer)
      await turn
    },
  }
}

/** Folds in a thread of its own and stores what came out; says its version, or null where it is not to be believed. */
async function snapshotOf(storage: Storage, workshop: string, signal: AbortSignal): Promise<number | null> {
  // Read first: what is erased from here on makes the snapshot worthless, and the storage refuses it.
  const { kept, erasures } = await lastOf(storage, workshop)
  const thread = new Worker(new URL('./snapshot-worker.ts', import.meta.url))
  thread.unref()
  try {
    const snapshot = await fold(thread, kept, (from) => {
      signal.throwIfAborted()
      return storage.events(workshop, from, piece)
    })
    // The thread was read from the disk just now: it may be of another product than the one that runs.
    if (snapshot.format !== snapshotFormat) return null
    await storage.saveSnapshot(workshop, snapshot, erasures)
    return snapshot.version
  } finally {
    await thread.terminate()
  }
}

async function lastOf(storage: Storage, workshop: string): Promise<ShelvedSnapshot> {
  try {
    return await storage.snapshot(workshop)
  } catch (error) {
    if (!(error instanceof StorageDamage)) throw error
    await storage.dropSnapshot(workshop)
    return storage.snapshot(workshop)
  }
}

type Read = (from: number) => Promise<StoredEvent[]>

async function fold(thread: Worker, base: Snapshot | null, read: Read): Promise<Snapshot> {
  let said = await told(thread, { base })
  while ('from' in said) {
    const rows = await read(said.from)
    said = await told(thread, rows.length > 0 ? { rows } : { end: true })
  }
  return said
}

function told(thread: Worker, order: Order): Promise<Said> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error('The thread ended without a snapshot'))
    const said = (message: Said): void => {
      thread.off('error', reject).off('exit', ended)
      resolve(message)
    }
    thread.once('message', said).once('error', reject).once('exit', ended)
    thread.postMessage(order)
  })
}
