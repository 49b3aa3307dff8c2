import { useCallback, useEffect, useState } from 'react'
import type { Answer } from '../../session/api.ts'

/**
 * Asks once, and again on `again`; what was there stays until the new answer has come. With `every` it keeps asking while the page
 * is looked at; a try that fails leaves what is there.
 */
export function useLoaded<Value>(
  load: () => Promise<Answer<Value>>,
  every: number | null = null,
): {
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
  useEffect(() => {
    if (every === null) return undefined
    const look = async (): Promise<void> => {
      if (document.hidden) return
      const next = await load()
      if (next.ok) setAnswer(next)
    }
    const timer = setInterval(() => void look(), every)
    return () => clearInterval(timer)
  }, [load, every])
  return { answer, again }
}
