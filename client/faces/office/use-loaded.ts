import { useCallback, useEffect, useState } from 'react'
import type { Answer } from '../../session/api.ts'

/** Asks once, and again on `again`; what was there stays until the new answer has come. */
export function useLoaded<Value>(load: () => Promise<Answer<Value>>): {
  answer: Answer<Value> | null
  again: () => Promise<void>
} {
  const [answer, setAnswer] = useState<Answer<Value> | null>(null)
  const again = useCallback(async () => setAnswer(await load()), [load])
  useEffect(() => {
    let wanted = true
    void load().then((loaded) => (wanted ? setAnswer(loaded) : undefined))
    return () => {
      wanted = false
    }
  }, [load])
  return { answer, again }
}
