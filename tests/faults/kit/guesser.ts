import { Agent, request } from 'node:http'

/** Somebody who tries things at the server from an address of their own. */
export interface Guesser {
  /** Answers the status; how long it took is told in milliseconds. */
  post: (path: string, body: unknown) => Promise<{ status: number; took: number }>
  close: () => void
}

/** Every address in 127.0.0.0/8 is this machine's own, so one machine can come from many. */
export const addressOf = (number: number): string => `127.0.${1 + Math.floor(number / 250)}.${1 + (number % 250)}`

export function newGuesser(url: string, localAddress: string, connections = 8): Guesser {
  const { port } = new URL(url)
  const agent = new Agent({ keepAlive: true, maxSockets: connections, localAddress })
  return {
    post: (path, body) => postFrom(agent, url, Number(port), path, JSON.stringify(body)),
    close: () => agent.destroy(),
  }
}

function postFrom(agent: Agent, origin: string, port: number, path: string, body: string) {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), origin }
  return new Promise<{ status: number; took: number }>((settle, fail) => {
    const began = performance.now()
    const sent = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.once('end', () => settle({ status: response.statusCode ?? 0, took: performance.now() - began }))
    })
    sent.once('error', fail)
    sent.end(body)
  })
}
