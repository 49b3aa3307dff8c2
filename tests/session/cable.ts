import { connect, createServer, type Socket } from 'node:net'

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
  const { hostname, port } = new URL(server)
  const ends = new Set<Socket>()
  const dead = new Set<Socket>()
  let state: 'whole' | 'cut' | 'hanging' = 'whole'
  const proxy = createServer((phone) => {
    if (state === 'cut') return void phone.destroy()
    const far = connect(Number(port), hostname)
    for (const [from, to] of [
      [phone, far],
      [far, phone],
    ] as const) {
      ends.add(from)
      if (state === 'hanging') dead.add(from)
      from.on('data', (data) => (dead.has(from) ? undefined : to.write(data)))
      from.on('error', () => to.destroy())
      from.on('close', () => {
        ends.delete(from)
        to.destroy()
      })
    }
    return undefined
  })
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
  const address = proxy.address()
  if (address === null || typeof address === 'string') throw new Error('the cable has no end')
  const pull = (): void => {
    for (const end of ends) end.destroy()
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut() {
      state = 'cut'
      pull()
    },
    hang() {
      state = 'hanging'
      for (const end of ends) dead.add(end)
    },
    mend() {
      state = 'whole'
    },
    remove: () =>
      new Promise((done) => {
        pull()
        proxy.close(() => done())
      }),
  }
}
