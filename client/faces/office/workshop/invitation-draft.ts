import { useEffect, useState } from 'react'
import * as v from 'valibot'
import type { About } from '../../../../shared/domain/about.ts'
import { useSession } from '../../../session/react.tsx'
import { aboutDraftSchema } from '../invitation/about.ts'
import { shelve, shelved } from '../shelf.ts'

const draftSchema = v.object({ about: aboutDraftSchema, base: aboutDraftSchema })

/** What is being written, and the invitation that it was begun from. */
export interface InvitationDraft {
  about: About
  base: About
}

// The order of the names does not matter, what stands there does.
export const sameAbout = (a: About, b: About): boolean =>
  Object.entries(a).every(([name, value]) =>
    Object.entries(b).some(([other, its]) => other === name && String(its) === String(value)),
  )

/** Survives a reload; one that changes nothing any more is forgotten. */
export function useInvitationDraft(live: About) {
  const shelf = `invitation.${useSession().workshop}`
  const [draft, setDraft] = useState<InvitationDraft | null>(() => {
    const found = shelved(shelf, draftSchema)
    return found && !sameAbout(found.about, live) ? found : null
  })
  useEffect(() => shelve(shelf, draft), [shelf, draft])
  return { draft, setDraft }
}
