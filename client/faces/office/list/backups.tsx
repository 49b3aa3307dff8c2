import { Download, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import type { BackupState } from '../../../../shared/wire/http.ts'
import { useTexts, type Translate } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { backUp, loadBackups } from '../door.ts'
import { Refused, refusalText } from '../refusal.tsx'
import { useSay } from '../say.ts'
import { useLoaded } from '../use-loaded.ts'
import { Offer } from './offer.tsx'

/** When the server was backed up last, and a backup at once or to take along. */
export function Backups() {
  const t = useTexts('office')
  const say = useSay()
  const { answer, again } = useLoaded(loadBackups)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  if (!answer?.ok) return null
  const { on, last, failed } = answer.value
  const make = async () => {
    setBusy(true)
    setRefusal(null)
    const made = await backUp()
    await again()
    setBusy(false)
    if (made.ok) say(t('backup.done'))
    else setRefusal(refusalText(t, made.code))
  }
  return (
    <Offer
      title={t('backup.title')}
      text={on ? lastText(t, answer.value) : t('backup.off')}
      icon={<ShieldCheck aria-hidden />}
    >
      {failed && refusal === null && <Refused text={t('backup.failed')} />}
      {refusal !== null && <Refused text={refusal} />}
      {on && (
        <Button onClick={() => void make()} busy={busy}>
          {t('backup.now')}
        </Button>
      )}
      {last && (
        <ButtonLink href="/api/office/backups/newest" download icon={<Download aria-hidden />}>
          {t('backup.download')}
        </ButtonLink>
      )}
    </Offer>
  )
}

const minute = 60_000

function lastText(t: Translate<'office'>, { last, now }: BackupState): string {
  if (!last) return t('backup.none')
  const minutes = Math.max(0, Math.floor((now - last.madeAt) / minute))
  if (minutes < 1) return t('backup.last.now')
  if (minutes < 120) return t('backup.last.minutes', { count: minutes })
  const hours = Math.floor(minutes / 60)
  return hours < 48
    ? t('backup.last.hours', { count: hours })
    : t('backup.last.days', { count: Math.floor(hours / 24) })
}
