import { parentPort, workerData } from 'node:worker_threads'
import type { Happened } from '../../shared/domain/events.ts'
import { fold } from '../../shared/domain/fold/index.ts'
import { emptyWorkshop, type Workshop } from '../../shared/domain/workshop.ts'
import { archiveFormat, archiveVersion, withoutLink, type Archive } from '../../shared/protocol/archive.ts'
import { buildProtocol } from '../../shared/protocol/build.ts'
import { toMarkdown } from '../export/index.ts'
import { wholeLog } from '../pipeline/state.ts'
import { StorageDamage, type StoredEvent } from '../storage/storage.ts'
import { unpackLog } from '../storage/written.ts'
import type { Order, Paper, Said } from './press.ts'

interface Source {
  rows: readonly StoredEvent[]
  log: readonly Happened[]
  workshop: Workshop
}
type Written = Pick<Paper, 'content' | 'language'>

async function print(order: Order): Promise<Paper> {
  const rows = unpackLog(order.log)
  const log = wholeLog(rows)
  const workshop = emptyWorkshop()
  for (const happened of log) fold(workshop, happened)
  const source = { rows, log, workshop }
  const { title = '', date = '' } = workshop.about ?? {}
  return { title, date, ...(order.form === 'json' ? archive(order, source) : await protocol(order, source)) }
}

async function protocol(
  { form, language: asked, cloths, at }: Exclude<Order, { form: 'json' }>,
  { log, workshop }: Source,
): Promise<Written> {
  const language = asked === 'own' ? (workshop.about?.languages[0] ?? 'de') : asked
  const made = buildProtocol({ workshop, log, language, cloths, madeAt: at, edition: 'public' })
  if (form === 'md') return { language, content: new TextEncoder().encode(toMarkdown(made)) }
  // Only this one needs the large library.
  const { writeDocx } = await import('../export/word/document.ts')
  return { language, content: await writeDocx(made) }
}

function archive({ votes, sheets, at }: Extract<Order, { form: 'json' }>, { rows, log, workshop }: Source): Written {
  const events = log.map(({ version, at: when, event }, index) => ({
    version,
    at: when,
    command: rows[index]?.command ?? '',
    body: withoutLink(event),
  }))
  const whole: Archive = { format: archiveFormat, version: archiveVersion, exportedAt: at, events, votes, sheets }
  const language = workshop.about?.languages[0] ?? 'de'
  return { language, content: new TextEncoder().encode(JSON.stringify(whole)) }
}

function damage(error: unknown): Said {
  if (error instanceof StorageDamage) return { damaged: error.message }
  throw error
}

// oxlint-disable-next-line typescript/consistent-type-assertions -- thread door: what comes in was ordered by `press.ts`
const said = await print(workerData as Order).catch(damage)
parentPort?.postMessage(said, 'content' in said ? [said.content.buffer] : [])
