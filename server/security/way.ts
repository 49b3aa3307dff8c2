import type { IncomingMessage } from 'node:http'
import { networkInterfaces } from 'node:os'

/**
 * S21: whether a secret of the staff may go the way that a request came. In a hall without TLS whoever runs the Wi-Fi could read along,
 * so office and moderation come in from the server's own machine or over TLS, and from elsewhere only where that was decided
 * knowingly. Guests, tables and the projector are not asked (docs/decisions/0016).
 */
export type SafeWay = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => boolean

interface WaySettings {
  publicUrl: string | null
  moderateOverPlainHttp: boolean
  /** This machine's own addresses; asked each time, because a laptop changes its network. */
  own?: () => string[]
}

export function safeWay({ publicUrl, moderateOverPlainHttp, own = ownAddresses }: WaySettings): SafeWay {
  const hasTls = publicUrl?.startsWith('https:') ?? false
  return ({ headers, socket }) => {
    if (moderateOverPlainHttp) return true
    // Anybody may write this header; it is believed only where it was said that a proxy stands in front.
    if (hasTls && headers['x-forwarded-proto'] === 'https') return true
    return !isForwarded(headers) && isOwn(socket, own)
  }
}

/** A proxy on this machine makes everybody look like this machine. */
const isForwarded = (headers: IncomingMessage['headers']): boolean =>
  ['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'forwarded', 'via', 'x-real-ip'].some(
    (name) => headers[name] !== undefined,
  )

function isOwn({ remoteAddress, localAddress }: IncomingMessage['socket'], own: () => string[]): boolean {
  if (remoteAddress === undefined) return false
  const from = bare(remoteAddress)
  if (from === '::1' || from.startsWith('127.')) return true
  // Whoever calls an address of this machine from this machine calls from that same address.
  return from === bare(localAddress ?? '') || own().includes(from)
}

/** Without the zone, and without the wrapping of IPv4 in IPv6. */
const bare = (address: string): string => address.replace(/%.*$/, '').replace(/^::ffff:(?=\d)/i, '')

const ownAddresses = (): string[] =>
  Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map(({ address }) => bare(address)))
