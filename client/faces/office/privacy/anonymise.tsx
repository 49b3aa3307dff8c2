import { EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useSend } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { Refused, refusalText } from '../refusal.tsx'
import { useSay } from '../say.ts'

/** P7: there is no way back, so it asks, and says what it does. */
export function Anonymise() {
  const t = useTexts('privacy')
  const office = useTexts('office')
  const send = useSend()
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const anonymise = async () => {
    setBusy(true)
    const reply = await send('workshop.anonymise', {})
    setBusy(false)
    if (!reply.ok) return setRefusal(refusalText(office, reply.code))
    setAsking(false)
    return say(t('anonymise.done'))
  }
  return (
    <>
      <Button wide icon={<EyeOff aria-hidden />} onClick={() => setAsking(true)}>
        {t('anonymise.open')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('anonymise.title')}
        confirmLabel={t('anonymise.yes')}
        cancelLabel={office('cancel')}
        dangerous
        busy={busy}
        onConfirm={() => void anonymise()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('anonymise.text')}</p>
        {refusal && <Refused text={refusal} />}
      </ConfirmDialog>
    </>
  )
}
