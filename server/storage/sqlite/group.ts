import Database from 'better-sqlite3'
import { StorageConflict } from '../storage.ts'
import type { Answer, Handlers, Operation, Reply, Request } from './messages.ts'

const writes: ReadonlySet<Operation> = new Set<Operation>([
  'create',
  'append',
  'addLink',
  'revokeLink',
  'appendSheet',
  'compactSheet',
  'record',
  'setSetting',
])

export function isWrite(request: Request): boolean {
  return writes.has(request.name)
}

/**
 * D2: one transaction for all writes that have come in, each inside its own savepoint so that a conflict of one leaves
 * the others alone. The replies exist only after COMMIT (D1).
 */
export function groupCommit(db: Database.Database, handlers: Handlers): (requests: Request[]) => Reply[] {
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  const writeOne = savepoint(db, handlers)
  return (requests) => {
    try {
      begin.run()
      const replies = requests.map(writeOne)
      commit.run()
      return replies
    } catch (error) {
      // SQLite has often rolled back by itself when the disk is full.
      if (db.inTransaction) db.exec('ROLLBACK')
      return requests.map(({ id }) => refusal(id, error))
    }
  }
}

function savepoint(db: Database.Database, handlers: Handlers): (request: Request) => Reply {
  const open = db.prepare('SAVEPOINT one')
  const release = db.prepare('RELEASE one')
  const undo = db.prepare('ROLLBACK TO one')
  return (request) => {
    open.run()
    try {
      const answer = call(handlers, request)
      release.run()
      return { id: request.id, answer }
    } catch (error) {
      // A full disk or a broken file concerns the whole commit, a conflict or a bug only this request.
      if (kindOf(error) === 'unavailable') throw error
      undo.run()
      release.run()
      return refusal(request.id, error)
    }
  }
}

export function readOne(handlers: Handlers, request: Request): Reply {
  try {
    return { id: request.id, answer: call(handlers, request) }
  } catch (error) {
    return refusal(request.id, error)
  }
}

function call<K extends Operation>(handlers: Handlers, request: Request<K>): Answer<K> {
  return handlers[request.name](request.ask)
}

function refusal(id: number, error: unknown): Reply {
  return { id, refused: kindOf(error), message: error instanceof Error ? error.message : String(error) }
}

function kindOf(error: unknown): 'conflict' | 'unavailable' | 'broken' {
  if (error instanceof StorageConflict) return 'conflict'
  if (!(error instanceof Database.SqliteError)) return 'broken'
  const taken = ['SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_FOREIGNKEY']
  if (taken.includes(error.code)) return 'conflict'
  const bug = /^SQLITE_(CONSTRAINT|ERROR|MISMATCH|MISUSE|RANGE|TOOBIG)/.test(error.code)
  return bug ? 'broken' : 'unavailable'
}
