import * as v from 'valibot'
import type { RefusalCode } from '../../shared/commands/refusal.ts'

/** The shape of every refusal on the socket, whatever was asked. */
export interface Refused {
  ok: false
  code: RefusalCode
  params: Record<string, string | number>
}

export const refused = (code: RefusalCode): Refused => ({ ok: false, code, params: {} })

type Answer = (answer: unknown) => void

/** The last argument, where the client wants to hear back. */
export const answerOf = (args: unknown[]): Answer | null => {
  const last = args.at(-1)
  return isAnswer(last) ? last : null
}

const isAnswer = (value: unknown): value is Answer => typeof value === 'function'

const refusal = v.object({ ok: v.literal(false), code: v.string() })

export const isRefused = (said: unknown): said is Pick<Refused, 'ok' | 'code'> => v.is(refusal, said)
