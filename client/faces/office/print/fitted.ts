/** A place on paper, in millimetres, and the largest and smallest letters that may stand there. */
export interface Room {
  width: number
  height: number
  most: number
  least: number
}

/** Heavy letters of our typeface are about this wide, measured in their size; wide ones are made up for by narrow ones. */
const letter = 0.6
const line = 1.2

const longest = (text: string): number => Math.max(0, ...text.split(/[\s–-]+/u).map((word) => [...word].length))

/** Whether a text stands in its place without a word broken or a line too many. */
function fits(text: string, size: number, { width, height }: Room): boolean {
  const perLine = Math.floor(width / (letter * size))
  // Lines are seldom filled to the end, the less so the fewer words stand in them.
  const lines = Math.ceil([...text].length / Math.max(1, perLine * 0.88))
  return longest(text) <= perLine && lines * line * size <= height
}

/** Letters as large as their place allows, in millimetres. */
export function fitted(text: string, room: Room): number {
  const steps = Math.ceil((room.most - room.least) / 0.2)
  const sizes = Array.from({ length: steps }, (_, at) => room.most - at * 0.2)
  return sizes.find((size) => fits(text, size, room)) ?? room.least
}

/** For a style: the same as CSS writes it. */
export const fontSize = (text: string, room: Room): { fontSize: string } => ({
  fontSize: `${fitted(text, room).toFixed(1)}mm`,
})
