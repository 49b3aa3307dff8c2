import { setImmediate } from 'node:timers/promises'
import type { BoardGroup, Decision, Facts, Proposal } from '../../shared/commands/command.ts'
import type { Reply } from '../../shared/wire/messages.ts'
import { StorageDamage, type Storage } from '../storage/storage.ts'
import { isBlank, judge, newDraft, settle, type Draft } from './draft.ts'
import type { Job } from './job.ts'
import { store } from './erase.ts'
import type { Snapshots } from './snapshots.ts'
import { loadState, type State } from './state.ts'
import { storedReplies } from './repeat.ts'
import { isAnew, tellingAnew, tellingOf, type Telling } from './telling.ts'
import { newTick } from './tick.ts'

/** What a room needs from around it. */
export interface RoomPorts {
  storage: Storage
  clock: () => number
  /** Participants of a workshop who are connected. */
  present: (workshop: string) => number
  /** Groups on the board of a step, with everything that has arrived. */
  board: (workshop: string, step: string) => Promise<BoardGroup[]>
  /** A seating plan that was made and not yet announced. */
  proposal: (workshop: string, id: string) => Proposal | null
  told: (telling: Telling) => void
  /** So many milliseconds lie between two commits; what comes meanwhile shares the next one. */
  tick: number
  snapshots: Pick<Snapshots, 'opened' | 'grew' | 'erased'>
  broke: (trouble: { workshop: string; command?: string; error: unknown }) => void
}

/** The one place where the facts of a workshop are decided, one batch after another. */
export interface Room {
  /** Answers after the durable commit (D1); never rejects. */
  ask: (job: Job) => Promise<Reply>
  /** Looks at committed facts only; rejects when they cannot be loaded (D14). */
  read: <T>(reader: (state: State) => T) => Promise<T>
  /** Lets go of the facts, unless they are being asked for; the next who asks has them loaded again. */
  leave: () => void
  /** What is stored could not be believed when it was looked at last (D14). */
  damaged: () => boolean
  /** Resolves when nothing waits any more. */
  idle: () => Promise<void>
  /** D15: takes nothing more; resolves when all that was taken is answered. Whoever comes too late sends it again to the next server. */
  rest: () => Promise<void>
}

interface Asked {
  job: Job
  answer: (reply: Reply) => void
}
interface Reading {
  look: (state: State) => void
  fail: (error: unknown) => void
}

/** A bug while facts were being advanced: what is in memory is no longer to be believed. */
class HalfSettled extends Error {
  readonly command: string

  constructor(command: string, cause: unknown) {
    super('facts were half advanced', { cause })
    this.command = command
  }
}

const notStored: Reply = { ok: false, code: 'not-stored', params: {} }
const broken: Reply = { ok: false, code: 'broken', params: {} }
/** What is stored cannot be believed: this workshop takes nothing any more, so that nothing gets worse (D14, D16). */
const damaged: Reply = { ok: false, code: 'damaged', params: {} }

