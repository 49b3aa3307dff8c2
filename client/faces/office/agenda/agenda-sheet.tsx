import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { About } from '../../../../shared/domain/about.ts'
import type { AgendaView } from '../../../../shared/views/nouns.ts'
import { useAll } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { useSay } from '../say.ts'
import { Sheet } from '../sheet.tsx'
import { AgendaHead } from './agenda-head.tsx'
import styles from './agenda.module.css'
import { ChangedNotice } from './changed-notice.tsx'
import { DeskContext } from './desk.ts'
import { useAgendaDesk } from './draft.ts'
import { PhaseSection } from './phase-section.tsx'
import { SaveBar } from './save-bar.tsx'

interface AgendaSheetProps {
  about: About
  view: AgendaView
}

/** The run sheet: it reads like the paper that a moderation works from, and every line of it can be changed. */
export function AgendaSheet({ about, view }: AgendaSheetProps) {
  const t = useTexts('office')
  const draft = useAgendaDesk(view)
  const statusOf = useStatuses()
  const say = useSay()
  const focusNext = useFocusNext()
  const { agenda, edit } = draft
  const { languages, begin } = about
  const desk = useMemo(
    () => ({ agenda, edit, languages, begin, statusOf, say, focusNext }),
    [agenda, edit, languages, begin, statusOf, say, focusNext],
  )
  return (
    <DeskContext value={desk}>
      <Sheet id="agenda" kicker={t('agenda')} label={t('agenda')}>
        <AgendaHead end={about.end} />
        {draft.overtaken && <ChangedNotice draft={draft} />}
        <ol className={styles.phases}>
          {agenda.phases.map((phase) => (
            <PhaseSection key={phase.id} phase={phase} />
          ))}
        </ol>
        <SaveBar draft={draft} />
      </Sheet>
    </DeskContext>
  )
}

function useStatuses() {
  const runs = useAll('step')
  return useCallback((step: string) => runs.find((run) => run.id === step)?.status ?? 'planned', [runs])
}

/** A moved step takes its buttons along, and browsers then drop the focus: it is put back where the hand was. */
function useFocusNext() {
  const wish = useRef<readonly string[]>([])
  const [, renew] = useState(0)
  useLayoutEffect(() => {
    const found = wish.current.map((id) => document.getElementById(id))
    wish.current = []
    found.find((element) => element && !element.matches(':disabled'))?.focus()
  })
  return useCallback((...ids: string[]) => {
    wish.current = ids
    renew((times) => times + 1)
  }, [])
}
