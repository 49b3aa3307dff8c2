import Database from 'better-sqlite3'
import { isDamagedCode } from '../failure.ts'
import { StorageConflict, StorageDamage } from '../storage.ts'
import type { Ledger } from './ledger.ts'
import type { Answer, Handlers, Operation, Refused, Reply, Request } from './messages.ts'

const writes: ReadonlySet<Operation> = new Set<Operation>([
  'create',
  'append',
  'addLink',
  'revokeLink',
  'appendSheet',
  'compactSheet',
  'record',
  'rewrite',
  'remove',
  'dropProtocol',
  'saveSnapshot',
  'dropSnapshot',
  'setSetting',
])

export function isWrite(request: Request): boolean {
  return writes.has(request.name)
}

/**
 * D2: one transaction for all writes that have come in, each inside its own savepoint so that a conflict of one leaves
 * the others alone. The replies exist only after COMMIT (D1).
 */
export function groupCommit({ commit, attempt }: Ledger, handlers: Handlers): (requests: Request[]) => Reply[] {
  function writeOne(request: Request): Reply {
    try {
      return { id: request.id, answer: attempt(() => call(handlers, request)) }
    } catch (error) {
      // A full disk concerns the whole commit; a conflict, a bug or a damaged row only this request.
      if (kindOf(error) === 'unavailable') throw error
      return refusal(request.id, error)
    }
  }
  return (requests) => {
    try {
      return commit(() => requests.map(writeOne))
    } catch (error) {
      return requests.map(({ id }) => refusal(id, error))
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

function kindOf(error: unknown): Refused {
  if (error instanceof StorageConflict) return 'conflict'
  if (error instanceof StorageDamage) return 'damaged'
  if (!(error instanceof Database.SqliteError)) return 'broken'
  const taken = ['SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_FOREIGNKEY']
  if (taken.includes(error.code)) return 'conflict'
  if (isDamagedCode(error.code)) return 'damaged'
  const bug = /^SQLITE_(CONSTRAINT|ERROR|MISMATCH|MISUSE|RANGE|TOOBIG)/.test(error.code)
  return bug ? 'broken' : 'unavailable'
}
