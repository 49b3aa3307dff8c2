import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** What a process asked its kernel for. They come in the order in which they began. */
export interface Call {
  name: string
  /** Files and sockets by their names, as far as the call has any: the one it works on, or the one it opened. */
  file: string
  /** Every string among the arguments: what was written, or what was renamed into what. */
  strings: Buffer[]
  flags: string
  /** The last number among the arguments: an offset or a length. */
  number: number
}

const traced = 'openat,write,pwrite64,writev,sendto,fsync,fdatasync,ftruncate,unlink,rename'

/** The command that a program runs under. The traced process stays a child of whoever starts it, so that it can be killed. */
export function underStrace(log: string): string[] {
  return [strace(), '-D', '-f', '--seccomp-bpf', '-y', '-xx', '-s', '200000', '-o', log, '-e', `trace=${traced}`]
}

/** Finds strace or installs it, as Chromium is for the journeys. */
function strace(): string {
  const found = (): string | undefined => ['/usr/bin/strace', '/usr/local/bin/strace'].find((path) => existsSync(path))
  if (found() === undefined && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore', timeout: 300_000 })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'strace'], {
      env,
      stdio: 'ignore',
      timeout: 300_000,
    })
  }
  const path = found()
  if (path === undefined)
    throw new Error('strace is missing: it says what was synced. Please install it (apt-get install strace).')
  return path
}

/** The whole log, once the process of this id is gone. */
export async function readCalls(log: string, pid: number): Promise<Call[]> {
  const last = new RegExp(String.raw`^${pid} +\+\+\+ (killed|exited)`, 'm')
  const end = performance.now() + 60_000
  while (!last.test(tailOf(log))) {
    if (performance.now() > end) throw new Error(`strace says nothing of the end of process ${pid}`)
    await sleep(20)
  }
  return callsOf(readFileSync(log, 'latin1'))
}

function tailOf(file: string): string {
  const handle = openSync(file, 'r')
  const tail = Buffer.alloc(20_000)
  const read = readSync(handle, tail, 0, tail.length, Math.max(0, fstatSync(handle).size - tail.length))
  closeSync(handle)
  return tail.toString('latin1', 0, read)
}

function callsOf(log: string): Call[] {
  const calls: Call[] = []
  const open = new Map<string, Call>()
  for (const line of log.split('\n')) {
    const [, thread = '', text = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
    const resumed = /^<\.\.\. (\w+) resumed>/.exec(text)
    const begun = resumed ? open.get(thread) : callOf(text)
    if (!begun) continue
    if (resumed) open.delete(thread)
    else calls.push(begun)
    // A file that was opened has its name in the answer.
    if (begun.name === 'openat') begun.file = nameOf(/= \d+<([^>]*)>$/.exec(text)?.[1])
    if (text.endsWith('<unfinished ...>')) open.set(thread, begun)
  }
  return calls
}

function callOf(text: string): Call | null {
  const [, name, args = ''] = /^(\w+)\((.*)$/.exec(text) ?? []
  if (name === undefined) return null
  const bare = args.replaceAll(/"[^"]*"/g, '""')
  const [, flags = ''] = /, (O_[A-Z_|]+)/.exec(bare) ?? []
  const numbers = [...bare.matchAll(/, (\d+)/g)].map(([, digits]) => Number(digits))
  const strings = [...args.matchAll(/"([^"]*)"/g)].map(([, hex = '']) => bytesOf(hex))
  const file = nameOf(/^\d+<([^>]*)>/.exec(args)?.[1])
  return { name, file, strings, flags, number: numbers.at(-1) ?? 0 }
}

const bytesOf = (hex: string): Buffer => Buffer.from(hex.replaceAll(String.raw`\x`, ''), 'hex')
/** Names of sockets are not written in hex. */
const nameOf = (name = ''): string => (name.startsWith('\\x') ? bytesOf(name).toString() : name)
