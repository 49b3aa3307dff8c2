import type { Puzzle } from './puzzle.ts'
import { weights } from './weights.ts'

/** How far the groups at a table are from their even share, kept up to date. A share may be rounded either way. */
export class Mixing {
  readonly #group: Int16Array
  readonly #groups: number
  readonly #tables: number
  /** slot * groups + group -> people */
  readonly #count: Int16Array
  /** size * groups + group -> people of the group that such a table has, rounded down and up */
  readonly #low: Int16Array
  readonly #high: Int16Array

  constructor({ group, groups, people, rounds, tables }: Puzzle) {
    this.#group = group
    this.#groups = groups
    this.#tables = tables
    this.#count = new Int16Array(rounds * tables * groups)
    this.#low = new Int16Array((people + 2) * groups)
    this.#high = new Int16Array((people + 2) * groups)
    for (let at = 0; at < groups; at += 1) {
      const part = group.filter((own) => own === at).length / Math.max(1, people)
      for (let size = 0; size < people + 2; size += 1) {
        this.#low[size * groups + at] = Math.floor(part * size + 1e-9)
        this.#high[size * groups + at] = Math.ceil(part * size - 1e-9)
      }
    }
  }

  /** Distance of one table, with one person of `more` put and one of `less` taken away. */
  #distance(slot: number, size: number, more: number, less: number): number {
    let distance = 0
    for (let group = 0; group < this.#groups; group += 1) {
      const here = this.#count[slot * this.#groups + group] ?? 0
      const count = here + (group === more ? 1 : 0) - (group === less ? 1 : 0)
      const share = size * this.#groups + group
      distance += Math.max(0, (this.#low[share] ?? 0) - count, count - (this.#high[share] ?? 0))
    }
    return distance
  }

  #step(slot: number, size: number, person: number, by: 1 | -1): number {
    if (this.#groups === 0) return 0
    const group = this.#group[person] ?? -1
    const before = this.#distance(slot, size, -1, -1)
    if (group >= 0) this.#count[slot * this.#groups + group] = (this.#count[slot * this.#groups + group] ?? 0) + by
    return weights.imbalance * (this.#distance(slot, size + by, -1, -1) - before)
  }

  put(slot: number, person: number, size: number): number {
    return this.#step(slot, size, person, 1)
  }

  take(slot: number, person: number, size: number): number {
    return this.#step(slot, size, person, -1)
  }

  #change(slot: number, size: number, by: -1 | 0 | 1, more: number, less: number): number {
    return this.#distance(slot, size + by, more, less) - this.#distance(slot, size, -1, -1)
  }

  swapCost(round: number, one: number, here: number, other: number, there: number, size: Int16Array): number {
    if (this.#groups === 0) return 0
    const [own, its] = [this.#group[one] ?? -1, this.#group[other] ?? -1]
    if (own === its) return 0
    const [from, to] = [round * this.#tables + here, round * this.#tables + there]
    return (
      weights.imbalance *
      (this.#change(from, size[from] ?? 0, 0, its, own) + this.#change(to, size[to] ?? 0, 0, own, its))
    )
  }

  putCost(slot: number, person: number, size: number): number {
    if (this.#groups === 0) return 0
    return weights.imbalance * this.#change(slot, size, 1, this.#group[person] ?? -1, -1)
  }

  moveCost(from: number, to: number, person: number, size: Int16Array): number {
    if (this.#groups === 0) return 0
    const group = this.#group[person] ?? -1
    return (
      weights.imbalance *
      (this.#change(from, size[from] ?? 0, -1, -1, group) + this.#change(to, size[to] ?? 0, 1, group, -1))
    )
  }
}
