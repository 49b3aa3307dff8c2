import { createContext, use, useEffect } from 'react'

interface Page {
  /** What scrolls. */
  page: HTMLElement
  /** Stays in reach below it, and never lies over what there is to read. */
  foot: HTMLElement
}

/** The two places of the face; null until they stand. */
export const PageContext = createContext<Page | null>(null)

export const useFoot = (): HTMLElement | null => use(PageContext)?.foot ?? null

/** A new moment is read from its beginning, wherever the page stood before. */
export function useTop(): void {
  const page = use(PageContext)?.page
  useEffect(() => {
    page?.scrollTo(0, 0)
  }, [page])
}
