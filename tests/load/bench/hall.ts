import { setTimeout as sleep } from 'node:timers/promises'
import { openHall, type Hall } from '../../faults/kit/hall.ts'
import { openServer, type ServerOptions, type ServerProcess } from '../../faults/kit/server.ts'
import { cpuOf, pin, serverCore } from './cores.ts'

/** A server on a core of its own, with a hall in it. */
export interface Measured {
  server: ServerProcess
  hall: Hall
  /** Seconds of processor of the server since this was asked last. */
  cpu: () => number
  close: () => Promise<void>
}

export async function measuredHall(
  prepared?: Parameters<typeof openHall>[2],
  options: ServerOptions = {},
): Promise<Measured> {
  const server = await openServer(options)
  pin(server.pid(), serverCore)
  const hall = await openHall(server, 1, prepared)
  let before = cpuOf(server.pid())
  return {
    server,
    hall,
    cpu() {
      const now = cpuOf(server.pid())
      const used = now - before
      before = now
      return used
    },
    async close() {
      hall.close()
      await server.close()
    },
  }
}

/** Looks until it holds; gives up after so many milliseconds and tells that. */
export async function holds(what: () => boolean, patience: number): Promise<boolean> {
  const end = performance.now() + patience
  while (!what() && performance.now() < end) await sleep(20)
  return what()
}
