import { Save, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useLinkState } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { SavedMark } from '../saved-mark.tsx'
import { useSay } from '../say.ts'
import { useDroppedFocus } from '../use-dropped-focus.ts'
import { Refused, refusalText } from '../refusal.tsx'
import type { AgendaDesk } from './draft.ts'
import styles from './agenda.module.css'

/** Stays in sight while there is something to save. */
export function SaveBar({ draft }: { draft: AgendaDesk }) {
  const t = useTexts('office')
  const offline = useLinkState().state !== 'online'
  const [refusal, setRefusal] = useState<string | null>(null)
  const say = useSay()
  useDroppedFocus(draft.changed, 'agenda-foot')
  const [done, setDone] = useState(false)
  const save = async () => {
    setRefusal(null)
    if (draft.agenda.steps.some(({ title }) => !Object.values(title).some(Boolean)))
      return setRefusal(t('agenda.needsTitle'))
    const code = await draft.save()
    // An overtaken draft has a notice of its own, with a choice.
    if (code) return setRefusal(code === 'agenda-changed' ? null : refusalText(t, code))
    say(t('agenda.saved'))
    return setDone(true)
  }
  return (
    <div id="agenda-foot" tabIndex={-1} className={styles.foot}>
      {draft.changed && (
        <div className={styles.bar}>
          {refusal && <Refused text={refusal} />}
          <p className={styles.unsaved}>{draft.saving && offline ? t('agenda.waiting') : t('agenda.unsaved')}</p>
          <div className={styles.actions}>
            <Button kind="quiet" icon={<Undo2 aria-hidden />} disabled={!draft.undo} onClick={() => draft.undo?.()}>
              {t('undo')}
            </Button>
            <Button onClick={draft.discard}>{t('discard')}</Button>
            <Button
              kind="primary"
              icon={<Save aria-hidden />}
              busy={draft.saving}
              disabled={draft.overtaken}
              onClick={() => void save()}
            >
              {t('agenda.save')}
            </Button>
          </div>
        </div>
      )}
      {done && !draft.changed && <SavedMark text={t('agenda.saved')} />}
    </div>
  )
}
