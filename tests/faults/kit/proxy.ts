import { connect, createServer, type Socket } from 'node:net'
import { randomOf, type Random } from '../../../rehearsal/random.ts'
import { calm, newLane, type Weather } from './lane.ts'

/** A bad network in user space, between phones and the server: no rights, no kernel modules, the same chances for the same seed. */
export interface Proxy {
  url: string
  /** Changes what is named, for connections that stand as well. */
  weather: (next: Partial<Weather>) => void
  /** What becomes of connections that are made from now on. */
  admit: (admission: Admission) => void
  /** What becomes of WebSockets that are asked for from now on; plain HTTP passes. */
  upgrades: (upgrades: Upgrades) => void
  /** Connections that stand, oldest first. */
  links: () => Link[]
  close: () => Promise<void>
}

/** One phone's connection. */
export interface Link {
  /** Both ends see a reset (RST). */
  reset: () => void
  /** Both ends see an orderly end. */
  drop: () => void
  /** Half-open: neither end hears of the other again, and nobody tells them. */
  hang: () => void
}

/** pass · refuse: reset at once · swallow: accepted, and then silence. */
export type Admission = 'pass' | 'refuse' | 'swallow'
export type Upgrades = 'pass' | 'reject' | 'swallow'

interface State {
  weather: Weather
  admission: Admission
  upgrades: Upgrades
}

const rejection = 'HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n'
const firstLine = /^((?:GET|POST) [^\r]*) HTTP/
const upgrade = /^GET [^]*?\r\nupgrade: *websocket\r\n/i

/** `asked` hears the first line of every HTTP request that passes. */
export async function openProxy(
  server: string,
  seed: number | string,
  weather: Partial<Weather> = {},
  asked: (request: string) => void = () => {},
): Promise<Proxy> {
  const state: State = { weather: { ...calm, ...weather }, admission: 'pass', upgrades: 'pass' }
  const links = new Set<Link>()
  let count = 0
  const proxy = createServer({ allowHalfOpen: true, noDelay: true }, (phone) => {
    if (state.admission === 'refuse') return void phone.resetAndDestroy()
    const link = newLink(phone, server, state, randomOf(`proxy/${seed}/${(count += 1)}`), () => links.delete(link))
    links.add(link)
    if (state.admission === 'swallow') link.hang()
    phone.on('data', (bytes: Buffer) => {
      const [, request] = firstLine.exec(bytes.toString('latin1', 0, 500)) ?? []
      if (request !== undefined) asked(request)
    })
    return undefined
  })
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', 1024, done))
  const address = proxy.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    weather: (next) => void (state.weather = { ...state.weather, ...next }),
    admit: (admission) => void (state.admission = admission),
    upgrades: (upgrades) => void (state.upgrades = upgrades),
    links: () => [...links],
    async close() {
      for (const link of links) link.reset()
      await new Promise<void>((done) => proxy.close(() => done()))
    },
  }
}

function newLink(phone: Socket, server: string, state: State, random: Random, gone: () => void): Link {
  const { hostname, port } = new URL(server)
  const far = connect({ host: hostname, port: Number(port), allowHalfOpen: true, noDelay: true })
  const there = newLane(phone, far, () => state.weather, random)
  const back = newLane(far, phone, () => state.weather, random)
  let hanging = false
  const hang = (): void => {
    hanging = true
    there.hang()
    back.hang()
  }
  const end = (how: (end: Socket) => void): void => {
    there.stop()
    back.stop()
    how(phone)
    how(far)
  }
  phone.prependListener('data', (bytes: Buffer) => {
    if (state.upgrades === 'pass' || !upgrade.test(bytes.toString('latin1'))) return
    hang()
    if (state.upgrades === 'reject') phone.end(rejection)
  })
  for (const [one, other] of [
    [phone, far],
    [far, phone],
  ] as const) {
    one.on('error', () => (hanging ? undefined : other.resetAndDestroy()))
    one.on('close', () => (other.destroyed ? gone() : undefined))
  }
  return {
    hang,
    drop: () => end((socket) => socket.destroySoon()),
    reset: () => end((socket) => socket.resetAndDestroy()),
  }
}
