/** Counts code points, as the server does: an emoji or a rare letter is one, not two. */
export function countCharacters(text: string): number {
  return Array.from(text).length
}
