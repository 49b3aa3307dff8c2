import { createHash, randomBytes } from 'node:crypto'

/** S5: 192 bits, to be carried in a fragment, a cookie or a phone's memory. */
export const newSecret = (): string => randomBytes(24).toString('base64url')

/** Not secret, only never the same twice. */
export const newId = (): string => randomBytes(12).toString('base64url')

/** S7: all that is ever stored of a secret. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
