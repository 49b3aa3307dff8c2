import { pack } from '../../shared/wire/pack.ts'

/** A value written out, as strangers write. */
export const packed = (value: unknown): Buffer => Buffer.from(pack(value, 'plain'))
