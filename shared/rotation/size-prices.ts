import type { Puzzle } from './puzzle.ts'
import { weights } from './weights.ts'

const beyond = (count: number, low: number, high: number): number => Math.max(0, low - count, count - high) ** 2

/** What it costs that a table has so many people: dear outside its places, cheaper outside its even size. */
export class SizePrices {
  readonly #prices: Float64Array
  readonly #width: number

  constructor({ task: { tables }, spans, people }: Puzzle) {
    this.#width = people + 2
    this.#prices = new Float64Array(tables.length * this.#width)
    for (const [at, { min, max }] of tables.entries()) {
      const { low, high } = spans[at] ?? { low: 0, high: 0 }
      for (let count = 0; count < this.#width; count += 1) {
        const price = weights.places * beyond(count, min, max) + weights.uneven * beyond(count, low, high)
        this.#prices[at * this.#width + count] = price
      }
    }
  }

  of(table: number, count: number): number {
    return this.#prices[table * this.#width + count] ?? 0
  }

  step(table: number, count: number, by: 1 | -1): number {
    return this.of(table, count + by) - this.of(table, count)
  }
}
