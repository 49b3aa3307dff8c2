import { useEffect, useEffectEvent, useState } from 'react'
import { forget, keep, recall, watchKey } from '../../session/device.ts'
import { useSession } from '../../session/react.tsx'

const keyOf = (workshop: string, name: string): string => `draft.${workshop}.${name}`

/** What lies there now, for whoever comes back after an answer. */
export const readDraft = (workshop: string, name: string): string => recall(keyOf(workshop, name)) ?? ''

/**
 * A text that is being written. Each keystroke is kept on the device at once, so neither a lock, a reload nor a change of step
 * costs a word (D8, A3). In another tab the same field follows for as long as nobody has written there himself.
 */
export function useDraft(name: string): [text: string, write: (text: string) => void] {
  const key = keyOf(useSession().workshop, name)
  const [text, setText] = useState(() => recall(key) ?? '')
  const write = (next: string) => {
    if (next === '') forget(key)
    else keep(key, next)
    setText(next)
  }
  const follow = useEffectEvent((before: string, now: string) => (text === before ? setText(now) : undefined))
  useEffect(() => watchKey(key, (before, now) => follow(before ?? '', now ?? '')), [key])
  return [text, write]
}
