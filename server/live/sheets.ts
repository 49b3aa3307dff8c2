import * as v from 'valibot'
import { accessTo } from '../../shared/sheets/access.ts'
import { sheetOpenSchema, type SheetAnswer } from '../../shared/wire/messages.ts'
import { sheetUpdateLimit } from '../../shared/wire/terms.ts'
import type { Telling } from '../pipeline/telling.ts'
import type { Gate } from '../sheets/gate.ts'
import type { Keeper } from '../sheets/keeper.ts'
import { refused, type Refused } from './answers.ts'
import { sheetPlace } from './places.ts'
import type { LiveServer, LiveSocket } from './socket.ts'
import type { Visitor } from './visitor.ts'

export interface SheetPorts {
  gate: Gate
  keeper: Keeper
  refusedUpdate: (workshop: string, who: string) => void
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
  await socket.join(sheetPlace(workshop, sheet))
  const state = await keeper.page(workshop, sheet).state()
  return { ok: true, state: asBuffer(state), writes: access.write }
}

/** Appended durably first, then relayed to the others. Guests never get here with a right to write (S1). */
export async function updateSheet(
  { gate, keeper, refusedUpdate }: SheetPorts,
  socket: LiveSocket,
  { workshop, actor }: Visitor,
  input: unknown,
): Promise<{ ok: true } | Refused> {
  const parsed = v.safeParse(updateSchema, input)
  if (!parsed.success) return refused('malformed')
  const { sheet, update } = parsed.output
  const access = await gate.access(workshop, sheet, actor)
  if (!access.write) {
    refusedUpdate(workshop, actor.who)
    return refused('not-allowed')
  }
  if (!(await keeper.page(workshop, sheet).write(update))) {
    refusedUpdate(workshop, actor.who)
    return refused('malformed')
  }
  socket.to(sheetPlace(workshop, sheet)).emit('sheet', { sheet, update: asBuffer(update) })
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

/** An event may have taken the right to read; whoever lost it hears nothing more. */
export function reviewSheets(io: LiveServer, { id, workshop }: Telling): void {
  for (const socket of io.sockets.sockets.values()) {
    const { visitor, sheets } = socket.data
    if (visitor?.workshop !== id) continue
    for (const sheet of sheets) {
      if (accessTo(sheet, visitor.actor, workshop).read) continue
      sheets.delete(sheet)
      void socket.leave(sheetPlace(id, sheet))
    }
  }
}

/** The encoder would send the whole buffer behind a view. */
const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes)
