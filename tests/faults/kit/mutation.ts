import type { Random } from '../../../rehearsal/random.ts'

const below = (random: Random, most: number): number => Math.floor(random() * most)

/** One wound: a flipped bit, a changed byte, a piece cut out, doubled, put in or cut off. */
const wounds: ((bytes: number[], random: Random) => number[])[] = [
  (bytes, random) => changed(bytes, random, (byte) => byte ^ (1 << below(random, 8))),
  (bytes, random) => changed(bytes, random, () => below(random, 256)),
  (bytes, random) => changed(bytes, random, () => [0, 1, 127, 128, 254, 255][below(random, 6)] ?? 0),
  (bytes, random) => bytes.slice(0, below(random, bytes.length + 1)),
  (bytes, random) => bytes.toSpliced(below(random, bytes.length + 1), 1 + below(random, 8)),
  (bytes, random) => {
    const [from, to] = [below(random, bytes.length + 1), below(random, bytes.length + 1)]
    return bytes.toSpliced(to, 0, ...bytes.slice(from, from + 1 + below(random, 16)))
  },
  (bytes, random) => bytes.toSpliced(below(random, bytes.length + 1), 0, 255, 255, 255, 255, 127),
]

function changed(bytes: number[], random: Random, change: (byte: number) => number): number[] {
  const at = below(random, bytes.length)
  return bytes.with(at, change(bytes[at] ?? 0) & 255)
}

/** The same bytes with a few wounds; now and then with none at all, or put together with others. */
export function wounded(bytes: Uint8Array, others: readonly Uint8Array[], random: Random): Uint8Array {
  let result = [...bytes]
  const other = others[below(random, others.length)]
  if (other && random() < 0.1) result = [...result.slice(0, below(random, result.length)), ...other]
  for (let times = below(random, 5); times > 0 && result.length > 0; times -= 1) {
    const wound = wounds[below(random, wounds.length)]
    if (wound) result = wound(result, random)
  }
  return Uint8Array.from(result)
}
