import type { Request } from 'express'
import { setTimeout } from 'node:timers/promises'
import * as v from 'valibot'
import type { RefusalCode } from '../../shared/commands/refusal.ts'
import { summarySchema } from '../../shared/wire/http.ts'
import { asCode, isCode } from '../security/codes.ts'
import type { WorkshopRow } from '../storage/storage.ts'
import type { Attempts } from './attempts.ts'
import type { HttpPorts } from './ports.ts'

/** No wrong answer leaves earlier, so that how long it took says nothing of why it is wrong (S8). */
const wrongAfter = 60
/** While many are guessing, each of them waits longer, whatever it was: the server has its time for those who join (S9). */
const wrongAfterMany = 1000
/** S9: whoever guesses too fast is not answered at once either, or refusing them would keep the server from those who join. */
const refusedAfter = 250

/** What everybody asks who has only a code: to be told about the workshop, and to join it. */
export type CodeDoor = <T extends object>(
  request: Request,
  typed: string,
  inside: (workshop: string) => Promise<T | RefusalCode>,
) => Promise<T | RefusalCode>

/**
 * S8: a wrong code, a closed workshop and one that never was get the same answer after the same time. The list's own line says whether a
 * workshop is open, so that a closed one costs no more work than none.
 */
export function codeDoor({ storage, publicUrl }: HttpPorts, attempts: Attempts): CodeDoor {
  return async (request, typed, inside) => {
    const earliest = setTimeout(attempts.areMany() ? wrongAfterMany : wrongAfter)
    const address = callerOf(request, publicUrl)
    const code = asCode(typed)
    const guess = isCode(code) ? 'code' : 'pass'
    if (!attempts.mayTry(address, guess)) {
      await setTimeout(refusedAfter)
      return 'too-fast'
    }
    const row = await storage.workshopByCode(code)
    const outcome = isOpen(row) ? await inside(row.id) : 'code-unknown'
    if (outcome !== 'code-unknown') return outcome
    attempts.failed(address, guess)
    await earliest
    return outcome
  }
}

function isOpen(row: WorkshopRow | null): row is WorkshopRow {
  const read = v.safeParse(summarySchema, row?.summary)
  return read.success && read.output.status === 'open'
}

/**
 * Behind a proxy all people have its address, so the one that it adds counts (the last: those before may be anybody's invention).
 * That a proxy adds one is believed only where a public https address was set.
 */
export function callerOf({ headers, socket }: Pick<Request, 'headers' | 'socket'>, publicUrl: string | null): string {
  const forwarded = headers['x-forwarded-for']
  const last = typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined
  const own = socket.remoteAddress ?? ''
  return publicUrl?.startsWith('https:') && last ? last.slice(0, 60) : own
}
