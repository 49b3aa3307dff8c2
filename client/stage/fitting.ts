import { useLayoutEffect, useRef, useState, type CSSProperties, type RefObject } from 'react'

interface Fitting {
  list: RefObject<HTMLUListElement | null>
  /** Of how many there is no room for. */
  rest: number
  /** What does not fit keeps its place, so that it can be measured again, and is not seen. */
  styleOf: (at: number) => CSSProperties | undefined
}

/** How many items of a list its box has room for: what does not fit is counted, never cut through. */
export function useFitting(count: number): Fitting {
  const list = useRef<HTMLUListElement>(null)
  const [room, setRoom] = useState(count)
  useLayoutEffect(() => {
    const box = list.current
    if (!box) return undefined
    const measure = (): void => {
      const end = box.getBoundingClientRect().bottom + 1
      const first = [...box.children].findIndex((item) => item.getBoundingClientRect().bottom > end)
      setRoom(first < 0 ? count : first)
    }
    measure()
    const observer = new ResizeObserver(measure)
    for (const element of [box, ...box.children]) observer.observe(element)
    return () => observer.disconnect()
  }, [count])
  return {
    list,
    rest: Math.max(0, count - room),
    styleOf: (at) => (at < room ? undefined : { visibility: 'hidden' }),
  }
}
