import type { SealableGroup } from '../../shared/sheets/board.ts'
import { boardOf } from '../../shared/sheets/board.ts'
import type { Storage } from '../storage/storage.ts'
import { openPage, type Page } from './page.ts'

/** Keeps the sheets of all workshops; one page per sheet, loaded once. */
export interface Keeper {
  page: (workshop: string, sheet: string) => Page
  /** The board of a step as `cluster.seal` wants it, with everything that has arrived. */
  board: (workshop: string, step: string) => Promise<SealableGroup[]>
}

export function openKeeper(storage: Storage): Keeper {
  const pages = new Map<string, Page>()
  function page(workshop: string, sheet: string): Page {
    const place = `${workshop} ${sheet}`
    const known = pages.get(place)
    if (known) return known
    const opened = openPage(storage, workshop, sheet)
    pages.set(place, opened)
    return opened
  }
  return { page, board: (workshop, step) => page(workshop, boardOf(step)).board() }
}
