import type { Field } from '../../../../shared/domain/sketch.ts'
import { asWritten } from '../../../../shared/domain/text.ts'
import { partOf, wordOf } from '../input.ts'

/** What this person is writing in a field that others may write in too. */
export interface Writing {
  text: string
  /** The revision that it builds on. */
  base: number
  /** It is what the server has; nothing of it would be lost. */
  saved: boolean
}

/**
 * calm: nothing to do · unsaved: to be sent · saving: on its way · done: the server has it now · overtaken: somebody else wrote
 * on, and I have nothing to lose · conflict: both of us wrote
 */
export type WritingState = 'calm' | 'unsaved' | 'saving' | 'done' | 'overtaken' | 'conflict'

export const blankField: Field = { text: '', revision: 0 }

export function stateOfWriting(current: Field, writing: Writing | null, sending: boolean): WritingState {
  if (!writing) return 'calm'
  if (writing.saved) return current.revision > writing.base ? 'overtaken' : 'calm'
  if (asWritten(writing.text) === current.text) return 'done'
  if (sending) return 'saving'
  return current.revision > writing.base ? 'conflict' : 'unsaved'
}

/** A draft as it lies on the device; what cannot be read is no draft. */
export function writingIn(draft: string): Writing | null {
  if (draft === '') return null
  try {
    const input: unknown = JSON.parse(draft)
    const [text, base] = [wordOf(input, 'text'), partOf(input, 'base')]
    return text === null || typeof base !== 'number' ? null : { text, base, saved: partOf(input, 'saved') === true }
  } catch {
    return null
  }
}
