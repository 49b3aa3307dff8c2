import * as v from 'valibot'
import { summarySchema, type Summary } from '../../shared/wire/http.ts'
import { accept } from '../../shared/commands/command.ts'
import { newId } from '../security/secrets.ts'
import type { AuditEntry, WorkshopRow } from '../storage/storage.ts'
import { removeWorkshop, type RemovalPorts } from './removal.ts'

export interface Retention {
  /** Looks at all workshops once. What cannot be done now is done the next time. */
  run: () => Promise<void>
  stop: () => void
}

const hour = 60 * 60 * 1000
const day = 24 * hour

interface RetentionPorts extends RemovalPorts {
  trouble: (trouble: { workshop?: string; error: unknown }) => void
}

/** P9: what was promised happens by itself, at the start and then every hour: a laptop may run for less than a day. */
export function keepRetention(ports: RetentionPorts): Retention {
  let running: Promise<void> | null = null
  const run = (): Promise<void> => {
    running ??= lookAtAll(ports).finally(() => {
      running = null
    })
    return running
  }
  const timer = setInterval(() => void run(), hour)
  timer.unref()
  return { run, stop: () => clearInterval(timer) }
}

async function lookAtAll(ports: RetentionPorts): Promise<void> {
  try {
    for (const row of await ports.storage.workshops()) await lookAt(ports, row)
  } catch (error) {
    ports.trouble({ error })
  }
}

async function lookAt(ports: RetentionPorts, row: WorkshopRow): Promise<void> {
  const read = v.safeParse(summarySchema, row.summary)
  if (!read.success) return
  const due = dueNow(read.output, row.createdAt, ports.clock())
  try {
    if (due === 'delete') {
      await removeWorkshop(ports, row.id, read.output.keepsProtocol)
      await ports.storage.record(null, { ...server, at: ports.clock(), what: 'workshop.deleted' })
    }
    if (due === 'anonymise') await anonymise(ports, row.id)
  } catch (error) {
    ports.trouble({ workshop: row.id, error })
  }
}

/** Counted from the end; an archive of long ago that was read in today is left for a day, so that its office can see it. */
function dueNow(summary: Summary, createdAt: number, now: number): 'delete' | 'anonymise' | null {
  const { status, deleteAt, anonymiseAt, anonymisedAt } = summary
  if (status !== 'closed' || now < createdAt + day) return null
  if (deleteAt !== null && now >= deleteAt) return 'delete'
  return anonymiseAt !== null && anonymisedAt === null && now >= anonymiseAt ? 'anonymise' : null
}

const server: Omit<AuditEntry, 'at' | 'what'> = { who: 'server', role: 'server', about: {}, outcome: 'done' }

async function anonymise({ rooms }: RetentionPorts, workshop: string): Promise<void> {
  const reply = await rooms.room(workshop).ask({
    id: `retention-${newId()}`,
    name: 'workshop.anonymise',
    board: null,
    proposal: null,
    ticket: null,
    mark: { who: 'server', role: 'server', what: 'workshop.anonymised', about: {} },
    decide: ({ workshop: { status, anonymisedAt } }) =>
      // Somebody may have opened it again meanwhile.
      status === 'closed' && anonymisedAt === null ? accept({ type: 'workshop.anonymised' }) : accept(),
  })
  if (!reply.ok) throw new Error(`the authors could not be taken: ${reply.code}`)
}
