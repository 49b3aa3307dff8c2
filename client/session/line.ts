import type { Socket } from 'socket.io-client'
import type { RefusalCode } from '../../shared/commands/refusal.ts'
import type {
  ClockAnswer,
  End,
  Envelope,
  Own,
  Presence,
  Reply,
  SheetAnswer,
  SheetTell,
  SyncAnswer,
  SyncAsk,
  Tell,
  Trouble,
  Wall,
} from '../../shared/wire/messages.ts'
import { wholeSigns } from './whole-signs.ts'

/** What the server tells by itself. */
export interface Told {
  tell: (tell: Tell) => void
  own: (own: Own) => void
  wall: (wall: Wall) => void
  presence: (presence: Presence) => void
  trouble: (trouble: Trouble) => void
  sheet: (tell: SheetTell) => void
  /** The server stood still: its clock is to be looked at again (D19). */
  clock: () => void
}

interface ServerTells extends Told {
  end: (reason: End, spread?: number) => void
}

/** Any question may be refused: too fast, or the server cannot read its disk just now. */
interface Refused {
  ok: false
  code: RefusalCode
}
type Answer<Value> = (answer: Value | Refused) => void

interface ClientAsks {
  command(envelope: Envelope, answer: (reply: Reply) => void): void
  sync(ask: SyncAsk, answer: Answer<SyncAnswer>): void
  clock(answer: Answer<ClockAnswer>): void
  waiting(waiting: { count: number; resting?: boolean }): void
  'sheet.open'(open: { sheet: string }, answer: (answer: SheetAnswer) => void): void
  'sheet.update'(update: SheetTell, answer: Answer<{ ok: true }>): void
  'sheet.close'(close: { sheet: string }): void
}

export type Line = Socket<
  { [Name in keyof ServerTells]: ServerTells[Name] },
  { [Name in keyof ClientAsks]: ClientAsks[Name] }
>

const answerTimeout = 5000

/** Every question to the server. One that finds no answer in time proves the connection dead (D10): `dead` lets it go. */
export function asksOf(line: Line, dead: () => void) {
  async function alive<Value>(ask: () => Promise<Value>): Promise<Value> {
    // socket.io would keep it and send it by itself later, out of order.
    if (!line.connected) throw new Error('not connected')
    try {
      return await ask()
    } catch (error) {
      dead()
      throw error
    }
  }
  const soon = () => line.timeout(answerTimeout)
  const say = (tell: () => void): void => (line.connected ? tell() : undefined)
  return {
    command: (envelope: Envelope) =>
      alive<Reply>(() => soon().emitWithAck('command', { ...envelope, input: wholeSigns(envelope.input) })),
    sync: async (ask: SyncAsk) => unrefused(await alive<SyncAnswer | Refused>(() => soon().emitWithAck('sync', ask))),
    clock: async () => unrefused(await alive<ClockAnswer | Refused>(() => soon().emitWithAck('clock'))),
    openSheet: (sheet: string) => alive<SheetAnswer>(() => soon().emitWithAck('sheet.open', { sheet })),
    updateSheet: (sheet: string, update: Uint8Array) =>
      alive<{ ok: true } | Refused>(() => soon().emitWithAck('sheet.update', { sheet, update })),
    closeSheet: (sheet: string) => say(() => line.emit('sheet.close', { sheet })),
    waiting: (count: number, resting: boolean) =>
      say(() => line.emit('waiting', resting ? { count, resting } : { count })),
  }
}
export type Asks = ReturnType<typeof asksOf>

const isRefused = <Value extends object>(answer: Value | Refused): answer is Refused => 'ok' in answer && !answer.ok

function unrefused<Value extends object>(answer: Value | Refused): Value {
  if (isRefused(answer)) throw new Error(answer.code)
  return answer
}
