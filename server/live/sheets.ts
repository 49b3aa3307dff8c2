import * as v from 'valibot'
import { accessTo } from '../../shared/sheets/access.ts'
import { sheetOpenSchema, type SheetAnswer } from '../../shared/wire/messages.ts'
import { sheetUpdateLimit } from '../../shared/wire/terms.ts'
import type { Telling } from '../pipeline/telling.ts'
import type { Gate } from '../sheets/gate.ts'
import type { Keeper } from '../sheets/keeper.ts'
import type { PageFlaw } from '../sheets/page.ts'
import { refused, type Refused } from './answers.ts'
import { readersPlace, sheetPlace } from './places.ts'
import type { LiveServer, LiveSocket } from './socket.ts'
import type { Visitor } from './visitor.ts'

export interface SheetPorts {
  gate: Gate
  keeper: Keeper
  /** For the log: why, never what. */
  refusedUpdate: (workshop: string, why: PageFlaw | 'not-allowed') => void
}

const bytes = v.pipe(
  v.instance(Uint8Array),
  v.check(({ byteLength }) => byteLength <= sheetUpdateLimit),
)
const updateSchema = v.strictObject({ ...sheetOpenSchema.entries, update: bytes })

export async function openSheet(
  { gate, keeper }: SheetPorts,
  socket: LiveSocket,
  { workshop, actor }: Visitor,
  input: unknown,
): Promise<SheetAnswer | Refused> {
  const parsed = v.safeParse(sheetOpenSchema, input)
  if (!parsed.success) return refused('malformed')
  const { sheet } = parsed.output
  const access = await gate.access(workshop, sheet, actor)
  if (!access.read) return refused('not-allowed')
  // Joined before the state is taken: an update in between comes twice, which is harmless, and never not at all.
  socket.data.sheets.add(sheet)
  await socket.join([sheetPlace(workshop, sheet), readersPlace(workshop)])
  const state = await keeper.page(workshop, sheet).state()
  const pen = await keeper.pen(workshop, sheet, nameOf(actor))
  return { ok: true, state: asBuffer(state), writes: access.write, pen }
}

const nameOf = ({ role, who }: Visitor['actor']): string => `${role}/${who}`

/**
 * Judged away from here (S2), stored durably, then relayed to the others as the server has understood it. Guests never get here
 * with a right to write (S1).
 */
export async function updateSheet(
  ports: SheetPorts,
  socket: LiveSocket,
  visitor: Visitor,
  input: unknown,
): Promise<{ ok: true } | Refused> {
  const parsed = v.safeParse(updateSchema, input)
  if (!parsed.success) return refused('malformed')
  if (socket.data.writing >= mostWriting) return refused('too-fast')
  socket.data.writing += 1
  try {
    return await write(ports, socket, visitor, parsed.output)
  } finally {
    socket.data.writing -= 1
  }
}

/** So many updates of one device may wait to be judged; a fast hand on a slow disk has three. */
const mostWriting = 32

async function write(
  { gate, keeper, refusedUpdate }: SheetPorts,
  socket: LiveSocket,
  { workshop, actor }: Visitor,
  { sheet, update }: v.InferOutput<typeof updateSchema>,
): Promise<{ ok: true } | Refused> {
  /** Once for each connection: whoever tries it a thousand times has one line in the log. */
  const note = (why: PageFlaw | 'not-allowed'): void => {
    if (!socket.data.noted) refusedUpdate(workshop, why)
    socket.data.noted = true
  }
  const access = await gate.access(workshop, sheet, actor)
  if (!access.write) {
    note('not-allowed')
    return refused('not-allowed')
  }
  const outcome = await keeper.page(workshop, sheet).write(update, nameOf(actor))
  if ('flaw' in outcome) {
    note(outcome.flaw)
    return refused(outcome.flaw === 'barred' ? 'too-fast' : 'malformed')
  }
  if (outcome.update !== null)
    socket.to(sheetPlace(workshop, sheet)).emit('sheet', { sheet, update: asBuffer(outcome.update) })
  return { ok: true }
}

export async function closeSheet(
  socket: LiveSocket,
  { workshop }: Visitor,
  input: unknown,
): Promise<{ ok: true } | Refused> {
  const parsed = v.safeParse(sheetOpenSchema, input)
  if (!parsed.success) return refused('malformed')
  socket.data.sheets.delete(parsed.output.sheet)
  await socket.leave(sheetPlace(workshop, parsed.output.sheet))
  return { ok: true }
}

/** An event may have taken the right to read; whoever lost it hears nothing more. Asked after each, so of readers alone. */
export function reviewSheets({ sockets: { adapter, sockets } }: LiveServer, { id, workshop }: Telling): void {
  for (const reader of adapter.rooms.get(readersPlace(id)) ?? []) {
    const socket = sockets.get(reader)
    if (!socket?.data.visitor) continue
    const { visitor, sheets } = socket.data
    for (const sheet of sheets) {
      if (accessTo(sheet, visitor.actor, workshop).read) continue
      sheets.delete(sheet)
      void socket.leave(sheetPlace(id, sheet))
    }
  }
}

/** The encoder would send the whole buffer behind a view. */
const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes)
