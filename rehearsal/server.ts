import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Flags } from './flags.ts'

/** The real server, run beside the rehearsal with a data folder of its own. */
export interface ServerBeside {
  url: string
  officeSecret: string
  /** Aborted when the server has ended, for whatever reason. */
  gone: AbortSignal
  stop: () => Promise<void>
}

const program = join(import.meta.dirname, '..', 'server', 'main.ts')
const officeLink = /(https?:\/\/\S+)\/enter#(\S+)/

/** Starts the server and reads its office link as people do: from what it prints. Null when it could not start; it has said why. */
export function startServer({
  port,
  data,
  language,
}: Pick<Flags, 'port' | 'data' | 'language'>): Promise<ServerBeside | null> {
  const args = [program, '--new-office-link', '--port', port, '--data', data, '--language', language]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new AbortController()
  const gone = ended.signal
  const exited = new Promise<void>((settle) => gone.addEventListener('abort', () => settle()))
  child.once('exit', () => ended.abort())
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await exited
  }
  return new Promise((settle) => {
    let printed = ''
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      // Enough to find the link in; what the server says later is not read here.
      printed = (printed + piece).slice(0, 10_000)
      const [, url, officeSecret] = officeLink.exec(printed) ?? []
      // The link may come in pieces; its line is whole once another one follows.
      if (url && officeSecret && printed.slice(printed.indexOf(officeSecret)).includes('\n'))
        settle({ url, officeSecret, gone, stop })
    })
    void exited.then(() => settle(null))
    process.once('exit', () => child.kill('SIGTERM'))
  })
}
