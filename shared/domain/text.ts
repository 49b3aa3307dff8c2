/** Upper bounds in code points (S11). A card is one thought; a sketch's field is a short paragraph. */
export const cardLimit = 500
export const paragraphLimit = 2000

export const codePoints = (text: string): number => [...text].length

/**
 * Text as a person wrote it, word for word. Normalised in three documented ways only: lone surrogates become U+FFFD
 * (they cannot be stored as UTF-8), NUL is removed, white space around it is cut.
 */
export function asWritten(text: string): string {
  return text.toWellFormed().replaceAll('\0', '').trim()
}
