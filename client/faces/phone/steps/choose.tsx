import { ranking } from '../../../../shared/domain/ballot.ts'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { useAll } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Card } from '../../../ui/card.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { useSubjects, type SubjectItem } from '../subject.ts'
import styles from '../phone.module.css'

/** What goes on, as it is being chosen at the front. */
export function ChooseStep({ step }: { step: Step }) {
  const t = useTexts('phone')
  const items = useRanked(step)
  const chosen = items.filter((item) => item.chosen)
  const others = items.filter((item) => !item.chosen)
  if (chosen.length === 0) return <EmptyState title={t('choose.before.title')} text={t('choose.before')} />
  return (
    <>
      <section className={styles.stack} aria-label={t('choose.title')}>
        <h2 className={styles.heading}>{t('choose.title')}</h2>
        <ul className={styles.list}>
          {chosen.map(({ id, text }) => (
            <li key={id}>
              <Card size="phone" kind="heading" text={text} settling />
            </li>
          ))}
        </ul>
      </section>
      {others.length > 0 && <Others items={others} />}
    </>
  )
}

function Others({ items }: { items: SubjectItem[] }) {
  const t = useTexts('phone')
  return (
    <section className={styles.tight} aria-label={t('choose.others')}>
      <h2 className={styles.heading}>{t('choose.others')}</h2>
      <p className={styles.note}>{t('choose.others.hint')}</p>
      <ul className={styles.bullets}>
        {items.map(({ id, text }) => (
          <li key={id}>
            <UserText text={text} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** In the order of the last vote on them, if there was one. */
function useRanked(step: Step): SubjectItem[] {
  const items = useSubjects(step.on).filter((item) => step.of.includes(item.step))
  const ballot = useAll('ballot').findLast(
    ({ on, open, options }) => on === step.on && !open && options.some((id) => items.some((item) => item.id === id)),
  )
  if (!ballot) return items
  const order = ranking(ballot)
  return items.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
}
