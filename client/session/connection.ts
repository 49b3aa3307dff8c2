import { io } from 'socket.io-client'
import type { Hello } from '../../shared/wire/messages.ts'
import { ownClientHeader, socketPath } from '../../shared/wire/terms.ts'
import { backoff } from './backoff.ts'
import { asksOf, type Asks, type Line, type Told } from './line.ts'
import * as parser from './parser.ts'
import { signsOfLife } from './signs-of-life.ts'
import type { SessionOptions } from './types.ts'

const connectTimeout = 5000

type EndReason = 'revoked' | 'reload' | 'damaged' | 'removed' | 'ticket-unknown' | 'link-unknown' | 'plain-http'
const endReasons: readonly EndReason[] = [
  'revoked',
  'reload',
  'damaged',
  'removed',
  'ticket-unknown',
  'link-unknown',
  'plain-http',
]

export interface ConnectionParts {
  url: string
  hello: () => Hello
  headers: Record<string, string>
  polling: SessionOptions['polling'] | undefined
  random: () => number
  told: Told
  up: () => void
  down: () => void
  ended: (reason: EndReason) => void
}

export interface Connection extends Asks {
  isUp: () => boolean
  /** All went well after the connect: the next loss starts with a short wait again. */
  steady: () => void
  /** Lets this connection go and comes back after a wait. */
  giveBack: () => void
  wake: () => void
  close: () => void
}

/**
 * The socket and its return. Reconnecting is done here and not by socket.io, whose narrow spread would bring a whole hall
 * back in the same second (D12).
 */
export function openConnection(parts: ConnectionParts): Connection {
  const line = lineTo(parts)
  if (parts.polling?.preferred()) preferPolling(line)
  const waiting = backoff(parts.random)
  let retry: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const reconnect = (): void => {
    clearTimeout(retry)
    retry = undefined
    if (!closed) line.connect()
  }
  const comeBack = (): void => {
    clearTimeout(retry)
    if (!closed) retry = setTimeout(reconnect, waiting.next())
  }
  const end = (reason: EndReason): void => {
    closed = true
    clearTimeout(retry)
    line.disconnect()
    parts.ended(reason)
  }
  /** iOS and dead networks leave sockets that look open (D7): whoever notices lets go. */
  const giveBack = (): void => {
    if (!line.connected) return
    line.disconnect()
    comeBack()
  }

  line.on('connect', parts.up)
  line.on('disconnect', (reason) => {
    parts.down()
    if (reason !== 'io client disconnect') comeBack()
  })
  line.on('connect_error', (error) => {
    const reason = endReasons.find((known) => known === error.message)
    if (reason) return end(reason)
    if (error.message === 'timeout') {
      preferPolling(line)
      parts.polling?.prefer()
    }
    return comeBack()
  })
  line.on('end', (reason, spread) => (reason === 'restart' ? waiting.spread(spread ?? 0) : end(reason)))
  line.on('presence', ({ here }) => waiting.crowd(here))
  listen(line, parts.told)
  line.connect()

  const asks = asksOf(line, giveBack)
  const restart = (): void => {
    line.disconnect()
    reconnect()
  }
  const probe = signsOfLife(line, asks.clock, restart)
  return {
    ...asks,
    isUp: () => line.connected,
    steady: waiting.reset,
    giveBack,
    wake() {
      if (closed) return
      // An attempt that froze with the page would only run into its time limit, and a socket may be dead without knowing.
      if (line.connected) void probe()
      else restart()
    },
    close() {
      closed = true
      clearTimeout(retry)
      line.disconnect()
    },
  }
}

function lineTo({ url, hello, headers }: ConnectionParts): Line {
  const own = { [ownClientHeader]: '1' }
  const options = {
    path: socketPath,
    parser,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    transportOptions: { polling: { extraHeaders: { ...headers, ...own } }, websocket: { extraHeaders: headers } },
    timeout: connectTimeout,
    reconnection: false,
    autoConnect: false,
    forceNew: true,
    auth: (say: (hello: Hello) => void) => say(hello()),
  }
  return url === '' ? io(options) : io(url, options)
}

function listen(line: Line, told: Told): void {
  line.on('tell', told.tell)
  line.on('own', told.own)
  line.on('wall', told.wall)
  line.on('presence', told.presence)
  line.on('trouble', told.trouble)
  line.on('sheet', told.sheet)
  line.on('clock', told.clock)
}

/** A proxy that swallows WebSockets lets the attempt run into its time limit: the next one begins with polling (D11). */
function preferPolling(line: Line): void {
  line.io.opts.transports = ['polling', 'websocket']
}
