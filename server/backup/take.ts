import { join } from 'node:path'
import { databaseName, copyOfIdle } from '../storage/copy.ts'
import { StorageFailure } from '../storage/failure.ts'
import { machineTime } from '../time/sources.ts'
import { askServer } from './ask-server.ts'
import { newCopy, requireRoom } from './copies.ts'
import { BackupFlaw } from './flaw.ts'
import { makeBackup, type Made } from './make.ts'

/** A backup of a data folder, whether a server runs on it or not: the running server makes the copy, the rest is done here. */
export async function takeBackup(data: string, folder: string, passphrase: string | null): Promise<Made> {
  const { copy, madeAt } = (await askServer(data)) ?? (await copyHere(data))
  return makeBackup({ copy, folder, madeAt, passphrase })
}

async function copyHere(data: string): Promise<{ copy: string; madeAt: number }> {
  const copy = newCopy(data)
  const madeAt = machineTime.wall()
  await requireRoom(data, join(data, databaseName))
  try {
    if (!(await copyOfIdle(data, copy))) throw new BackupFlaw('no-data')
  } catch (error) {
    throw error instanceof StorageFailure ? flawOf(error) : error
  }
  return { copy, madeAt }
}

function flawOf(error: StorageFailure): BackupFlaw {
  if (error.kind === 'locked') return new BackupFlaw('locked', error)
  return new BackupFlaw(error.kind === 'damaged' ? 'copy-damaged' : 'no-answer', error)
}
