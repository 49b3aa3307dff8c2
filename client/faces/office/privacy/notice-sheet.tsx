import { PencilLine, Save } from 'lucide-react'
import { useState, type SyntheticEvent } from 'react'
import { blankNotice, type Notice as Told } from '../../../../shared/domain/notice.ts'
import { useNoticeDraft, useSaveNotice } from '../../../notice/notice-draft.ts'
import { NoticeForm } from '../../../notice/notice-form.tsx'
import { NoticeText } from '../../../notice/notice-text.tsx'
import { useNoun } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Refused, refusalText } from '../refusal.tsx'
import { SavedMark } from '../saved-mark.tsx'
import { useSay } from '../say.ts'
import { Sheet } from '../sheet.tsx'
import { useDroppedFocus } from '../use-dropped-focus.ts'
import { MissingNotice } from './missing-notice.tsx'
import styles from './privacy.module.css'

/** What people are told about their data: read as it stands on the phone, changed in the same place (P1, P2). */
export function NoticeSheet() {
  const t = useTexts('privacy')
  const live = useNoun('notice') ?? blankNotice
  const address = useNoun('workshop')?.about.address
  const { draft, setDraft } = useNoticeDraft(live)
  const say = useSay()
  const [done, setDone] = useState(false)
  useDroppedFocus(draft !== null, 'notice-title', 'notice-edit')
  const edit = (
    <Button
      id="notice-edit"
      icon={<PencilLine aria-hidden />}
      onClick={() => {
        setDone(false)
        setDraft(live)
      }}
    >
      {t('privacy.edit')}
    </Button>
  )
  const saved = () => {
    setDraft(null)
    setDone(true)
    say(t('privacy.saved'))
  }
  return (
    <Sheet id="privacy" kicker={t('privacy')} label={t('privacy')} actions={draft ? undefined : edit}>
      <h2 id="notice-title" tabIndex={-1} className={styles.title}>
        {t('privacy.title')}
      </h2>
      <p className={styles.lead}>{t('privacy.lead')}</p>
      {draft ? (
        <Editor draft={draft} onChange={setDraft} onSaved={saved} />
      ) : (
        <>
          {done && <SavedMark text={t('privacy.saved')} />}
          <MissingNotice />
          <NoticeText notice={live} address={address} />
        </>
      )}
    </Sheet>
  )
}

interface EditorProps {
  draft: Told
  onChange: (draft: Told | null) => void
  onSaved: () => void
}

function Editor({ draft, onChange, onSaved }: EditorProps) {
  const t = useTexts('privacy')
  const office = useTexts('office')
  const { save, busy } = useSaveNotice()
  const [refusal, setRefusal] = useState<string | null>(null)
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    setRefusal(null)
    const saved = await save(draft)
    if (saved.ok) onSaved()
    else setRefusal(refusalText(office, saved.code))
  }
  return (
    <form noValidate className={styles.editor} onSubmit={(event) => void submit(event)}>
      <NoticeForm notice={draft} onChange={(change) => onChange({ ...draft, ...change })} />
      {refusal && <Refused text={refusal} />}
      <div className={styles.foot}>
        <Button onClick={() => onChange(null)}>{office('discard')}</Button>
        <Button type="submit" kind="primary" icon={<Save aria-hidden />} busy={busy}>
          {t('privacy.save')}
        </Button>
      </div>
    </form>
  )
}
