import type { Face } from '../../shared/wire/terms.ts'

/** Two workshops on one phone never mix, nor do two roles. */
export const shelfOf = (workshop: string, as: Face): string => `${workshop}/${as}`
