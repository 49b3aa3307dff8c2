import { matches } from '../../cards/search.ts'

/** By number ("12", "#12") or by any part of the name. */
export const isPerson = ({ number, name }: { number: number; name: string }, search: string): boolean =>
  matches({ number, text: name }, search)
