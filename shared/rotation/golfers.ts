import type { Draft } from './draft.ts'
import { isOpen } from './design.ts'
import { shuffle, type Random } from './random.ts'

/**
 * 32 people at 8 tables of four in ten rounds, nobody meeting anybody twice and everybody at each table: a row is a round, its digits are
 * the tables of the people. Searching does not find it, so it was constructed. The people are the 12 corners and 20 faces of an
 * icosahedron; opposite ones are the 16 pairs that never meet. Sets of four that its tetrahedral rotations (12, with the reflection
 * through the centre 24) carry into one another are taken together, and together they cover every other pair exactly once; that leaves
 * few choices, all of which can be tried. The 80 fours were then sorted into ten rounds, and the fours of each round given to tables.
 * The last two people are such a pair, so that 30 and 31 people sit by threes and fours.
 */
const rounds = [
  '51071507641532076464233223461507',
  '46322364157032516470460715701523',
  '32460764513251327007514670234651',
  '23701546707064152351512307644632',
  '23326415465115465123326470070770',
  '46234651510746323215070746327015',
  '07151532074670641532643232075146',
  '70645170234646073264321507153215',
  '15157070516423234623705164702346',
  '64513223322307700746157051516464',
] as const

/** Seats the rounds of a hall of 8 tables and 30 to 32 alike; says how many rounds are seated. */
export function seatGolfers(draft: Draft, random: Random): number {
  const { puzzle } = draft
  const { people, tables, spans } = puzzle
  if (tables !== 8 || people < 30 || people > 32 || puzzle.rounds < rounds.length) return 0
  if (!isOpen(puzzle) || puzzle.stays.some((own) => own >= 0)) return 0
  if (!spans.every(({ low, high }) => high === 4 && low >= 3)) return 0
  const guests = shuffle(
    Array.from({ length: people }, (_, person) => person),
    random,
  )
  for (const [round, row] of rounds.entries()) {
    for (const [at, person] of guests.entries()) draft.put(round, person, Number(row[at]))
  }
  return rounds.length
}
