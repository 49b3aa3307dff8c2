import { useLayoutEffect, useRef, useState, type CSSProperties, type RefObject } from 'react'
import { useNow } from '../../session/react.tsx'
import { pageStarts } from './turning-pages.ts'

/** Long enough to find one's name among fifty. */
const pageTime = 12_000

/** Nobody can press on the wall, so pages turn by themselves; by the server's clock, so that the moderator sees the same one. */
export function usePage(pages: number): number {
  const now = useNow(pageTime)
  return pages > 1 ? Math.floor(now / pageTime) % pages : 0
}

interface Turning {
  list: RefObject<HTMLUListElement | null>
  page: number
  pages: number
  /** 0: the loosest of the layouts; a tighter one where all finds room on one page by it. */
  tight: number
  /** Moves the list behind its window. */
  style: CSSProperties
  /** What is not on the page keeps its place and is not seen. */
  styleOf: (at: number) => CSSProperties | undefined
}

interface Measured {
  tight: number
  starts: number[]
  tops: number[]
}

const onePage: Measured = { tight: 0, starts: [0], tops: [0] }

function measureIn(list: HTMLUListElement, pane: HTMLElement): Omit<Measured, 'tight'> {
  const from = list.getBoundingClientRect().top
  const items = [...list.children].map((item) => item.getBoundingClientRect())
  const lying = items.map(({ top, bottom }) => ({ top: top - from, bottom: bottom - from }))
  const starts = pageStarts(lying, pane.getBoundingClientRect().height)
  return { starts, tops: starts.map((at) => lying[at]?.top ?? 0) }
}

/**
 * A list that is longer than its window, which is the list's parent, first moves closer together, as often as it has layouts;
 * if that is not enough it is shown page by page.
 */
export function useTurning(count: number, layouts = 1): Turning {
  const list = useRef<HTMLUListElement>(null)
  const [{ tight, starts, tops }, setMeasured] = useState<Measured>(onePage)
  useLayoutEffect(() => {
    const box = list.current
    const pane = box?.parentElement
    if (!box || !pane) return undefined
    const measure = (): void => {
      const found = measureIn(box, pane)
      // Until the tightest is tried nothing is said of pages, for the line that says it takes room as well.
      if (found.starts.length > 1 && tight < layouts - 1) setMeasured({ ...onePage, tight: tight + 1 })
      else setMeasured({ tight, ...found })
    }
    measure()
    const observer = new ResizeObserver(measure)
    for (const element of [pane, box, ...box.children]) observer.observe(element)
    return () => observer.disconnect()
  }, [count, layouts, tight])
  const page = usePage(starts.length)
  const [first, end] = [starts[page] ?? 0, starts[page + 1] ?? count]
  return {
    list,
    page,
    pages: starts.length,
    tight,
    style: { translate: `0 ${-(tops[page] ?? 0)}px` },
    styleOf: (at) => (at >= first && at < end ? undefined : { visibility: 'hidden' }),
  }
}
