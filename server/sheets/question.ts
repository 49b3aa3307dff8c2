import type { SealableGroup } from '../../shared/sheets/board.ts'
import type { Flaw } from './verdict.ts'

/** What a reading thread is asked. `place` is the workshop and the name of the sheet. */
export interface Ask {
  place: string
  sheet: string
  work: Work
}

export type Work =
  | { kind: 'lay'; rows: Uint8Array[] }
  | { kind: 'write'; update: Uint8Array; who: string; key: Uint8Array }
  | { kind: 'state' | 'board' | 'text' }
  /** An update that alone makes a sheet; nothing is kept of it. */
  | { kind: 'judge'; update: Uint8Array }

export type Answer =
  | { kind: 'missing' | 'done' }
  | { kind: 'written'; update: Uint8Array | null }
  /** `spoiled`: it was found only when it lay there, which no client of ours brings about. */
  | { kind: 'refused'; flaw: Flaw; spoiled: boolean }
  | { kind: 'state'; state: Uint8Array }
  | { kind: 'board'; board: SealableGroup[] }
  | { kind: 'text'; text: string }
  /** Something that should not have happened; the thread goes on. */
  | { kind: 'broke'; error: string }
