import * as v from 'valibot'
import { moment } from '../../faults/kit/screen.ts'
import { joinedSchema } from '../../../shared/wire/http.ts'
import type { SyncAsk } from '../../../shared/wire/messages.ts'
import { pack } from '../../../shared/wire/pack.ts'
import { packPacket, unpackPacket, type Packet } from '../../../shared/wire/packet.ts'
import { socketPath, wireVersion } from '../../../shared/wire/terms.ts'
import { openRawLine, type Heard, type Place } from './raw-line.ts'

/** One of thousands of phones on one core: a real connection that asks, counts what it is told, and keeps nothing of it. */
export interface RawPhone {
  /** Answers what the server answers; rejects when it does not. */
  ask: (name: string, input: unknown) => Promise<unknown>
  /** Resolves with the moment at which something was told that has these letters in it; what came earlier does not count. */
  hears: (letters: string) => Promise<number>
  heard: () => Heard
  close: () => void
}

/** How a packet begins that tells something and wants no answer: `[2, …]` from our server, `{type: 2, …` from a relay. None of them is read. */
const telling = [Buffer.from([0x92, 2]), Buffer.from('\u{83}\u{a4}type\u{2}', 'latin1')]
const tells = (bytes: Buffer): boolean => telling.some((one) => one.equals(bytes.subarray(0, one.length)))
const [connected, answered, refused] = [0, 3, 4]
const packetSchema = v.object({ type: v.number(), id: v.optional(v.number()), data: v.optional(v.unknown()) })
const patience = 20_000

/** Where a relay answers that nobody has told otherwise, and how it is spoken to. */
export const relayDoor = {
  path: '/socket.io',
  write: (packet: Packet): Uint8Array => pack({ ...packet, nsp: '/' }, 'plain'),
}

/** Connects and says hello; resolves once it is let in. */
export async function connectRaw(place: Place, hello: object | undefined): Promise<RawPhone> {
  const waiting = new Map<number, (data: unknown) => void>()
  const ears = new Map<Buffer, (at: number) => void>()
  let asked = 0
  let enter: (error?: Error) => void = () => undefined
  const inside = new Promise<void>((settle, fail) => {
    enter = (error) => (error ? fail(error) : settle())
  })

  function take(bytes: Buffer): void {
    if (tells(bytes)) return listen(bytes)
    const { type, id, data } = v.parse(packetSchema, unpackPacket(bytes))
    if (type === connected) return enter()
    if (type === refused) enter(new Error(`not let in: ${JSON.stringify(data)}`))
    if (type !== answered || id === undefined) return
    waiting.get(id)?.(Array.isArray(data) ? data[0] : data)
    waiting.delete(id)
  }

  function listen(bytes: Buffer): void {
    for (const [letters, hear] of ears) {
      if (!bytes.includes(letters)) continue
      ears.delete(letters)
      hear(moment())
    }
  }

  const line = await openRawLine(place, { packet: take, gone: () => enter(new Error('let go at the door')) })
  line.send({ type: 0, data: hello })
  await inside
  return {
    ask: (name, input) =>
      new Promise((settle, fail) => {
        const id = (asked += 1)
        const late = setTimeout(() => fail(new Error('no answer')), patience)
        waiting.set(id, (data) => {
          clearTimeout(late)
          settle(data)
        })
        line.send({ type: 2, data: [name, input], id })
      }),
    hears: (letters) => new Promise((settle) => ears.set(Buffer.from(letters), settle)),
    heard: line.heard,
    close: line.close,
  }
}

/** Joins as people do, by the code, and asks for the picture as every phone does once it is there. */
export async function joinRaw(url: string, code: string): Promise<RawPhone> {
  const { workshop, ticket } = await ticketFor(url, code)
  const place = { url, path: socketPath, write: packPacket }
  const phone = await connectRaw(place, { wire: wireVersion, workshop, as: 'guest', ticket })
  await askForAll(phone)
  return phone
}

const pieceSchema = v.object({ version: v.number(), latest: v.number(), more: v.nullable(v.number()) })

/** Asks for the picture, piece by piece, until nothing of it is missing; with the wall, if it shall lie open from now on. */
export async function askForAll(phone: RawPhone, wall: Pick<SyncAsk, 'wall'> = {}): Promise<void> {
  const ask = async (what: SyncAsk) => v.parse(pieceSchema, await phone.ask('sync', { ...what, ...wall }))
  let piece = await ask({ have: null })
  while (piece.more !== null || piece.version < piece.latest) {
    const cards = piece.more === null ? {} : { cards: piece.more }
    piece = await ask({ have: piece.version, ...cards })
  }
}

export async function ticketFor(url: string, code: string) {
  const headers = { 'content-type': 'application/json', origin: url }
  const body = JSON.stringify({ code, name: '', language: 'de' })
  const response = await fetch(`${url}/api/join`, { method: 'POST', headers, body })
  const joined: unknown = await response.json()
  return v.parse(joinedSchema, joined)
}
