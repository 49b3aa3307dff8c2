import { parentPort, workerData } from 'node:worker_threads'
import { readArchive } from '../../shared/protocol/archive.ts'
import type { Themes } from '../../shared/wire/http.ts'
import { summaryOf } from '../pipeline/summary.ts'
import type { Brought, Order } from './reading.ts'
import { themesOf } from './themes.ts'

function read({ content, wanted }: Order): Brought | Themes | null {
  const found = readArchive(parsed(content))
  if (!found.ok) return null
  const { archive, workshop } = found
  if (wanted === 'themes') return themesOf(workshop)
  return {
    summary: summaryOf(workshop),
    events: archive.events.map(({ at, command, body }) => ({ at, command, body })),
    votes: archive.votes.map((put) => ({ put })),
    sheets: archive.sheets,
  }
}

/** Nothing where it is no JSON, or no UTF-8: letters that were guessed would be other people's words. */
function parsed(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content))
  } catch {
    return undefined
  }
}

// oxlint-disable-next-line typescript/consistent-type-assertions -- thread door: what comes in was ordered by `reading.ts`
parentPort?.postMessage(read(workerData as Order))
