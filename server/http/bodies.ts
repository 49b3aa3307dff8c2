import express, { type Request } from 'express'

/** Nothing of ours is sent packed, so nothing is unpacked: a small body never becomes a large one (S15). */
const asSent = { inflate: false }

export const takeJson = express.json({ limit: '1mb', strict: true, ...asSent })

/** An archive of a whole workshop is the one large thing that comes in. It is not read here, but in a thread. */
export const takeFile = express.raw({ type: 'application/json', limit: '20mb', ...asSent })

/** What `takeFile` has taken in; nothing where the request brought no such file. */
export const fileIn = ({ body }: Request): Uint8Array => (body instanceof Uint8Array ? body : new Uint8Array())
