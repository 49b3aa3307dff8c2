import type { Response } from 'express'
import type { RefusalCode } from '../../shared/commands/refusal.ts'

const statuses: Partial<Record<RefusalCode, number>> = {
  'not-allowed': 403,
  'plain-http': 403,
  'link-unknown': 404,
  'code-unknown': 404,
  'too-fast': 429,
  'not-stored': 503,
  broken: 500,
  damaged: 500,
}

/** Every refusal is `{ code }`; the faces have the sentence. */
export function refuseWith(response: Response, code: RefusalCode, status = statuses[code] ?? 400): void {
  response.status(status).json({ code })
}
