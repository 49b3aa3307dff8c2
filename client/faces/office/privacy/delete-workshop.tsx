import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useNoun } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { removeWorkshop } from '../door.ts'
import { Refused, refusalText } from '../refusal.tsx'

interface DeleteWorkshopProps {
  workshop: string
  title: string
  open: boolean
}

/** The office ends it at once, whatever the period says (P9): asked in words, with what is lost and what may stay. */
export function DeleteWorkshop({ workshop, title, open }: DeleteWorkshopProps) {
  const t = useTexts('privacy')
  const office = useTexts('office')
  const [, go] = useLocation()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const wished = useNoun('notice')?.keepsProtocol ?? false
  const [keep, setKeep] = useState<boolean | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const remove = async () => {
    setBusy(true)
    const answer = await removeWorkshop(workshop, keep ?? wished)
    setBusy(false)
    if (answer.ok) go('/office', { replace: true })
    else setRefusal(refusalText(office, answer.code))
  }
  return (
    <>
      <Button wide icon={<Trash2 aria-hidden />} onClick={() => setAsking(true)}>
        {t('delete.open')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('delete.title', { title })}
        confirmLabel={t('delete.yes')}
        cancelLabel={office('cancel')}
        dangerous
        busy={busy}
        onConfirm={() => void remove()}
        onCancel={() => setAsking(false)}
      >
        {open && (
          <Notice kind="warn" word={office('notice.warn')}>
            {t('delete.running')}
          </Notice>
        )}
        <p>{t('delete.text')}</p>
        <Checkbox label={t('delete.keep')} hint={t('field.keeps.hint')} checked={keep ?? wished} onChange={setKeep} />
        {refusal && <Refused text={refusal} />}
      </ConfirmDialog>
    </>
  )
}
