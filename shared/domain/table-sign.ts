/** A table is found by number, shape and colour together, never by colour alone (A7). Thirty tables differ in shape or colour. */
export const signShapes = [
  'circle',
  'star',
  'square',
  'heart',
  'triangle',
  'drop',
  'diamond',
  'leaf',
  'moon',
  'house',
] as const
export type SignShape = (typeof signShapes)[number]

export const signColours = ['red', 'blue', 'yellow', 'green', 'purple', 'brown'] as const
export type SignColour = (typeof signColours)[number]

export interface TableSign {
  shape: SignShape
  colour: SignColour
}

/** The sign of a table by its number, counted from 1. Neighbours differ in both. */
export function signOf(number: number): TableSign {
  const at = Math.max(0, number - 1)
  return {
    shape: signShapes[at % signShapes.length] ?? 'circle',
    colour: signColours[at % signColours.length] ?? 'red',
  }
}
