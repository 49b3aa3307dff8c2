import pino, { type Logger } from 'pino'
import { ValiError } from 'valibot'

export interface Trouble {
  workshop?: string
  command?: string | undefined
  error: unknown
}

/** Quiet by default. Never a request, a text of a card, a secret or an address (P4): only what is named here gets in. */
export const newLog = (level: string): Logger => pino({ level, base: null })

export function logTrouble(log: Logger, { workshop, command, error }: Trouble): void {
  log.error({ workshop, command, ...described(error) }, 'trouble')
}

function described(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  // Messages of these two quote what they could not read, which may be somebody's words.
  const quotes = error instanceof ValiError || error instanceof SyntaxError
  const cause = error.cause === undefined ? {} : { cause: described(error.cause) }
  return { kind: error.name, message: quotes ? undefined : error.message, stack, ...cause }
}
