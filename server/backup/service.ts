import { resolve } from 'node:path'
import { createServerClock } from '../time/clock.ts'
import { machineTime } from '../time/sources.ts'
import { passphraseFrom } from './args.ts'
import { openBackups, type Backups } from './backups.ts'
import { openControl } from './control.ts'

interface Settings {
  data: string
  backups: string | null
  backupHours: number
  backupKeyFile: string | null
}

interface Source {
  copy: (file: string) => Promise<void>
  durability: () => Promise<{ writes: number }>
}

/** All of a server's backups: its own, and the door through which its owner takes one. Throws `BackupFlaw` for a bad passphrase. */
export async function serveBackups(
  { data, backups: folder, backupHours: hours, backupKeyFile }: Settings,
  source: Source,
  failed: (error: unknown) => void,
): Promise<{ backups: Backups; close: () => Promise<void> }> {
  const backups = openBackups({
    data: resolve(data),
    folder: folder === null ? null : resolve(folder),
    hours,
    passphrase: await passphraseFrom(backupKeyFile, process.env),
    copy: (file) => source.copy(file),
    writes: async () => (await source.durability()).writes,
    clock: createServerClock(machineTime).now,
    failed,
  })
  const control = await openControl(resolve(data), new Map([['/copy', backups.copy]]))
  const close = async (): Promise<void> => {
    await Promise.all([control.close(), backups.stop()])
  }
  return { backups, close }
}
