import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os'
import type { Addresses } from '../shared/wire/http.ts'

/** Where people find the server. A public address, where one is given, is the only one that is told. */
export function addressesOf(port: number, host: string, publicUrl: string | null): Addresses {
  const local = `http://localhost:${port}`
  if (publicUrl !== null) return { local, phones: publicUrl, plain: [] }
  const everywhere = host === '0.0.0.0' || host === '::'
  const plain = (everywhere ? networkAddresses() : [host]).map((address) => `http://${inUrl(address)}:${port}`)
  return { local, phones: plain[0] ?? local, plain }
}

const inUrl = (address: string): string => (address.includes(':') ? `[${address}]` : address)

/** Those that phones in a hall most likely reach come first: private networks, and virtual bridges last. */
function networkAddresses(): string[] {
  const found = Object.entries(networkInterfaces()).flatMap(([name, list]) =>
    (list ?? []).filter(isReachable).map(({ address }) => ({ address, rank: rankOf(name, address) })),
  )
  return found.sort((a, b) => a.rank - b.rank).map(({ address }) => address)
}

const isReachable = ({ family, internal, address }: NetworkInterfaceInfo): boolean =>
  family === 'IPv4' && !internal && !address.startsWith('169.254.')

function rankOf(name: string, address: string): number {
  const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|utun|wg|zt|tailscale)/i.test(name)
  const near = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./].findIndex((range) => range.test(address))
  return (virtual ? 10 : 0) + (near < 0 ? 5 : near)
}
