import { inOrder } from '../../../../shared/domain/run.ts'
import { useNoun } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Outcomes } from '../chain/outcomes.tsx'
import { MineCard } from '../my-card.tsx'
import styles from '../phone.module.css'
import { useMine } from '../use-mine.ts'
import { useWording } from '../wording.ts'

/** Everything I wrote, step by step, and what came of it. */
export function AllMyCards() {
  const t = useTexts('phone')
  const wording = useWording()
  const agenda = useNoun('agenda')
  const mine = useMine().filter(({ state }) => state !== 'withdrawn')
  const steps = agenda ? inOrder(agenda).filter(({ id }) => mine.some(({ step }) => step === id)) : []
  return (
    <section className={styles.stack} aria-label={t('mine.all')}>
      <h2 className={styles.heading}>{t('mine.all')}</h2>
      {steps.length === 0 && <p className={styles.note}>{t('mine.none')}</p>}
      {steps.map((step) => (
        <div key={step.id} className={styles.tight}>
          <h3 className={styles.note}>{wording(step.title).text}</h3>
          <ul className={styles.list}>
            {mine
              .filter((card) => card.step === step.id)
              .map((card) => (
                <li key={card.id}>
                  <MineCard mine={card} step={step}>
                    <Outcomes card={card.id} />
                  </MineCard>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
