import type { Ledger } from './ledger.ts'
import type { Handlers } from './messages.ts'
import { protocolsTable } from './tables.ts'

type ProtocolHandlers = Pick<Handlers, 'protocols' | 'protocol' | 'dropProtocol'>

/** Finished protocols that have outlived their workshops (P9). */
export function protocolHandlers(ledger: Ledger): ProtocolHandlers {
  const table = ledger.table(protocolsTable)
  const all = table.read('true ORDER BY kept_at, id')
  const one = table.read('id = ?')
  const drop = table.remove('id = ?')
  return {
    protocols: () => all().map(({ id, title, date, keptAt }) => ({ id, title, date, keptAt })),
    protocol: (id) => one(id)[0] ?? null,
    dropProtocol(id) {
      drop(id)
      return null
    },
  }
}
