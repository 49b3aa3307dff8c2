import { ShieldQuestion } from 'lucide-react'
import { useState } from 'react'
import { blankNotice, missingIn } from '../../../../shared/domain/notice.ts'
import { useNoticeDraft, useSaveNotice } from '../../../notice/notice-draft.ts'
import { NoticeForm } from '../../../notice/notice-form.tsx'
import { useNoun } from '../../../session/react.tsx'
import { TextsProvider, useLanguage, useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useActing } from '../act.tsx'
import { Need } from './need.tsx'

/** Whether something that people must be told about their data is still missing; before the opening it needs somebody now (P1). */
export function useUntold(): boolean {
  const status = useNoun('workshop')?.status
  const notice = useNoun('notice')
  return status !== undefined && status !== 'open' && missingIn(notice ?? null).length > 0
}

const also = ['moderator', 'notice'] as const

/** The evening before, nobody may be in the office any more: the moderator can fill it in as well. */
export function NoticeNeed() {
  return (
    <TextsProvider area="privacy" also={also} language={useLanguage()}>
      <Untold />
    </TextsProvider>
  )
}

function Untold() {
  const t = useTexts('privacy')
  const [writing, setWriting] = useState(false)
  const missing = missingIn(useNoun('notice') ?? null)
  const fields = missing.map((field) => t(`missing.${field}`)).join(', ')
  return (
    <Need icon={<ShieldQuestion />} text={t('privacy.missing', { fields })}>
      <Button onClick={() => setWriting(true)} aria-haspopup="dialog">
        {t('privacy.fill')}
      </Button>
      {writing && <Writing onClose={() => setWriting(false)} />}
    </Need>
  )
}

function Writing({ onClose }: { onClose: () => void }) {
  const t = useTexts('privacy')
  const moderator = useTexts('moderator')
  const live = useNoun('notice') ?? blankNotice
  const { draft, setDraft } = useNoticeDraft(live)
  const { save, busy } = useSaveNotice()
  const { say } = useActing()
  const notice = draft ?? live
  const keep = async () => {
    const saved = await save(notice)
    if (!saved.ok) return say(moderator(`refusal.${saved.code}`), 'error')
    setDraft(null)
    say(t('privacy.saved'), 'done')
    return onClose()
  }
  const actions = (
    <Button kind="primary" busy={busy} onClick={() => void keep()}>
      {t('privacy.save')}
    </Button>
  )
  return (
    <Dialog open title={t('privacy.title')} closeLabel={moderator('close')} onClose={onClose} actions={actions}>
      <p>{t('privacy.lead')}</p>
      <NoticeForm notice={notice} onChange={(change) => setDraft({ ...notice, ...change })} />
    </Dialog>
  )
}
