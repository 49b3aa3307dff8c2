import { seatByDesign } from './design.ts'
import type { Draft } from './draft.ts'
import { seatGolfers } from './golfers.ts'
import { shuffle, type Random } from './random.ts'
import { repair } from './repair.ts'

/** Cost of seating a whole unit; the unit is left without a seat again. */
function costAt(draft: Draft, round: number, unit: readonly number[], table: number): number {
  const [alone, other] = unit
  if (alone !== undefined && other === undefined) return draft.putCost(round, alone, table)
  const before = draft.cost
  for (const person of unit) draft.put(round, person, table)
  const cost = draft.cost - before
  for (const person of unit) draft.take(round, person)
  return cost
}

function cheapest(draft: Draft, round: number, unit: readonly number[], random: Random): number {
  const [first = 0] = unit
  let [best, price] = [-1, Infinity]
  for (let table = 0; table < draft.puzzle.tables; table += 1) {
    if (!draft.fits(first, table)) continue
    const cost = costAt(draft, round, unit, table) + random()
    if (cost < price) [best, price] = [table, cost]
  }
  return best
}

/** Whoever has the fewest tables to choose from comes first, larger units before smaller ones; chance decides the rest. */
function inOrder(draft: Draft, random: Random): number[][] {
  const { units, tables, apart } = draft.puzzle
  const quarrels = new Set(apart.flat())
  const choice = ([first = 0]: number[]): number => {
    let fitting = 0
    for (let table = 0; table < tables; table += 1) fitting += draft.fits(first, table) ? 1 : 0
    return fitting
  }
  const ranked = units.map((unit) => ({
    unit,
    rank: choice(unit) * 1000 - unit.length * 2 - (unit.some((person) => quarrels.has(person)) ? 1 : 0),
  }))
  return shuffle(ranked, random)
    .sort((a, b) => a.rank - b.rank)
    .map(({ unit }) => unit)
}

/** Where the plan that people already know has this unit, if it may still sit there. */
function announcedTable(draft: Draft, round: number, unit: readonly number[]): number {
  const { announced, people } = draft.puzzle
  const [first = 0] = unit
  const table = announced[round * people + first] ?? -1
  const whole = unit.every((person) => announced[round * people + person] === table)
  return table >= 0 && whole && draft.fits(first, table) ? table : -1
}

/** A first complete seating: announced seats are kept, everybody else goes where it costs least, then knots are undone. */
export function start(draft: Draft, random: Random): void {
  const order = inOrder(draft, random)
  const designed = seatGolfers(draft, random) || seatByDesign(draft, random)
  for (let round = designed; round < draft.puzzle.rounds; round += 1) {
    const late: number[][] = []
    for (const unit of order) {
      const table = announcedTable(draft, round, unit)
      if (table < 0) late.push(unit)
      else for (const person of unit) draft.put(round, person, table)
    }
    for (const unit of late) {
      const table = cheapest(draft, round, unit, random)
      for (const person of unit) draft.put(round, person, table)
    }
    repair(draft, round)
  }
}

/** Whether this round breaks what must not be broken: places of tables, people kept apart. */
export function isBroken({ puzzle, size, seat }: Draft, round: number): boolean {
  const { tables, people, task, apart } = puzzle
  const outside = task.tables.some(({ min, max }, table) => {
    const count = size[round * tables + table] ?? 0
    return count < min || count > max
  })
  return outside || apart.some(([a, b]) => seat[round * people + a] === seat[round * people + b])
}

export function reseat(draft: Draft, round: number, seats: Int16Array): void {
  for (const [person, table] of seats.entries()) draft.move(round, person, table)
  repair(draft, round)
}
