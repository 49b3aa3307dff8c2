import { useEffect, useState } from 'react'
import { loadWay } from './way.ts'

/** Whether staff may come in from everywhere without encryption (S21): then their pages say so for as long as they are open. */
export function useExposed(): boolean {
  const [exposed, setExposed] = useState(false)
  useEffect(() => {
    void loadWay().then((answer) => setExposed(answer.ok && answer.value.exposed))
  }, [])
  return exposed
}
