import { statfs } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { Config } from '../config.ts'

export type Place = Pick<Config, 'port' | 'host' | 'publicUrl'> & Partial<Pick<Config, 'moderateOverPlainHttp'>>

/** S11: who opens a connection and says nothing, or says it letter by letter, does not hold it for long. */
const patienceWithStrangers = { headersTimeout: 10_000, requestTimeout: 120_000, connectionsCheckingInterval: 5000 }
/** Above the sockets' own bound, so that a page can still be fetched while all of them are taken. */
const mostConnections = 12_000

export function newHttp(): Server {
  const http = createServer(patienceWithStrangers)
  http.maxConnections = mostConnections
  return http
}

export function portOf(http: Server): number | null {
  const address = http.address()
  return typeof address === 'object' && address !== null ? address.port : null
}

/**
 * So many may knock while the server stands still. Node's own 511 places are soon taken by tries that their phones have long given up, and
 * a knock that finds none is repeated by the kernel after seconds only (D19, T13). The system may hold fewer.
 */
const knocking = 4096

export async function listen(http: Server, { port, host }: Place): Promise<void> {
  await new Promise<void>((settle, fail) => {
    http.once('error', fail)
    http.listen({ port, host, backlog: knocking }, () => {
      http.off('error', fail)
      settle()
    })
  })
}

/** Bytes that are left for the data; without a folder nobody can run out of it. */
export async function freeIn(data: string | undefined): Promise<number> {
  if (data === undefined) return Number.POSITIVE_INFINITY
  const { bavail, bsize } = await statfs(data)
  return bavail * bsize
}
