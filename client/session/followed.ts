import type { WallAsk } from '../../shared/wire/messages.ts'

/** Which cards of others lie open on this device. */
export interface Followed {
  /** Somebody looks at the cards of a table, or at all; returns how to look away. */
  follow: (table: string | null) => () => void
  close: () => void
}

/** Whoever turns the page and back does not ask for the whole wall again. */
const linger = 30_000

/** Phones are told of others' cards only while something shows them; everybody else always is. */
export function cardsFollowed(onDemand: boolean, turn: (wall: WallAsk | null) => void): Followed {
  const lookers = new Map<symbol, string | null>()
  let open: WallAsk | null = null
  let leaving: ReturnType<typeof setTimeout> | undefined

  /** All, as soon as one of them looks at all or two look at different tables. */
  function wanted(): WallAsk | null {
    const tables = new Set(lookers.values())
    const [table = null] = tables
    if (tables.size === 0) return null
    return { table: tables.size === 1 ? table : null }
  }

  function look(wall: WallAsk | null): void {
    if (wall?.table === open?.table) return
    open = wall
    turn(wall)
  }

  return {
    follow(table) {
      if (!onDemand) return () => undefined
      const looker = Symbol('looker')
      lookers.set(looker, table)
      clearTimeout(leaving)
      const wall = wanted()
      // Who sees all sees this table, too.
      if (!(open && open.table === null)) look(wall)
      return () => {
        lookers.delete(looker)
        if (lookers.size === 0) leaving = setTimeout(() => look(null), linger)
      }
    },
    close: () => clearTimeout(leaving),
  }
}
