import { openProxy } from '../faults/kit/proxy.ts'

/** The same chances for the same seed: `SEED=123 npx vitest run <file>`. */
export function seededRandom(): () => number {
  let state = process.env['SEED'] ? Number(process.env['SEED']) : Math.floor(Math.random() * 2 ** 31)
  console.log(`seed ${state}`)
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A network cable between a phone and the server, to be cut, or to hang without a word. */
export interface Cable {
  url: string
  /** Ends every connection at once; new ones are refused until it is mended. */
  cut: () => void
  /** Swallows everything without closing anything, as a phone's network does behind a hill. */
  hang: () => void
  /** New connections get through; those that hung stay dead without a word. */
  mend: () => void
  remove: () => Promise<void>
}

export async function layCable(server: string): Promise<Cable> {
  const proxy = await openProxy(server, 'cable')
  return {
    url: proxy.url,
    cut() {
      proxy.admit('refuse')
      for (const link of proxy.links()) link.drop()
    },
    hang() {
      proxy.admit('swallow')
      for (const link of proxy.links()) link.hang()
    },
    mend: () => proxy.admit('pass'),
    remove: proxy.close,
  }
}
