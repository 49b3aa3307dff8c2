import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { databaseName, isInUse } from '../storage/copy.ts'
import { StorageFailure } from '../storage/failure.ts'
import { openStorage } from '../storage/open.ts'
import { identityOf, type Predecessor } from '../storage/predecessor.ts'
import { verifyCopy } from '../storage/verify.ts'
import { carryOver, type Carried } from './carry.ts'
import { unwrap } from './container.ts'
import { BackupFlaw } from './flaw.ts'
import { readHeader } from './header.ts'
import { readPrevious } from './previous.ts'
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
  /** There was one, and it could not be read whole, or it is another one: what was deleted since is not known. */
  blind: boolean
  carried: Carried
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
    const identity = identityOf(join(room, databaseName))
    // What may not change words is as good as unread.
    const blind = occupied && previous?.continues(identity) !== true
    const carried = await settleIn(room, previous, identity)
    // Somebody may have started a server meanwhile.
    requireIdle(data)
    const aside = occupied ? await putAside(data, now) : null
    await moveIn(room, data)
    return { madeAt, aside, blind, carried }
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

/** Opened once before it takes its place: an older state is migrated, and gets a witness of its own. */
async function settleIn(room: string, previous: Predecessor | null, identity: string | null): Promise<Carried> {
  const storage = await openStorage(room).catch((error: unknown) => {
    throw new BackupFlaw(error instanceof StorageFailure && error.kind === 'newer' ? 'newer' : 'damaged', error)
  })
  try {
    if (!previous) return { revoked: [], office: false, deleted: [], erased: 0 }
    return await carryOver(storage, previous, previous.continues(identity))
  } finally {
    previous?.close()
    await storage.close()
  }
}
