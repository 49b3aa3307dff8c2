/** People who can all sit at the same tables. */
export interface Demand {
  count: number
  tables: readonly number[]
}

/** A set of people (demands) and tables that shows why not all can sit: too many of them for the places they can take. */
export interface Cut {
  demands: number[]
  tables: number[]
}

/** How many people of each kind sit at each table, and what keeps the rest from sitting or the tables from being filled. */
export class Filling {
  readonly #demands: readonly Demand[]
  /** demand -> table -> people */
  readonly placed: Map<number, number>[]
  readonly #left: number[]
  readonly loads: number[]

  constructor(demands: readonly Demand[], tables: number) {
    this.#demands = demands
    this.placed = demands.map(() => new Map<number, number>())
    this.#left = demands.map(({ count }) => count)
    this.loads = Array.from({ length: tables }, () => 0)
  }

  /**
   * Seats as many as fit into these places (largest flow, along shortest paths). A table never loses people by that, so filling to the
   * fewest places first and to the most afterwards keeps both. Null when everybody sits.
   */
  fill(places: readonly number[]): Cut | null {
    for (;;) {
      const cameFrom = this.#explore(places)
      if (cameFrom.end === null) return cameFrom.cut
      this.#carry(cameFrom.end, cameFrom.tables, cameFrom.demands)
    }
  }

  #explore(places: readonly number[]) {
    const demands = new Map<number, number | null>()
    const tables = new Map<number, number>()
    for (const [demand, left] of this.#left.entries()) if (left > 0) demands.set(demand, null)
    for (const demand of demands.keys()) {
      for (const table of this.#demands[demand]?.tables ?? []) {
        if (tables.has(table)) continue
        tables.set(table, demand)
        if ((this.loads[table] ?? 0) < (places[table] ?? 0)) return { end: table, cut: null, demands, tables }
        for (const [other, seats] of this.placed.entries()) {
          if ((seats.get(table) ?? 0) > 0 && !demands.has(other)) demands.set(other, table)
        }
      }
    }
    const cut = demands.size === 0 ? null : { demands: [...demands.keys()], tables: [...tables.keys()] }
    return { end: null, cut, demands, tables }
  }

  /** Moves one person along the path that was found backwards from the table with room. */
  #carry(end: number, tables: ReadonlyMap<number, number>, demands: ReadonlyMap<number, number | null>): void {
    this.loads[end] = (this.loads[end] ?? 0) + 1
    for (let table: number | null = end; table !== null;) {
      const demand: number = tables.get(table) ?? 0
      const seats = this.placed[demand]
      seats?.set(table, (seats.get(table) ?? 0) + 1)
      const before: number | null = demands.get(demand) ?? null
      if (before === null) this.#left[demand] = (this.#left[demand] ?? 0) - 1
      else seats?.set(before, (seats.get(before) ?? 0) - 1)
      table = before
    }
  }

  /** The tables that cannot be filled so far with the people who may sit there, once `fill` has been asked for these places. */
  shortage(places: readonly number[]): Cut | null {
    const tables = new Set<number>()
    for (const [table, count] of places.entries()) if ((this.loads[table] ?? 0) < count) tables.add(table)
    if (tables.size === 0) return null
    const demands = new Set<number>()
    for (const table of tables) {
      for (const [demand, { tables: fitting }] of this.#demands.entries()) {
        if (demands.has(demand) || !fitting.includes(table)) continue
        demands.add(demand)
        for (const [other, count] of this.placed[demand] ?? []) if (count > 0) tables.add(other)
      }
    }
    return { demands: [...demands], tables: [...tables] }
  }
}
