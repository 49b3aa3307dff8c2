import { io } from 'socket.io-client'
import * as parser from 'socket.io-msgpack-parser'
import * as v from 'valibot'
import { newId } from '../../../client/session/id.ts'
import { replySchema, type Reply } from '../../../shared/wire/messages.ts'
import { joinedSchema } from '../../../shared/wire/http.ts'
import { socketPath, wireVersion } from '../../../shared/wire/terms.ts'

/** One of a thousand phones on one machine: a real socket that sends and is told everything, and keeps nothing of it. */
export interface ThinPhone {
  participant: string
  command: (name: string, input: object) => Promise<Reply>
  close: () => void
}

/** Where the name of a message stands in its packet. */
const head = 40

/** A thousand stores would measure the machine and not the server: what is told is received and put away unread. */
class ThinDecoder extends parser.Decoder {
  override add(packet: unknown): void {
    if (packet instanceof Uint8Array && isTold(packet)) return
    super.add(packet)
  }
}

function isTold(packet: Uint8Array): boolean {
  const name = Buffer.from(packet.buffer, packet.byteOffset, Math.min(head, packet.byteLength)).toString('latin1')
  return ['tell', 'own', 'presence'].some((told) => name.includes(told))
}

const thinParser = { ...parser, Decoder: ThinDecoder }
const answerTimeout = 20_000

export async function joinThin(url: string, code: string): Promise<ThinPhone> {
  const { workshop, participant, ticket } = await ticketFor(url, code)
  const hello = { wire: wireVersion, workshop, as: 'guest', ticket }
  const line = io(url, {
    path: socketPath,
    parser: thinParser,
    transports: ['websocket'],
    extraHeaders: { origin: url },
    reconnection: false,
    forceNew: true,
    auth: hello,
  })
  await new Promise<void>((settle, fail) => {
    line.once('connect', settle)
    line.once('connect_error', fail)
  })
  // As every phone does once it is there.
  await line.timeout(answerTimeout).emitWithAck('sync', { have: null })
  return {
    participant,
    async command(name, input) {
      const reply: unknown = await line.timeout(answerTimeout).emitWithAck('command', { id: newId(), name, input })
      return v.parse(replySchema, reply)
    },
    close: () => void line.disconnect(),
  }
}

export async function ticketFor(url: string, code: string) {
  const headers = { 'content-type': 'application/json', origin: url }
  const body = JSON.stringify({ code, name: '', language: 'de' })
  const response = await fetch(`${url}/api/join`, { method: 'POST', headers, body })
  const joined: unknown = await response.json()
  return v.parse(joinedSchema, joined)
}
