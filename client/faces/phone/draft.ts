import { useState } from 'react'
import { forget, keep, recall } from '../../session/device.ts'
import { useSession } from '../../session/react.tsx'

const keyOf = (workshop: string, name: string): string => `draft.${workshop}.${name}`

/** What lies there now, for whoever comes back after an answer. */
export const readDraft = (workshop: string, name: string): string => recall(keyOf(workshop, name)) ?? ''

/**
 * A text that is being written. Each keystroke is kept on the device at once, so neither a lock, a reload nor a change of step
 * costs a word (D8, A3).
 */
export function useDraft(name: string): [text: string, write: (text: string) => void] {
  const key = keyOf(useSession().workshop, name)
  const [text, setText] = useState(() => recall(key) ?? '')
  const write = (next: string) => {
    if (next === '') forget(key)
    else keep(key, next)
    setText(next)
  }
  return [text, write]
}
