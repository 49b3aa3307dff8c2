import pino, { type Logger } from 'pino'
import { ValiError } from 'valibot'
import { newTally } from './tally.ts'

export interface Trouble {
  workshop?: string
  command?: string | undefined
  error: unknown
}

/** Quiet by default. Never a request, a text of a card, a secret or an address (P4): only what is named here gets in. */
export const newLog = (level: string): Logger => pino({ level, base: null })

/** Notes troubles; whoever makes the same one again and again does not fill the disk with it (S11). */
export function troubleLog(
  log: Logger,
  now: () => number = performance.now.bind(performance),
): (found: Trouble) => void {
  const tally = newTally(now)
  return ({ workshop, command, error }) => {
    const known = described(error)
    const { admitted, passedOver } = tally.admits(JSON.stringify([workshop, known.kind, known.message]))
    if (!admitted) return
    const more = passedOver > 0 ? { passedOver } : {}
    log.error({ workshop, command, ...known, ...more }, 'trouble')
  }
}

function described(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  // Messages of these two quote what they could not read, which may be somebody's words.
  const quotes = error instanceof ValiError || error instanceof SyntaxError
  const cause = error.cause === undefined ? {} : { cause: described(error.cause) }
  return { kind: error.name, message: quotes ? undefined : error.message, stack, ...cause }
}
