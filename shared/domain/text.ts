import * as v from 'valibot'

/** Upper bounds in code points (S11). A card is one thought; a sketch's field is a short paragraph. */
export const cardLimit = 500
export const paragraphLimit = 2000
const combiningLimit = 200

export const codePoints = (text: string): number => [...text].length

/**
 * Text as a person wrote it, word for word. Normalised in three documented ways only: lone surrogates become U+FFFD
 * (they cannot be stored as UTF-8), NUL is removed, white space around it is cut.
 */
export function asWritten(text: string): string {
  return text.toWellFormed().replaceAll('\0', '').trim()
}

function written(limit: number) {
  return v.pipe(
    v.string(),
    // Bounds the work of everything below: a code point has at most two units, white space around it may be cut.
    v.maxLength(limit * 4, 'text-too-long'),
    v.transform(asWritten),
    v.check((text) => codePoints(text) <= limit, 'text-too-long'),
    v.check((text) => (text.match(/\p{M}/gu)?.length ?? 0) <= combiningLimit, 'text-unreadable'),
  )
}

/** A text that must say something. */
export const textOf = (limit: number) => v.pipe(written(limit), v.nonEmpty('text-empty'))
/** A text that may be blank. */
export const blankOr = (limit: number) => written(limit)

/** Ids come from clients too (a card is named on the phone before it is sent), so their shape is checked. */
export const idSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,40}$/, 'malformed'))
