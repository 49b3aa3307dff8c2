import { useCallback, useEffect, useState } from 'react'
import type { AuditTold } from '../../../../shared/wire/audit.ts'
import { loadAudit, type Refusal } from '../door.ts'

interface Loaded {
  /** Whose pages these are, so that pages of an earlier choice never mix with those of a later one. */
  who: string | null
  pages: AuditTold[]
  refusal: Refusal | null
}

/** The pages that have been asked for so far, newest first. */
export function useAudit(workshop: string | null, who: string | null) {
  const [loaded, setLoaded] = useState<Loaded>({ who, pages: [], refusal: null })
  const load = useCallback(
    async (before: number | null) => {
      const answer = await loadAudit(workshop, before, who)
      setLoaded((now) => {
        const earlier = before !== null && now.who === who ? now.pages : []
        if (!answer.ok) return { who, pages: earlier, refusal: answer.code }
        return { who, pages: [...earlier, answer.value], refusal: null }
      })
    },
    [workshop, who],
  )
  useEffect(() => {
    void load(null)
  }, [load])
  const next = loaded.pages.at(-1)?.next ?? null
  return {
    pages: loaded.pages,
    refusal: loaded.refusal,
    more: next === null ? null : () => void load(next),
    again: () => void load(null),
  }
}
