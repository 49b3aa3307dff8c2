import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { StorageFailure } from '../storage/failure.ts'
import { verifyCopy, type Verified } from '../storage/verify.ts'
import { unwrap, wrap } from './container.ts'
import { BackupFlaw } from './flaw.ts'
import { nameFor } from './shelf.ts'

export interface Order {
  /** A copy of the database that nobody else uses; it is gone afterwards. */
  copy: string
  folder: string
  madeAt: number
  passphrase: string | null
}

export interface Made extends Verified {
  file: string
  bytes: number
  encrypted: boolean
}

/**
 * Makes a backup of a copy. It gets its name only when the copy is whole, row by row, and when what lies on the disk has
 * been read back and is the copy, byte by byte; whatever does not verify is not called a backup.
 */
export async function makeBackup({ copy, folder, madeAt, passphrase }: Order): Promise<Made> {
  const file = join(folder, nameFor(madeAt))
  const part = `${file}.part`
  try {
    const found = verified(copy)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await rm(part, { force: true })
    const { bytes } = await wrap(copy, part, madeAt, passphrase)
    await unwrap(part, null, passphrase)
    await writeFile(`${file}.sha256`, `${await sumOf(part)}  ${basename(file)}\n`, { mode: 0o600, flush: true })
    await rename(part, file)
    await settle(folder)
    return { ...found, file, bytes, encrypted: passphrase !== null }
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    throw error instanceof BackupFlaw ? error : new BackupFlaw('unwritable', error)
  } finally {
    await rm(copy, { force: true })
  }
}

function verified(copy: string): Verified {
  try {
    return verifyCopy(copy)
  } catch (error) {
    throw error instanceof StorageFailure ? new BackupFlaw('copy-damaged', error) : error
  }
}

/** The sum of the file as it lies there, as `sha256sum --check` wants it. */
export async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) if (Buffer.isBuffer(chunk)) hash.update(chunk)
  return hash.digest('hex')
}

/** A name is only durable when its folder is. */
export async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
