import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { chmod, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import * as v from 'valibot'
import { BackupFlaw } from './flaw.ts'

/**
 * The door for commands of whoever owns the data folder: loopback only, and opened by a secret that lies in a file which the
 * owner alone can read. The secret is new with each start, stands nowhere else and is never printed.
 */
export interface ControlDoor {
  close: () => Promise<void>
}

const controlSchema = v.object({ pid: v.number(), port: v.number(), secret: v.string() })
export type Control = v.InferOutput<typeof controlSchema>

export const controlFile = (data: string): string => join(data, 'control.json')

/** Answers a POST by its path; what it throws is answered without a word. */
export type Deeds = Map<string, () => Promise<object>>

export async function openControl(data: string, deeds: Deeds): Promise<ControlDoor> {
  const secret = randomBytes(32).toString('base64url')
  const server = createServer((request, response) => void serve(request, response, secret, deeds))
  const port = await listen(server)
  await announce(data, { pid: process.pid, port, secret })
  return {
    async close() {
      // Only our own: another server may have started since, if this one was thought dead.
      if ((await readControl(data))?.secret === secret) await rm(controlFile(data), { force: true })
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** What the last server has left; whether it still lives is another question. */
export async function readControl(data: string): Promise<Control | null> {
  try {
    const read: unknown = JSON.parse(await readFile(controlFile(data), 'utf8'))
    const control = v.safeParse(controlSchema, read)
    return control.success ? control.output : null
  } catch {
    return null
  }
}

async function announce(data: string, control: Control): Promise<void> {
  const file = controlFile(data)
  const part = `${file}.part`
  await rm(part, { force: true })
  await writeFile(part, JSON.stringify(control), { mode: 0o600, flag: 'wx' })
  await chmod(part, 0o600)
  await rename(part, file)
}

function listen(server: Server): Promise<number> {
  return new Promise((settle, fail) => {
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      settle(typeof address === 'object' && address !== null ? address.port : 0)
    })
    // It must never be what keeps a stopping server alive.
    server.unref()
  })
}

async function serve(request: IncomingMessage, response: ServerResponse, secret: string, deeds: Deeds): Promise<void> {
  const answer = (status: number, body: object): void => {
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(JSON.stringify(body))
  }
  request.resume()
  const deed = request.method === 'POST' ? deeds.get(request.url ?? '') : undefined
  if (!fits(request.headers.authorization, secret)) return answer(403, {})
  if (!deed) return answer(404, {})
  try {
    answer(200, await deed())
  } catch (error) {
    answer(error instanceof BackupFlaw && error.kind === 'no-space' ? 507 : 500, {})
  }
}

/** Hashes are compared, so that neither length nor content shows in the time. */
function fits(header: string | undefined, secret: string): boolean {
  const sum = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(sum(header ?? ''), sum(`Bearer ${secret}`))
}
