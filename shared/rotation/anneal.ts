import type { Draft } from './draft.ts'
import { Proposals } from './proposals.ts'
import type { Random } from './random.ts'

/** Trials between two looks at the clock: a few milliseconds. */
const slice = 4000
/** In the price of a change that is taken with probability 1/e: a repeated meeting costs 16. */
const warm = 10
const cool = 4
const cold = 1.2
/** Trials of the first cycle; each further one is half as long again. */
const firstCycle = 40_000

/**
 * Simulated annealing in cycles of growing length. The first cycle starts cool, which finishes easy tasks at once; later ones start warm
 * enough to give up one repeated meeting for another. Where a plan is known to people already, all stay cool: it is only mended.
 */
export class Annealing {
  readonly #draft: Draft
  readonly #random: Random
  readonly #proposals: Proposals
  readonly #warm: number
  #heat = cool
  #fall = 1
  #left = 0
  #length = firstCycle
  #best: number
  readonly #seats: Int16Array

  constructor(draft: Draft, random: Random) {
    this.#draft = draft
    this.#random = random
    this.#proposals = new Proposals(draft, random)
    this.#warm = draft.puzzle.announced.some((table) => table >= 0) ? cool : warm
    this.#best = draft.cost
    this.#seats = Int16Array.from(draft.seat)
    this.#begin(cool)
  }

  /** Cost and seats of the best seating so far. */
  get best(): { cost: number; seats: Int16Array } {
    return { cost: this.#best, seats: this.#seats }
  }

  #begin(heat: number): void {
    this.#heat = heat
    this.#left = Math.ceil(this.#length / slice)
    this.#fall = (cold / heat) ** (1 / this.#left)
  }

  /** A bounded piece of work. */
  step(): void {
    this.#proposals.look()
    for (let trial = 0; trial < slice; trial += 1) {
      this.#proposals.try(-this.#heat * Math.log(1 - this.#random()))
      if (this.#draft.cost < this.#best) {
        this.#best = this.#draft.cost
        this.#seats.set(this.#draft.seat)
      }
    }
    this.#heat *= this.#fall
    this.#left -= 1
    if (this.#left > 0) return
    this.#length *= 1.5
    this.#begin(this.#warm)
  }
}
