/** A number from 0 to less than 1. */
export type Random = () => number

/** The same seed gives the same sequence (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const below = (random: Random, count: number): number => Math.floor(random() * count)

export function shuffle<T>(list: T[], random: Random): T[] {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const at = below(random, last + 1)
    const [one, other] = [list[last], list[at]]
    if (one === undefined || other === undefined) continue
    list[last] = other
    list[at] = one
  }
  return list
}
