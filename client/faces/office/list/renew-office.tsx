import { KeyRound, ScrollText } from 'lucide-react'
import { useState } from 'react'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { CopyField } from '../copy-field.tsx'
import { renewOffice } from '../door.ts'
import { Refused, refusalText } from '../refusal.tsx'
import { LinkButton } from '../link-button.tsx'
import { Offer } from './offer.tsx'

/** A new key for the office; the old one ends with it. */
export function RenewOffice() {
  const t = useTexts('office')
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [url, setUrl] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const renew = async () => {
    setBusy(true)
    setRefusal(null)
    const answer = await renewOffice()
    setBusy(false)
    if (!answer.ok) return setRefusal(refusalText(t, answer.code))
    setAsking(false)
    return setUrl(answer.value.url)
  }
  return (
    <Offer title={t('renew.title')} text={t('renew.text')} icon={<KeyRound aria-hidden />}>
      <Button onClick={() => setAsking(true)}>{t('renew.open')}</Button>
      <LinkButton href="/office/audit" icon={<ScrollText aria-hidden />}>
        {t('audit.open')}
      </LinkButton>
      <ConfirmDialog
        open={asking}
        title={t('renew.confirm.title')}
        confirmLabel={t('renew.confirm.yes')}
        cancelLabel={t('cancel')}
        dangerous
        busy={busy}
        onConfirm={() => void renew()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('renew.confirm.text')}</p>
        {refusal && <Refused text={refusal} />}
      </ConfirmDialog>
      <NewOfficeLink url={url} onClose={() => setUrl(null)} />
    </Offer>
  )
}

function NewOfficeLink({ url, onClose }: { url: string | null; onClose: () => void }) {
  const t = useTexts('office')
  const done = (
    <Button kind="primary" onClick={onClose}>
      {t('renew.done.close')}
    </Button>
  )
  return (
    <Dialog open={url !== null} title={t('renew.done.title')} closeLabel={t('close')} onClose={onClose} actions={done}>
      <p>{t('renew.done.text')}</p>
      <CopyField label={t('renew.title')} value={url ?? ''} />
    </Dialog>
  )
}
