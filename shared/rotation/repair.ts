import { chain } from './chain.ts'
import type { Draft } from './draft.ts'
import { weights } from './weights.ts'

const isCheaper = (change: number): boolean => change <= -weights.visit / 2

const sitsBadly = (draft: Draft, round: number, person: number): boolean =>
  draft.puzzle.apart.some(
    ([a, b]) => (a === person || b === person) && draft.tableOf(round, a) === draft.tableOf(round, b),
  )

/** Tables that an exchange can bring this person to with profit; sizes stay as they are by it. */
function profitable(draft: Draft, round: number, person: number): boolean[] {
  const bad = sitsBadly(draft, round, person)
  return draft.puzzle.spans.map(
    (_, table) => draft.fits(person, table) && (bad || draft.visits.moveCost(round, person, table) < 0),
  )
}

/** The best single exchange or move of this person in this round, if it saves a fault that must not be. */
function step(draft: Draft, round: number, person: number): boolean {
  const { people, tables } = draft.puzzle
  const here = draft.tableOf(round, person)
  let [best, other, target] = [0, -1, -1]
  for (let table = 0; table < tables; table += 1) {
    if (table === here || !draft.fits(person, table)) continue
    const cost = draft.moveCost(round, person, table)
    if (cost < best) [best, other, target] = [cost, -1, table]
  }
  const open = profitable(draft, round, person)
  for (let one = 0; one < people && open.includes(true); one += 1) {
    const there = draft.tableOf(round, one)
    if (there === here || !open[there] || !draft.fits(one, here) || !draft.puzzle.single[one]) continue
    const cost = draft.swapCost(round, person, one)
    if (cost < best) [best, other, target] = [cost, one, there]
  }
  if (!isCheaper(best)) return false
  if (other >= 0) draft.swap(round, person, other)
  else draft.move(round, person, target)
  return true
}

/** How many people the table lacks that is farthest below its even size: it draws them from all that lack fewer. */
const lackOf = (draft: Draft, round: number): number =>
  draft.puzzle.spans.reduce((lack, { low }, table) => Math.max(lack, low - draft.sizeOf(round, table)), 0)

function isTroubled(draft: Draft, round: number, person: number, lack: number): boolean {
  const { spans } = draft.puzzle
  const table = draft.tableOf(round, person)
  const { low, high } = spans[table] ?? { low: 0, high: 0 }
  const size = draft.sizeOf(round, table)
  if (size > high || (lack > 0 && low - size + 1 < lack)) return true
  return sitsBadly(draft, round, person) || draft.visits.hasAvoidable(person)
}

/**
 * Undoes what breaks a rule and can be undone in this round: by the best exchange or move of two people, and where that does not
 * help, by a chain of people who each take the seat of the next; after so many chains in vain as patience allows by none any more. A plan
 * that was repaired has no fault that one exchange would mend.
 */
export function repair(draft: Draft, round: number, patience = 20): boolean {
  let ever = false
  let left = patience
  for (let changed = true, turns = 0; changed && turns < 50; turns += 1) {
    changed = false
    let lack = lackOf(draft, round)
    for (let person = 0; person < draft.puzzle.people; person += 1) {
      if (!draft.puzzle.single[person] || !isTroubled(draft, round, person, lack)) continue
      if (!step(draft, round, person)) {
        if (left === 0) continue
        if (!chain(draft, round, person)) {
          left -= 1
          continue
        }
      }
      changed = true
      lack = lackOf(draft, round)
    }
    ever ||= changed
  }
  return ever
}

/** A repaired round can make another one mendable: until nothing changes. */
export function repairAll(draft: Draft): void {
  for (let changed = true, turns = 0; changed && turns < 20; turns += 1) {
    changed = false
    for (let round = 0; round < draft.puzzle.rounds; round += 1) if (repair(draft, round, 0)) changed = true
  }
}
