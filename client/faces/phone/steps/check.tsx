import type { Step } from '../../../../shared/domain/agenda.ts'
import { useAll, useCards } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { useCardActions } from '../card-actions.ts'
import { Composer } from '../composer.tsx'
import { useDraft } from '../draft.ts'
import { MyCards } from '../my-cards.tsx'
import { useMine } from '../use-mine.ts'
import styles from '../phone.module.css'

/** The parked objections come back, and the group answers them. */
export function CheckStep({ step }: { step: Step }) {
  const t = useTexts('phone')
  const mine = useMine()
  const { add, dismiss } = useCardActions()
  const [text, write] = useDraft(`objection.${step.id}`)
  return (
    <>
      <Objections step={step} />
      <Composer
        label={t('check.label')}
        button={t('check.send')}
        text={text}
        onText={write}
        onSend={(written) => add({ step: step.id, kind: 'objection', text: written })}
      />
      <MyCards
        step={step}
        kind="objection"
        title={t('parking.mine')}
        cards={mine}
        onTakeBack={(refused) => {
          write(refused.text)
          dismiss(refused)
        }}
      />
    </>
  )
}

function Objections({ step }: { step: Step }) {
  const t = useTexts('phone')
  const mine = new Set(useAll('myCard').map(({ id }) => id))
  const parked = useCards().filter(
    (card) =>
      card.kind === 'objection' && (step.of.includes(card.step) || card.step === step.id) && card.mergedInto === null,
  )
  if (parked.length === 0) return <EmptyState title={t('check.none.title')} text={t('check.none')} />
  return (
    <section className={styles.stack} aria-label={t('check.title')}>
      <h2 className={styles.heading}>{t('check.title')}</h2>
      <ul className={styles.list}>
        {parked.map(({ id, text, answer }) => (
          <li key={id}>
            <Card size="phone" kind="comment" text={text} tags={mine.has(id) ? [t('cluster.yours')] : []}>
              <p className={styles.note}>
                <strong>{t('check.answer')}</strong> {answer === '' ? t('check.open') : <UserText text={answer} />}
              </p>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  )
}
