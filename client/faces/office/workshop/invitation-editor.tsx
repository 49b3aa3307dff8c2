import { Save } from 'lucide-react'
import { useState, type SyntheticEvent } from 'react'
import type { About } from '../../../../shared/domain/about.ts'
import { useSend } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { checked, type AboutErrors } from '../invitation/about.ts'
import { InvitationForm } from '../invitation/form.tsx'
import { Refused, refusalText } from '../refusal.tsx'
import { sameAbout, type InvitationDraft } from './invitation-draft.ts'
import styles from './workshop.module.css'

interface InvitationEditorProps {
  draft: InvitationDraft
  live: About
  onChange: (draft: InvitationDraft | null) => void
  onSaved: () => void
}

/** The invitation with a pen in hand. */
export function InvitationEditor({ draft, live, onChange, onSaved }: InvitationEditorProps) {
  const t = useTexts('office')
  const { save, busy, errors, refusal } = useSave(draft.about, onSaved)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    void save()
  }
  const overtaken = !busy && !sameAbout(draft.base, live) && !sameAbout(draft.about, live)
  return (
    <form noValidate onSubmit={submit} className={styles.editor}>
      <VisuallyHidden>
        <h1>{t('invitation.edit')}</h1>
      </VisuallyHidden>
      {overtaken && (
        <div role="alert">
          <Notice
            kind="warn"
            word={t('notice.warn')}
            action={<Button onClick={() => onChange(null)}>{t('invitation.takeNew')}</Button>}
          >
            {t('invitation.changed')}
          </Notice>
        </div>
      )}
      <InvitationForm
        about={draft.about}
        errors={errors}
        onChange={(change) => onChange({ ...draft, about: { ...draft.about, ...change } })}
      />
      {refusal && <Refused text={refusal} />}
      <div className={styles.editorFoot}>
        <Button onClick={() => onChange(null)}>{t('discard')}</Button>
        <Button type="submit" kind="primary" icon={<Save aria-hidden />} busy={busy}>
          {t('invitation.save')}
        </Button>
      </div>
    </form>
  )
}

function useSave(about: About, onSaved: () => void) {
  const t = useTexts('office')
  const send = useSend()
  const [busy, setBusy] = useState(false)
  const [errors, setErrors] = useState<AboutErrors>({})
  const [refusal, setRefusal] = useState<string | null>(null)
  const save = async () => {
    const check = checked(about)
    setErrors(check.ok ? {} : check.errors)
    setRefusal(check.ok ? null : t('new.check', { count: Object.keys(check.errors).length }))
    if (!check.ok) return
    setBusy(true)
    const reply = await send('workshop.describe', { about: check.about })
    setBusy(false)
    if (reply.ok) onSaved()
    else setRefusal(refusalText(t, reply.code))
  }
  return { save, busy, errors, refusal }
}
