import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServerOptions } from './server.ts'

/** A disk that can be filled and freed while a server lives on it. */
export interface SmallDisk {
  /** How it is made here; experiments say so. */
  kind: string
  options: Pick<ServerOptions, 'data' | 'inside' | 'nodeFlags'>
  /** Takes whatever is free; to be called again and again, as somebody else who fills the disk would. */
  fill: (pid: number) => void
  free: (pid: number) => void
  close: () => void
}

const works = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0

/** A file system in memory of its own for the server; where that is not allowed, a limit on the size of its files. */
export function smallDisk(megabytes: number): SmallDisk {
  const data = mkdtempSync(join(tmpdir(), 'small-disk-'))
  const close = (): void => rmSync(data, { recursive: true, force: true })
  const mounted = `mount -t tmpfs -o size=${megabytes}m tmpfs "$0" && exec "$@"`
  const inside = ['unshare', '-rm', 'sh', '-c', mounted, data]
  const [command, ...args] = [...inside, 'true']
  if (!works(command, ...args)) return { ...limited(data), close }
  const filler = (pid: number): string => `/proc/${pid}/root${join(data, 'filler')}`
  return {
    kind: `${megabytes} MB in memory`,
    options: { data, inside },
    fill: (pid) => fillUp(filler(pid)),
    free: (pid) => rmSync(filler(pid), { force: true }),
    // The mount went with the server.
    close: () => rmdirSync(data),
  }
}

function fillUp(file: string): void {
  const handle = openSync(file, 'a')
  const some = Buffer.alloc(64 * 1024, 1)
  try {
    // The last pages as well.
    for (let size = some.length; size >= 512;) {
      try {
        writeSync(handle, some, 0, size)
      } catch {
        size /= 2
      }
    }
  } finally {
    closeSync(handle)
  }
}

/** Files of the server may not grow: the database says the same as on a full disk. */
function limited(data: string): Omit<SmallDisk, 'close'> {
  const limit = (pid: number, bytes: string): void =>
    void spawnSync('prlimit', [`--pid=${pid}`, `--fsize=${bytes}:unlimited`])
  return {
    kind: 'a limit on the size of files, because no file system can be mounted here',
    options: { data, nodeFlags: ['--import', 'data:text/javascript,process.on("SIGXFSZ",()=>{})'] },
    fill: (pid) => limit(pid, '4096'),
    free: (pid) => limit(pid, 'unlimited'),
  }
}
