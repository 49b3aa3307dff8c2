import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { noticeSchema, type Notice } from '../../shared/domain/notice.ts'
import { forget, keep, recall } from '../session/device.ts'
import { useSend, useSession } from '../session/react.tsx'

const same = (a: Notice, b: Notice): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Any length may be typed; only saving asks. */
const draftSchema = v.object({
  ...v.entriesFromList(
    [
      'controller',
      'officer',
      'purpose',
      'basis',
      'recipients',
      'countries',
      'rights',
      'authority',
      'provision',
      'automated',
    ] as const,
    v.string(),
  ),
  days: noticeSchema.entries.days,
  anonymousAfter: noticeSchema.entries.anonymousAfter,
  keepsProtocol: v.boolean(),
})

function kept(key: string): Notice | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), draftSchema), recall(key))
  return parsed.success ? parsed.output : null
}

/** What is being written; it survives a reload and is gone once it says what is saved. */
export function useNoticeDraft(live: Notice) {
  const key = `office.notice.${useSession().workshop}`
  const [draft, setDraft] = useState<Notice | null>(() => {
    const found = kept(key)
    return found && !same(found, live) ? found : null
  })
  useEffect(() => (draft === null ? forget(key) : keep(key, JSON.stringify(draft))), [key, draft])
  return { draft, setDraft }
}

type Saved =
  { ok: true } | { ok: false; code: Extract<Awaited<ReturnType<ReturnType<typeof useSend>>>, { ok: false }>['code'] }

/** The same rule as on the server, asked before the way there. */
export function useSaveNotice(): { save: (draft: Notice) => Promise<Saved>; busy: boolean } {
  const send = useSend()
  const [busy, setBusy] = useState(false)
  const save = async (draft: Notice): Promise<Saved> => {
    const parsed = v.safeParse(noticeSchema, draft)
    if (!parsed.success) return { ok: false, code: 'text-too-long' }
    setBusy(true)
    const reply = await send('notice.write', { notice: parsed.output })
    setBusy(false)
    return reply.ok ? { ok: true } : { ok: false, code: reply.code }
  }
  return { save, busy }
}
