import { MessageCircleQuestionMark } from 'lucide-react'
import { useState } from 'react'
import type { Step } from '../../../shared/domain/agenda.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { useCardActions } from './card-actions.ts'
import { Composer } from './composer.tsx'
import { useDraft } from './draft.ts'
import type { Place } from './mine.ts'
import { MyCards } from './my-cards.tsx'
import styles from './parking.module.css'
import { useMine } from './use-mine.ts'

/** A "but" is not deleted: it is parked, out of the way, and comes back when reality is checked. */
export function Parking({ step, place }: { step: Step; place?: Place }) {
  const t = useTexts('phone')
  const mine = useMine()
  const { add, dismiss } = useCardActions()
  const [text, write] = useDraft(`objection.${step.id}`)
  const [open, setOpen] = useState(text !== '')
  const park = (written: string) => {
    add({ step: step.id, kind: 'objection', text: written, ...place })
    setOpen(false)
  }
  return (
    <section className={styles.parking} aria-label={t('parking.title')}>
      {open ? (
        <div className={styles.sheet}>
          <Composer
            label={t('parking.label')}
            hint={t('parking.hint')}
            button={t('parking.send')}
            text={text}
            onText={write}
            onSend={park}
          />
          <Button kind="quiet" onClick={() => setOpen(false)}>
            {t('cancel')}
          </Button>
        </div>
      ) : (
        <Button kind="quiet" icon={<MessageCircleQuestionMark aria-hidden />} onClick={() => setOpen(true)}>
          {t('parking.open')}
        </Button>
      )}
      <MyCards
        step={step}
        kind="objection"
        title={t('parking.mine')}
        cards={mine}
        onTakeBack={(refused) => {
          write(refused.text)
          setOpen(true)
          dismiss(refused)
        }}
      />
    </section>
  )
}