export function openRoom(id: string, ports: RoomPorts): Room {
  const { storage } = ports
  let asked: Asked[] = []
  let readings: Reading[] = []
  let state: Promise<State> | null = null
  let draining: Promise<void> | null = null
  let resting = false
  let sick = false
  const tick = newTick(ports.tick)

  function loaded(): Promise<State> {
    state ??= examined(load())
    return state
  }

  async function load(): Promise<State> {
    const fresh = await loadState(storage, id, (error) => ports.broke({ workshop: id, error }))
    ports.snapshots.opened(id, fresh.workshop.version, fresh.base)
    return fresh
  }

  async function examined(loading: Promise<State>): Promise<State> {
    try {
      const found = await loading
      sick = false
      return found
    } catch (error) {
      sick = error instanceof StorageDamage
      throw error
    }
  }

  /** What is in memory may be ahead of the storage now, so the storage decides. */
  function forget(error: unknown): void {
    state = null
    const command = error instanceof HalfSettled ? error.command : undefined
    ports.broke({ workshop: id, command, error })
  }

  async function decide(jobs: Job[], { workshop }: State): Promise<Draft> {
    const draft = newDraft(id, workshop.version)
    draft.replies = await storedReplies(storage, id, jobs)
    const boards = await boardsOf(jobs, ports, id)
    const present = ports.present(id)
    for (const job of jobs) {
      if (draft.replies.has(job.id)) continue
      const board = boards.get(job.board ?? '') ?? []
      const proposal = job.proposal === null ? null : ports.proposal(id, job.proposal)
      const facts = { workshop, now: ports.clock(), present, board, proposal }
      draft.replies.set(job.id, decideOne(draft, job, facts))
    }
    return draft
  }

  function decideOne(draft: Draft, job: Job, facts: Facts): Reply {
    let decision: Decision
    try {
      decision = judge(job, facts)
    } catch (error) {
      ports.broke({ workshop: id, command: job.id, error })
      return broken
    }
    try {
      return settle(draft, job, decision, facts)
    } catch (error) {
      throw new HalfSettled(job.id, error)
    }
  }

  async function commit(batch: Asked[]): Promise<void> {
    // D16: the storage tries by itself; a hall that keeps asking must not cost it its breath.
    if (storage.condition().stuck) return batch.forEach(({ answer }) => answer(notStored))
    try {
      const state = await loaded()
      const draft = await decide(
        batch.map(({ job }) => job),
        state,
      )
      const struck = !isBlank(draft) && (await store(storage, draft))
      if (struck) ports.snapshots.erased(id, state.workshop.version)
      await publish(batch, draft, state)
    } catch (error) {
      forget(error)
      const culprit = error instanceof HalfSettled ? error.command : null
      const rest = error instanceof StorageDamage ? damaged : notStored
      for (const { job, answer } of batch) answer(job.id === culprit ? broken : rest)
    }
  }

  async function publish(batch: Asked[], draft: Draft, { workshop, tail }: State): Promise<void> {
    for (const touched of draft.touched) if (touched.version > draft.append.expectedVersion) tail.push(touched)
    const anew = isAnew(draft)
    if (anew) state = null
    for (const { job, answer } of batch) answer(draft.replies.get(job.id) ?? broken)
    if (draft.touched.length === 0) return
    ports.snapshots.grew(id, workshop.version)
    // The acknowledgements leave first; the facts stand still until the telling is done.
    await setImmediate()
    try {
      const telling = tellingOf(id, workshop, draft)
      ports.told(anew ? tellingAnew(telling) : telling)
    } catch (error) {
      // It is stored and acknowledged; whoever was not told catches up by version (D6).
      ports.broke({ workshop: id, error })
    }
  }

  /** Leading edge: the first command goes at once; what comes within a tick of it, or while it commits, forms the next batch (D2). */
  async function drain(): Promise<void> {
    while (asked.length > 0 || readings.length > 0) {
      const looks = readings
      readings = []
      if (looks.length > 0) await show(looks)
      if (asked.some(({ job }) => job.presses)) tick.now()
      else if (asked.length === 0 || !(await tick.next())) continue
      const batch = asked
      asked = []
      await commit(batch)
    }
    draining = null
  }

  /** One load for all who wait, also when it fails: fifty who come at once must not ask a sick disk fifty times (D14). */
  async function show(looks: Reading[]): Promise<void> {
    try {
      const current = await loaded()
      for (const { look } of looks) look(current)
    } catch (error) {
      // A load that failed is tried anew by the next who asks; it never becomes an empty workshop.
      state = null
      for (const { fail } of looks) fail(error)
    }
  }

  function wake(): void {
    draining ??= drain()
  }

  return {
    ask(job) {
      if (resting) return Promise.resolve(notStored)
      return new Promise((answer) => {
        asked.push({ job, answer })
        if (job.presses) tick.breakIn()
        wake()
      })
    },
    read(reader) {
      return new Promise((resolve, reject) => {
        const fail = (error: unknown): void => reject(error instanceof Error ? error : new Error(String(error)))
        readings.push({ fail, look: (current) => attempt(() => resolve(reader(current)), fail) })
        // Looking needs no disk.
        tick.breakIn()
        wake()
      })
    },
    leave() {
      if (!draining) state = null
    },
    damaged: () => sick,
    idle: async () => {
      await draining
    },
    async rest() {
      resting = true
      await draining
    },
  }
}

/** A reader that breaks hurts only whoever reads. */
function attempt(work: () => void, fail: (error: unknown) => void): void {
  try {
    work()
  } catch (error) {
    fail(error)
  }
}

async function boardsOf(jobs: Job[], ports: RoomPorts, id: string): Promise<Map<string, BoardGroup[]>> {
  const steps = [...new Set(jobs.map(({ board }) => board).filter((board) => board !== null))]
  const read = steps.map(async (step) => [step, await ports.board(id, step)] as const)
  return new Map(await Promise.all(read))
}
