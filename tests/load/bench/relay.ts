import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import * as v from 'valibot'
import { unpack } from '../../../shared/wire/unpack.ts'
import { openRawLine } from '../crowd/raw-line.ts'
import { moment, type Screen } from '../../faults/kit/screen.ts'
import { relayDoor } from '../crowd/raw-phone.ts'

/** A bare socket.io relay in a process of its own. */
export interface Relay {
  url: string
  pid: number
  close: () => void
}

const addressSchema = v.object({ port: v.number() })
const program = join(import.meta.dirname, 'relay-process.ts')

export async function openRelay(): Promise<Relay> {
  const child = fork(program, { execArgv: [] })
  const messages: unknown[] = await once(child, 'message')
  const { port } = v.parse(addressSchema, messages[0])
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? Number.NaN, close: () => child.disconnect() }
}

const cardSchema = v.object({ data: v.tuple([v.literal('card'), v.object({ text: v.string() })]) })

/** Sees every card that the relay hands on. */
export async function relayEyes({ url }: Relay): Promise<Screen> {
  const seenAt = new Map<string, number>()
  const packet = (bytes: Buffer): void => {
    const found = v.safeParse(cardSchema, unpack(bytes))
    if (found.success) seenAt.set(found.output.data[1].text, moment())
  }
  const line = await openRawLine({ url, ...relayDoor }, { packet, gone: () => undefined })
  line.send({ type: 0 })
  return { seenAt, close: line.close }
}
