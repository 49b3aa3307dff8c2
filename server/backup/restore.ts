import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { databaseName, isInUse } from '../storage/copy.ts'
import { StorageFailure } from '../storage/failure.ts'
import { openStorage } from '../storage/open.ts'
import type { Storage } from '../storage/storage.ts'
import { verifyCopy } from '../storage/verify.ts'
import { unwrap } from './container.ts'
import { BackupFlaw } from './flaw.ts'
import { readHeader } from './header.ts'
import { readPrevious, type Previous } from './previous.ts'
import { moveIn, putAside } from './swap.ts'

export interface RestoreWish {
  file: string
  data: string
  replace: boolean
  passphrase: string | null
  now: number
}

export interface Restored {
  madeAt: number
  /** Folder of the database that was there before; null where there was none. */
  aside: string | null
  /** There was one, and it could not be read. */
  blind: boolean
  carried: Carried
}

/** What has been taken away since the backup, and what has come back with it. */
interface Carried {
  revoked: { role: string; title: string }[]
  office: boolean
  deleted: string[]
}

/** Puts the database of a backup into a data folder. Everything is verified before anything there is touched. */
export async function restore({ file, data, replace, passphrase, now }: RestoreWish): Promise<Restored> {
  await readHeader(file)
  requireIdle(data)
  const occupied = existsSync(join(data, databaseName))
  if (occupied && !replace) throw new BackupFlaw('not-empty')
  const room = join(data, `restoring-${randomBytes(6).toString('hex')}`)
  try {
    await mkdir(room, { recursive: true, mode: 0o700 }).catch(unwritable)
    const { madeAt } = await unwrap(file, join(room, databaseName), passphrase)
    requireWhole(join(room, databaseName))
    const previous = occupied ? await readPrevious(data, room) : null
    const carried = await carryOver(room, previous)
    // Somebody may have started a server meanwhile.
    requireIdle(data)
    const aside = occupied ? await putAside(data, now) : null
    await moveIn(room, data)
    return { madeAt, aside, blind: occupied && previous === null, carried }
  } finally {
    await rm(room, { recursive: true, force: true })
  }
}

function requireIdle(data: string): void {
  if (isInUse(data)) throw new BackupFlaw('in-use')
}

function unwritable(error: unknown): never {
  throw new BackupFlaw('unwritable', error)
}

function requireWhole(database: string): void {
  try {
    verifyCopy(database)
  } catch (error) {
    throw error instanceof StorageFailure ? new BackupFlaw('damaged', error) : error
  }
}

/** Links that were revoked since stay revoked (S5), and so does an office link that was renewed. */
async function carryOver(room: string, previous: Previous | null): Promise<Carried> {
  const storage = await openStorage(room).catch((error: unknown) => {
    throw new BackupFlaw(error instanceof StorageFailure && error.kind === 'newer' ? 'newer' : 'damaged', error)
  })
  try {
    if (!previous) return { revoked: [], office: false, deleted: [] }
    return await carry(storage, previous)
  } finally {
    await storage.close()
  }
}

async function carry(storage: Storage, previous: Previous): Promise<Carried> {
  const carried: Carried = { revoked: [], office: false, deleted: [] }
  for (const { id, code } of await storage.workshops()) {
    const known = previous.workshops.get(id)
    if (known === undefined) carried.deleted.push(code)
    for (const link of await storage.links(id)) {
      const at = previous.revoked.get(link.id)
      if (at === undefined || link.revokedAt !== null) continue
      await storage.revokeLink(link.id, at)
      carried.revoked.push({ role: link.role, title: known ?? id })
    }
  }
  const { office } = previous
  if (office !== null && office !== (await storage.setting(officeSetting))) {
    await storage.setSetting(officeSetting, office)
    carried.office = true
  }
  return carried
}

const officeSetting = 'office.hash'
