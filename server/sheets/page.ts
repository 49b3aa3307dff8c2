import type { SealableGroup } from '../../shared/sheets/board.ts'
import type { SheetUpdate, Storage } from '../storage/storage.ts'
import { newBar } from './bar.ts'
import type { Answer, Ask, Work } from './question.ts'
import { ReaderLost } from './readers.ts'
import type { Flaw } from './verdict.ts'

/** One sheet, which lies in a reading thread. Everything on it happens in turn. */
export interface Page {
  /** The whole as one update. */
  state: () => Promise<Uint8Array>
  /** Judged, applied and stored durably. Rejects when it could not be stored. */
  write: (update: Uint8Array, who: string) => Promise<Outcome>
  /** Groups and their cards, after all that has arrived. */
  board: () => Promise<SealableGroup[]>
  /** What stands on a tablecloth, after all that has arrived. */
  text: () => Promise<string>
}

/** What is to be told to the others; null where nothing has changed. */
export type Outcome = { update: Uint8Array | null } | { flaw: PageFlaw }
/** `broke`: the thread was lost over it. `barred`: because of the one before, not yet looked at. */
export type PageFlaw = Flaw | 'broke' | 'barred'

export interface PagePorts {
  storage: Storage
  ask: (ask: Ask) => Promise<Answer>
  key: () => Promise<Uint8Array>
}

export interface Place {
  workshop: string
  sheet: string
}

export const placeOf = ({ workshop, sheet }: Place): string => `${workshop} ${sheet}`

/** So many updates are kept one by one before they become one. */
const compactAfter = 200
/** In the place of a writer: what lies in the storage. */
const itself = ''

export function openPage({ storage, ask, key }: PagePorts, { workshop, sheet }: Place): Page {
  /** How many updates the storage holds; null while the thread has to be given them (again). */
  let stored: number | null = null
  /** Read by a whole table at once when a round begins. */
  let state: Uint8Array | null = null
  let turn: Promise<unknown> = Promise.resolve()
  const bar = newBar()
  let loads = 0
  let failed: { load: number; error: unknown } | null = null
  const tell = (work: Work): Promise<Answer> => ask({ place: placeOf({ workshop, sheet }), sheet, work })

  /** A turn that fails leaves no doubt behind: the next one loads from the storage again (D14). */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const asked = loads
    const result = turn.then(async () => {
      try {
        // Whoever waited for a load that failed shares its fate: fifty who come at once must not ask a sick disk fifty times.
        if (failed && failed.load > asked) throw failed.error
        return await work()
      } catch (error) {
        stored = null
        state = null
        throw error
      }
    })
    turn = result.catch(() => {})
    return result
  }

  async function read(): Promise<SheetUpdate[]> {
    loads += 1
    try {
      return await storage.sheet(workshop, sheet)
    } catch (error) {
      failed = { load: loads, error }
      throw error
    }
  }

  async function lay(): Promise<void> {
    if (bar.holds(itself)) throw new Error('a stored sheet cannot be read')
    const rows = await read()
    try {
      expected('done', await tell({ kind: 'lay', rows: rows.map(({ update }) => update) }))
    } catch (error) {
      if (error instanceof ReaderLost) bar.set(itself)
      throw error
    }
    stored = rows.length
  }

  /** Threads let go of what nobody asks for, and lose all they hold when they are started again. */
  async function answerTo(work: Work): Promise<Answer> {
    if (stored === null) await lay()
    const answer = await tell(work)
    if (answer.kind !== 'missing') return answer
    await lay()
    return tell(work)
  }

  async function store(update: Uint8Array): Promise<void> {
    const place = await storage.appendSheet(workshop, sheet, update)
    stored = (stored ?? 0) + 1
    if (stored < compactAfter) return
    await storage.compactSheet(workshop, sheet, place, await whole())
    stored = 1
  }

  async function whole(): Promise<Uint8Array> {
    state ??= expected('state', await answerTo({ kind: 'state' })).state
    return state
  }

  async function write(update: Uint8Array, who: string): Promise<Outcome> {
    if (bar.holds(who)) return { flaw: 'barred' }
    if (stored === null) await lay()
    const answer = await verdict(update, who)
    if (answer.kind === 'refused') {
      // Two hands that fill the last line at once are no offence.
      if (answer.spoiled && answer.flaw !== 'full') bar.set(who)
      return { flaw: answer.flaw }
    }
    const written = expected('written', answer)
    if (written.update === null) return written
    state = null
    await store(written.update)
    return { update: written.update }
  }

  /** What breaks a thread is not asked about a second time. */
  async function verdict(update: Uint8Array, who: string): Promise<Answer | Broke> {
    try {
      return await answerTo({ kind: 'write', update, who, key: await key() })
    } catch (error) {
      if (!(error instanceof ReaderLost)) throw error
      stored = null
      return { kind: 'refused', flaw: 'broke', spoiled: true }
    }
  }

  return {
    state: () => inTurn(whole),
    write: (update, who) => inTurn(() => write(update, who)),
    board: () => inTurn(async () => expected('board', await answerTo({ kind: 'board' })).board),
    text: () => inTurn(async () => expected('text', await answerTo({ kind: 'text' })).text),
  }
}

interface Broke {
  kind: 'refused'
  flaw: 'broke'
  spoiled: true
}

function expected<Kind extends Answer['kind']>(kind: Kind, answer: Answer): Extract<Answer, { kind: Kind }> {
  if (isOf(kind, answer)) return answer
  throw new Error(`a sheet was asked for ${kind} and answered ${answer.kind === 'broke' ? answer.error : answer.kind}`)
}

const isOf = <Kind extends Answer['kind']>(kind: Kind, answer: Answer): answer is Extract<Answer, { kind: Kind }> =>
  answer.kind === kind
