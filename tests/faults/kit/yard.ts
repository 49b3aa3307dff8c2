import * as v from 'valibot'
import type { Random } from '../../../rehearsal/random.ts'
import { joinedSchema, type Joined } from '../../../shared/wire/http.ts'
import { PacketType } from '../../../shared/wire/packet.ts'
import { ownClientHeader, socketPath, wireVersion } from '../../../shared/wire/terms.ts'
import { packed } from '../../kit/packed.ts'
import type { Course } from './experiment.ts'
import type { Hall } from './hall.ts'
import { frameOf, openRaw, upgradeRequest, type Raw } from './raw.ts'
import type { ServerProcess } from './server.ts'
import type { Stones } from './stones.ts'

/** Connections that are under way at the same time, and what each of them throws. */
const hands = 12
const throws = 8

/** A server, and what is thrown at it. */
export interface Yard {
  server: ServerProcess
  stones: Stones
  random: Random
  /** There is still something to be broken. */
  isSound: () => boolean
  /** Guests that were let in and mean no good. */
  tickets: Joined[]
}

export async function ticketFor({ url }: ServerProcess, { created }: Hall): Promise<Joined> {
  const answer = await fetch(`${url}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ code: created.code, name: '', language: 'de' }),
  })
  const body: unknown = await answer.json()
  return v.parse(joinedSchema, body)
}

/** How the server begins to tell something, as it does to whoever is let in: `[2, …]`. */
const told = Buffer.from([0x92, PacketType.EVENT])

export const hello = ({ workshop, ticket }: Pick<Joined, 'workshop' | 'ticket'>): Buffer =>
  frameOf(packed({ type: 0, nsp: '/', data: { wire: wireVersion, workshop, as: 'guest', ticket } }))

/** A WebSocket that stands open; null where the server has already had enough. */
export async function upgraded({ server, random }: Yard): Promise<Raw | null> {
  const raw = await openRaw(server.port, random)
  raw.write(upgradeRequest(server.port))
  if (await raw.hears('pingInterval')) return raw
  await raw.end()
  return null
}

/** Some leave in the middle of a word. */
const leave = (raw: Raw, random: Random): Promise<void> | void => (random() < 0.1 ? raw.drop() : raw.end())

async function throwRequest({ server, stones, random }: Yard): Promise<number> {
  const raw = await openRaw(server.port, random)
  raw.write(stones.request())
  await leave(raw, random)
  return 1
}

/** What breaks the rules ends the connection, so each gets its own; the others are thrown until it ends. */
async function throwFrames(yard: Yard): Promise<number> {
  const raw = await upgraded(yard)
  raw?.write(yard.stones.frame())
  if (raw) await leave(raw, yard.random)
  return 1
}

async function throwPackets(yard: Yard): Promise<number> {
  const raw = await upgraded(yard)
  raw?.write(yard.stones.packet())
  if (raw) await leave(raw, yard.random)
  return 1
}

async function throwMessages(yard: Yard): Promise<number> {
  const raw = await upgraded(yard)
  const joined = yard.tickets[Math.floor(yard.random() * yard.tickets.length)]
  if (!raw || !joined) return 0
  raw.write(hello(joined))
  // Told to everybody who has been let in.
  await raw.hears(told)
  for (let count = 0; count < throws; count += 1) raw.write(frameOf(yard.stones.message()))
  await leave(raw, yard.random)
  return throws
}

async function throwPayload({ server: { url }, stones }: Yard): Promise<number> {
  const headers = { [ownClientHeader]: '1', origin: url, 'content-type': 'text/plain' }
  const path = `${url}${socketPath}/?EIO=4&transport=polling`
  try {
    const signal = AbortSignal.timeout(5000)
    const opening = await (await fetch(path, { headers, signal })).text()
    const sid = /"sid":"([^"]+)"/.exec(opening)?.[1] ?? ''
    const answer = await fetch(`${path}&sid=${sid}`, { method: 'POST', headers, body: stones.payload(), signal })
    await answer.text()
  } catch {
    // Cut off in the middle of a payload that was too large: as it should be.
  }
  return 1
}

const storeys: [part: number, thrown: (yard: Yard) => Promise<number>][] = [
  [0.1, throwRequest],
  [0.3, throwFrames],
  [0.6, throwPackets],
  [0.66, throwPayload],
  [1, throwMessages],
]

/** What was thought out by hand, all at once. */
export async function throwByHand(yard: Yard): Promise<void> {
  await Promise.all(
    yard.stones.byHand.map(async (stone) => {
      const raw = await upgraded(yard)
      raw?.write(stone)
      await raw?.end()
    }),
  ).catch(() => undefined)
}

/** Many hands throw until so many frames are thrown, or the server is gone. */
export async function throwAll(
  yard: Yard,
  frames: number,
  log: Course['log'],
): Promise<{ thrown: number; grown: number }> {
  let [thrown, half] = [0, Number.NaN]
  const hand = async (): Promise<void> => {
    while (thrown < frames && yard.isSound()) {
      const at = yard.random()
      const storey = storeys.find(([part]) => at < part)?.[1] ?? throwMessages
      const more = await storey(yard).catch(() => 0)
      thrown += more
      // Until then the engine below makes itself at home, and takes what it needs for so many short lives at once.
      if (thrown > frames / 2 && Number.isNaN(half)) {
        half = yard.server.memory().now
        log(`${thrown} frames, ${Math.round(half)} MB`)
      }
    }
  }
  await Promise.all(Array.from({ length: hands }, hand))
  return { thrown, grown: yard.server.memory().now - half }
}

/** Frames of forty megabytes, all at once; whoever believes their heads has to keep them. */
export async function throwLarge(yard: Yard, count: number): Promise<void> {
  const size = 40 * 1024 * 1024
  const body = Buffer.alloc(size, 0xc0)
  const one = async (): Promise<void> => {
    const raw = await upgraded(yard)
    raw?.write(frameOf(body, { fin: false }))
    await raw?.end()
  }
  await Promise.all(Array.from({ length: count }, () => one().catch(() => undefined)))
}

/** Open connections that say nothing, or half of something; each tells for how many seconds it was borne. */
export async function standSilent({ server, random }: Yard, count: number): Promise<Promise<number>[]> {
  const borne: Promise<number>[] = []
  for (let at = 0; at < count; at += 1) {
    const raw = await openRaw(server.port, random)
    if (at % 3 === 1) raw.write('GET / HTTP/1.1\r\nHost: ')
    if (at % 3 === 2) raw.write(upgradeRequest(server.port))
    const began = performance.now()
    borne.push(raw.gone.then(() => (performance.now() - began) / 1000))
  }
  return borne
}
