import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBackups, type BackupParts, type Backups } from '../../server/backup/backups.ts'
import { openControl } from '../../server/backup/control.ts'
import { openStorage, type SqliteStorage } from '../../server/storage/open.ts'

const commands = join(import.meta.dirname, '..', '..', 'server', 'backup')

export interface Said {
  code: number | null
  out: string
  err: string
}

/** `npm run backup` and `npm run restore` as people call them. */
export function run(command: 'backup' | 'restore', args: string[], env: Record<string, string> = {}): Promise<Said> {
  const file = join(commands, command === 'backup' ? 'main.ts' : 'restore-main.ts')
  const child = spawn(process.execPath, [file, '--language', 'en', ...args], {
    env: { PATH: process.env['PATH'], ...env },
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (out += piece))
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (err += piece))
  return new Promise((settle) => child.on('close', (code) => settle({ code, out, err })))
}

export const fileIn = ({ out }: Said): string => /verified: (.+)/.exec(out)?.[1] ?? ''

export interface House {
  data: string
  storage: SqliteStorage
  backups: Backups
  failures: unknown[]
  /** How often it was asked whether anything was written. */
  looks: () => number
  stop: () => Promise<void>
}

/** Storage, backups and control door as the server opens them. */
export async function openHouse(data: string, more: Partial<BackupParts> = {}): Promise<House> {
  const storage = await openStorage(data)
  const failures: unknown[] = []
  let looks = 0
  const backups = openBackups({
    data,
    folder: join(data, 'backups'),
    hours: 1,
    passphrase: null,
    copy: (file) => storage.copy(file),
    writes: async () => {
      looks += 1
      return (await storage.durability()).writes
    },
    clock: Date.now,
    failed: (error) => failures.push(error),
    ...more,
  })
  const control = await openControl(data, new Map([['/copy', backups.copy]]))
  const stop = async (): Promise<void> => {
    await control.close()
    await backups.stop()
    await storage.close()
  }
  return { data, storage, backups, failures, looks: () => looks, stop }
}

/** A folder for one test, gone after it. */
export async function newRoom(): Promise<{ at: (name: string) => string; clear: () => Promise<void> }> {
  const room = await mkdtemp(join(tmpdir(), 'backup-'))
  return { at: (name) => join(room, name), clear: () => rm(room, { recursive: true, force: true }) }
}
