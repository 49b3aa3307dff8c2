/** Room on the wall, in pixels of a wall of 1920 x 1080. */
export interface Room {
  width: number
  height: number
}

export interface Crowd {
  people: number
  /** Letters of the longest name. */
  longest: number
  rounds: number
}

/** How the plan of who sits where is laid out: text and rows have a size in the back row, so many people make many pages. */
export interface RotationShape {
  /** Every round as a column of its own, or the next table alone. */
  course: boolean
  text: number
  /** Height of a sign. */
  row: number
  /** From line to line; more than a row needs where there is room. */
  pitch: number
  columns: number
  rows: number
  pages: number
}

/** From large to the smallest that the back row can read. */
const types = [
  { text: 68, row: 104 },
  { text: 54, row: 84 },
  { text: 48, row: 76 },
  { text: 42, row: 68 },
  { text: 38, row: 62 },
  { text: 34, row: 56 },
  { text: 31, row: 51 },
  { text: 28, row: 46 },
] as const
type Type = (typeof types)[number]

export const columnGap = 48
/** A name that is longer ends in dots. */
const mostLetters = 20
const letter = 0.53

/** Lines further apart than that are no longer seen as a list. */
const mostAir = 1.3

/** A sign with its number beside it. */
export const seatWidth = ({ text, row }: Pick<RotationShape, 'text' | 'row'>): number => row + 1.4 * text

/** Of one person: name and tables. */
function lineWidth(type: Type, course: boolean, { longest, rounds }: Crowd): number {
  const name = (Math.min(mostLetters, Math.max(6, longest)) + 1) * letter * type.text
  return name + seatWidth(type) * (course ? rounds : 1)
}

function shape(type: Type, course: boolean, crowd: Crowd, room: Room): RotationShape {
  const line = lineWidth(type, course, crowd)
  const columns = Math.max(1, Math.floor((room.width + columnGap) / (line + columnGap)))
  // The course has a line of its own that says which round is which.
  const rows = Math.max(1, Math.floor(room.height / type.row) - (course ? 1 : 0))
  const pages = Math.max(1, Math.ceil(crowd.people / (columns * rows)))
  return { ...type, pitch: type.row, course, columns, rows, pages }
}

/** Undefined where the course of all people finds no room on one page, in type that is still read at a glance. */
function courseShape(crowd: Crowd, room: Room): RotationShape | undefined {
  if (crowd.rounds < 2) return undefined
  return types
    .filter((type) => type.text >= 34 && lineWidth(type, true, crowd) <= room.width)
    .map((type) => shape(type, true, crowd, room))
    .find(({ pages }) => pages === 1)
}

/** The largest type that needs no more pages than the smallest would. */
const nextShape = (crowd: Crowd, room: Room): RotationShape =>
  types
    .map((type) => shape(type, false, crowd, room))
    .reduce((best, other) => (other.pages < best.pages ? other : best))

/**
 * The whole course where few people leave room for it, else the next round alone. Columns and pages are filled evenly: the
 * last is no longer and no shorter than the others.
 */
export function rotationShape(crowd: Crowd, room: Room): RotationShape {
  const found = courseShape(crowd, room) ?? nextShape(crowd, room)
  const onPage = Math.ceil(crowd.people / found.pages)
  const rows = Math.min(found.rows, Math.max(1, Math.ceil(onPage / found.columns)))
  const lines = rows + (found.course ? 1 : 0)
  return { ...found, rows, pitch: Math.floor(Math.min(mostAir * found.row, room.height / lines)) }
}

/** Into so many parts, of sizes that differ by one at most. */
export function shareOut<Item>(items: readonly Item[], parts: number): Item[][] {
  const from = (part: number): number => Math.ceil((part * items.length) / parts)
  return Array.from({ length: parts }, (_, part) => items.slice(from(part), from(part + 1)))
}

interface Person {
  number: number
  name: string
}

/** By name as people look it up, then by number; who has given no name comes last. */
export function inNameOrder<P extends Person>(people: readonly P[], language: string): P[] {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' })
  return people.toSorted((a, b) => {
    if ((a.name === '') !== (b.name === '')) return a.name === '' ? 1 : -1
    return compare(a.name, b.name) || a.number - b.number
  })
}

const mostPrefix = 3
const lettersOf = (name: string): string[] => [...name.normalize('NFC')]

/** The fewest first letters that tell a name from its neighbour on another page. */
function prefix(name: string, neighbour: string | undefined): string {
  const [own, other] = [lettersOf(name), lettersOf(neighbour ?? '')]
  const same = own.findIndex((one, at) => one.toLowerCase() !== other[at]?.toLowerCase())
  return own.slice(0, Math.min(mostPrefix, (same < 0 ? own.length : same) + 1)).join('')
}

/** What stands on a page, as on the back of a dictionary: from "Fe" to "K". `guest` says how somebody without a name is called. */
export function pageEnds<P extends Person>(
  pages: readonly (readonly P[])[],
  guest: (number: number) => string,
): { from: string; to: string }[] {
  const end = (person: P | undefined, neighbour: P | undefined): string => {
    if (!person) return ''
    return person.name === '' ? guest(person.number) : prefix(person.name, neighbour?.name)
  }
  return pages.map((page, at) => ({
    from: end(page[0], pages[at - 1]?.at(-1)),
    to: end(page.at(-1), pages[at + 1]?.[0]),
  }))
}
