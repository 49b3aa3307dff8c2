import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { nodeFlags } from '../../../scripts/node-flags.ts'
import { root } from './mutant.ts'

/** The real server in a process of its own, that can be killed and started again on the same folder and port. */
export interface ServerProcess {
  url: string
  port: number
  officeSecret: string
  /** The data folder. */
  data: string
  pid: () => number
  /** Sends the signal; resolves when the process is gone. For SIGSTOP and SIGCONT use `process.kill(server.pid(), ...)`. */
  kill: (signal: NodeJS.Signals) => Promise<void>
  /** Starts it again; resolves with the milliseconds until it answered. */
  start: () => Promise<number>
  /** How often it ended without being asked to. */
  crashes: () => number
  /** What it has written to stderr, over all starts. */
  stderr: () => string
  /** Resident memory in MB; `peak` is the highest since its start, as the kernel has it. */
  memory: () => { now: number; peak: number }
  /** Ends it and removes the data folder, unless the folder was given. */
  close: () => Promise<void>
}

export interface ServerOptions {
  /** A folder that outlives the server; else one of its own that goes with it. */
  data?: string
  port?: number
  /** Further flags of the server. */
  flags?: string[]
  env?: NodeJS.ProcessEnv
  /** Flags of Node itself beside those of the product, for profiles and limits. */
  nodeFlags?: string[]
  /** A command that takes the server's own as its arguments and becomes it, as to give it another disk. */
  inside?: string[]
}

const program = join(root, 'server', 'main.ts')
const officeLink = /(https?:\/\/\S+?):(\d+)\/enter#(\S+)\n/
const patience = 30_000

export async function openServer(options: ServerOptions = {}): Promise<ServerProcess> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'experiment-'))
  let [port, stderr, stdout, crashes] = [options.port ?? 0, '', '', 0]
  let child: ChildProcess | null = null
  let gone: Promise<void> = Promise.resolve()
  let asked = false

  function launch(flags: string[]): void {
    const args = [program, '--host', '127.0.0.1', '--port', String(port), '--data', data, '--language', 'en']
    const env = { ...process.env, ...options.env }
    const all = [...nodeFlags, ...(options.nodeFlags ?? []), ...args, ...(options.flags ?? []), ...flags]
    const [command, ...before] = [...(options.inside ?? []), process.execPath]
    const next = spawn(command, [...before, ...all], { stdio: ['ignore', 'pipe', 'pipe'], env, cwd: root })
    asked = false
    child = next
    next.stdout.setEncoding('utf8').on('data', (piece: string) => (stdout = (stdout + piece).slice(-20_000)))
    next.stderr.setEncoding('utf8').on('data', (piece: string) => (stderr = (stderr + piece).slice(-200_000)))
    gone = new Promise((settle) => {
      next.once('exit', () => {
        if (!asked) crashes += 1
        child = null
        settle()
      })
    })
  }

  async function kill(signal: NodeJS.Signals): Promise<void> {
    asked = true
    child?.kill(signal)
    await gone
  }

  async function start(): Promise<number> {
    const began = performance.now()
    launch([])
    await until(
      () => isHealthy(port),
      () => child !== null,
      () => stderr,
    )
    return performance.now() - began
  }

  // An experiment that throws, or is ended, leaves no server behind.
  process.once('exit', () => child?.kill('SIGKILL'))
  launch(['--new-office-link'])
  await until(
    () => officeLink.test(stdout),
    () => child !== null,
    () => stderr,
  )
  const [, , printed = '', officeSecret = ''] = officeLink.exec(stdout) ?? []
  port = Number(printed)
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    officeSecret,
    data,
    pid: () => child?.pid ?? Number.NaN,
    kill,
    start,
    crashes: () => crashes,
    stderr: () => stderr,
    memory: () => memoryOf(child?.pid),
    async close() {
      await kill('SIGKILL')
      if (options.data === undefined) rmSync(data, { recursive: true, force: true })
    },
  }
}

async function until(
  holds: () => boolean | Promise<boolean>,
  alive: () => boolean,
  stderr: () => string,
): Promise<void> {
  const end = performance.now() + patience
  while (!(await holds())) {
    if (!alive() || performance.now() > end) throw new Error(`the server did not start: ${stderr()}`)
    await sleep(5)
  }
}

async function isHealthy(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health`, { headers: { connection: 'close' } })
    return answer.ok
  } catch {
    return false
  }
}

function memoryOf(pid: number | undefined): { now: number; peak: number } {
  const status = pid === undefined ? '' : readFileSync(`/proc/${pid}/status`, 'utf8')
  const line = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024
  return { now: line('VmRSS'), peak: line('VmHWM') }
}
