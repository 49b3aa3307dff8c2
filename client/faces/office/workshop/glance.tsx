import { useState } from 'react'
import { inLanguage } from '../../../../shared/domain/language.ts'
import type { WorkshopView } from '../../../../shared/views/nouns.ts'
import type { Reply } from '../../../../shared/wire/messages.ts'
import { isComplete } from '../../../hall/absence.ts'
import { PhonesNow } from '../../../hall/phones.tsx'
import { useAbsence } from '../../../hall/use-absence.ts'
import { useAll, useCurrentStep, useNoun, useSend } from '../../../session/react.tsx'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { MissingNotice } from '../privacy/missing-notice.tsx'
import { Refused, refusalText } from '../refusal.tsx'
import { Part } from './part.tsx'
import styles from './workshop.module.css'

/** How far the workshop is, and the key to its door. */
export function Glance({ view }: { view: WorkshopView }) {
  const t = useTexts('office')
  return (
    <Part id="glance" title={t('glance')}>
      <p className={styles.status}>{t(`glance.${view.status}`)}</p>
      <Numbers />
      <Door status={view.status} current={view.current} />
    </Part>
  )
}

function Numbers() {
  const t = useTexts('office')
  const language = useLanguage()
  const people = useNoun('people')?.joined ?? 0
  const cards = useAll('collected').reduce((sum, one) => sum + one, 0)
  const step = useCurrentStep()
  const number = new Intl.NumberFormat(language)
  return (
    <dl className={styles.numbers}>
      <div>
        <dt>{t('glance.people')}</dt>
        <dd className={styles.number}>{number.format(people)}</dd>
      </div>
      <div>
        <dt>{t('glance.cards')}</dt>
        <dd className={styles.number}>{number.format(cards)}</dd>
      </div>
      <div className={styles.whole}>
        <dt>{t('glance.step')}</dt>
        <dd>{step ? <UserText text={inLanguage(step.title, language)} /> : t('glance.noStep')}</dd>
      </div>
    </dl>
  )
}

function Door({ status, current }: Pick<WorkshopView, 'status' | 'current'>) {
  const t = useTexts('office')
  const send = useSend()
  const absence = useAbsence()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  /** The step that is seen as running while it is asked (D17): what begins meanwhile is not ended by an answer to the question. */
  const [seen, setSeen] = useState<string | null>(null)
  const ask = () => {
    setSeen(current)
    setAsking(true)
  }
  const turn = async (asked: Promise<Reply>) => {
    setBusy(true)
    setRefusal(null)
    const reply = await asked
    setBusy(false)
    setAsking(false)
    if (!reply.ok) setRefusal(refusalText(t, reply.code))
  }
  return (
    <>
      {refusal && <Refused text={refusal} />}
      {status !== 'open' && <MissingNotice way />}
      {status === 'open' ? (
        <Button wide onClick={ask}>
          {t('glance.closeNow')}
        </Button>
      ) : (
        <Button kind="primary" wide busy={busy} onClick={() => void turn(send('workshop.open', {}))}>
          {t(status === 'draft' ? 'glance.openNow' : 'glance.reopen')}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        title={t('glance.close.title')}
        confirmLabel={t('glance.close.yes')}
        cancelLabel={t('cancel')}
        dangerous
        busy={busy}
        onConfirm={() => void turn(send('workshop.close', { from: seen }))}
        onCancel={() => setAsking(false)}
      >
        <p>{t('glance.close.text')}</p>
        {!isComplete(absence) && <PhonesNow absence={absence} late="cards" />}
      </ConfirmDialog>
    </>
  )
}
