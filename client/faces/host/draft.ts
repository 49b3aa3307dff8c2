import { useState } from 'react'
import { forget, keep, recall } from '../../session/device.ts'
import { useSession } from '../../session/react.tsx'

/** Null: nothing was begun, which is not the same as emptied. */
export type Draft = [text: string | null, write: (text: string | null) => void]

/**
 * A text that is being written at the table. Each keystroke is kept on the device at once, so neither a lock, a reload nor a
 * change of round costs a word (D8, A3).
 */
export function useDraft(name: string): Draft {
  const key = `table.${useSession().workshop}.${name}`
  const [drafted, setDrafted] = useState(() => ({ key, text: recall(key) }))
  const write = (text: string | null) => {
    if (text === null) forget(key)
    else keep(key, text)
    setDrafted({ key, text })
  }
  // Another round, another draft.
  return [drafted.key === key ? drafted.text : recall(key), write]
}
