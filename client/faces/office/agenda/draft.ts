import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { agendaSchema, type Agenda } from '../../../../shared/domain/agenda.ts'
import type { AgendaView } from '../../../../shared/views/nouns.ts'
import { useSend, useSession } from '../../../session/react.tsx'
import type { Refusal } from '../door.ts'
import { shelve, shelved } from '../shelf.ts'
import { sorted, type Edit } from './edit.ts'

const draftSchema = v.object({ revision: v.number(), agenda: agendaSchema })
/** A changed plan, and the revision that it was made from. */
type Draft = v.InferOutput<typeof draftSchema>

const planOf = ({ revision: _revision, ...agenda }: AgendaView): Agenda => sorted(agenda)
const sameAgenda = (a: Agenda, b: Agenda): boolean =>
  JSON.stringify([a.phases, sorted(a).steps]) === JSON.stringify([b.phases, sorted(b).steps])

export interface AgendaDesk {
  /** What the desk shows: the plan of the workshop, or the one changed here. */
  agenda: Agenda
  /** The workshop's own plan, as it is now. */
  live: Agenda
  changed: boolean
  /** Somebody else has planned since this draft was begun. */
  overtaken: boolean
  edit: (edit: Edit) => void
  undo: (() => void) | null
  discard: () => void
  /** Goes on from the newer plan: what is changed here will replace it. */
  keepMine: () => void
  save: () => Promise<Refusal | null>
  saving: boolean
}

/** The run sheet on the desk: changed as often as one likes, kept on this device, saved as one plan (D17). */
export function useAgendaDesk(view: AgendaView): AgendaDesk {
  const live = planOf(view)
  const { draft, setDraft, past, setPast } = useDraft(live)
  const { save, saving, saved } = useSave(draft, setDraft)
  const settled = saved?.revision === view.revision ? saved.agenda : live
  const agenda = draft?.agenda ?? settled
  const undone = past.at(-1)
  return {
    agenda,
    live,
    changed: draft !== null,
    overtaken: draft !== null && !saving && draft.revision !== view.revision && !sameAgenda(draft.agenda, live),
    edit(edit) {
      setPast([...past.slice(-50), agenda])
      setDraft({ revision: draft?.revision ?? view.revision, agenda: edit(agenda) })
    },
    undo: undone
      ? () => {
          setPast(past.slice(0, -1))
          setDraft(sameAgenda(undone, live) ? null : { revision: draft?.revision ?? view.revision, agenda: undone })
        }
      : null,
    discard() {
      setPast([])
      setDraft(null)
    },
    keepMine: () => setDraft(draft && { ...draft, revision: view.revision }),
    save,
    saving,
  }
}

function useDraft(live: Agenda) {
  const shelf = `agenda.${useSession().workshop}`
  const [draft, setDraft] = useState(() => {
    const found = shelved(shelf, draftSchema)
    return found && !sameAgenda(found.agenda, live) ? found : null
  })
  const [past, setPast] = useState<readonly Agenda[]>([])
  useEffect(() => shelve(shelf, draft), [shelf, draft])
  return { draft, setDraft, past, setPast }
}

function useSave(draft: Draft | null, setDraft: (next: (now: Draft | null) => Draft | null) => void) {
  const send = useSend()
  const [saving, setSaving] = useState(false)
  // Shown until the plan comes back from the server, so that the sheet does not jump to and fro.
  const [saved, setSaved] = useState<Draft | null>(null)
  const save = async (): Promise<Refusal | null> => {
    if (!draft) return null
    setSaving(true)
    const reply = await send('agenda.plan', draft)
    setSaving(false)
    if (!reply.ok) return reply.code
    setSaved(draft)
    setDraft((now) => (!now || now.agenda === draft.agenda ? null : { ...now, revision: draft.revision + 1 }))
    return null
  }
  return { save, saving, saved }
}
