import { boardOf, type SealableGroup } from '../../shared/sheets/board.ts'
import type { Storage } from '../storage/storage.ts'
import { openPage, placeOf, type Page } from './page.ts'
import { newPen, penKey } from './pen.ts'
import { openReaders } from './readers.ts'

/** Keeps the sheets of all workshops; one page per sheet, loaded once. */
export interface Keeper {
  page: (workshop: string, sheet: string) => Page
  /** The board of a step as `cluster.seal` wants it, with everything that has arrived. */
  board: (workshop: string, step: string) => Promise<SealableGroup[]>
  /** A number to write under, for this one and this sheet. */
  pen: (workshop: string, sheet: string, who: string) => Promise<number>
  /** What an update alone makes of a sheet of this name, or null where it may not: an archive is looked at as closely as a host (S15). */
  judge: (sheet: string, update: Uint8Array) => Promise<{ update: Uint8Array | null } | null>
  /** For a workshop that is deleted. */
  forget: (workshop: string) => void
  close: () => Promise<void>
}

export function openKeeper(storage: Storage): Keeper {
  const pages = new Map<string, Page>()
  const readers = openReaders()
  let made: Promise<Uint8Array> | null = null
  /** Asked for again after a disk that could not be read. */
  const key = (): Promise<Uint8Array> => {
    made ??= penKey(storage).catch((error: unknown) => {
      made = null
      throw error
    })
    return made
  }

  function page(workshop: string, sheet: string): Page {
    const place = placeOf({ workshop, sheet })
    const known = pages.get(place)
    if (known) return known
    const opened = openPage({ storage, ask: readers.ask, key }, { workshop, sheet })
    pages.set(place, opened)
    return opened
  }
  return {
    page,
    board: (workshop, step) => page(workshop, boardOf(step)).board(),
    pen: async (workshop, sheet, who) => newPen(await key(), { place: placeOf({ workshop, sheet }), who }),
    async judge(sheet, update) {
      const answer = await readers.ask({ place: sheet, sheet, work: { kind: 'judge', update } }).catch(() => null)
      return answer?.kind === 'written' ? answer : null
    },
    forget(workshop) {
      const own = placeOf({ workshop, sheet: '' })
      for (const place of pages.keys()) if (place.startsWith(own)) pages.delete(place)
    },
    close: readers.close,
  }
}
