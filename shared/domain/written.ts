import * as v from 'valibot'
import { asWritten, codePoints } from './text.ts'

/** Shapes of texts and ids at the doors; apart from `text.ts`, so that a phone loads the one without the other. */
const combiningLimit = 200

/* @__NO_SIDE_EFFECTS__ */
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
export const textOf = /* @__NO_SIDE_EFFECTS__ */ (limit: number) => v.pipe(written(limit), v.nonEmpty('text-empty'))
/** A text that may be blank. */
export const blankOr = /* @__NO_SIDE_EFFECTS__ */ (limit: number) => written(limit)

/** A language that people speak, by its code in ISO 639: more than those that the faces are written in. */
export const spokenSchema = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'malformed'))

/** Ids come from clients too (a card is named on the phone before it is sent), so their shape is checked. */
export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{1,40}$/, 'malformed'),
  // Names that every object has are no ids: whoever keeps things by id in a plain object must not trip over them (S4).
  v.check((id) => !(id in Object.prototype), 'malformed'),
)
