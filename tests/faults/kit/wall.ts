import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerOptions } from './server.ts'

/** The date of the server's machine, in the hands of an experiment. */
export interface Wall {
  options: ServerOptions
  /** Away from the real date by so many milliseconds. */
  set: (shift: number, pid?: number) => void
  remove: () => void
}

export function openWall(shift: number): Wall {
  const folder = mkdtempSync(join(tmpdir(), 'wall-'))
  const file = join(folder, 'shift')
  const write = (milliseconds: number): void => writeFileSync(file, String(milliseconds))
  write(shift)
  const preload = pathToFileURL(join(import.meta.dirname, 'wall-clock.ts')).href
  return {
    options: { nodeFlags: ['--import', preload], env: { WALL_CLOCK: file, TZ: 'Europe/Berlin' } },
    set(next, pid) {
      write(next)
      if (pid !== undefined) process.kill(pid, 'SIGUSR2')
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
