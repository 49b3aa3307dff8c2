import { inOrder } from '../../../../shared/domain/run.ts'
import { useNoun } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { PhaseBadge } from '../../../ui/phase-badge.tsx'
import { useWording } from '../wording.ts'
import phone from '../phone.module.css'
import styles from './course.module.css'

/** The way through the evening: phases with their steps. */
export function Course() {
  const t = useTexts('phone')
  const wording = useWording()
  const agenda = useNoun('agenda')
  const current = useNoun('workshop')?.current
  if (!agenda) return null
  const steps = inOrder(agenda)
  return (
    <section className={phone.stack} aria-label={t('course.title')}>
      <h2 className={phone.heading}>{t('course.title')}</h2>
      <ol className={styles.phases}>
        {agenda.phases.map((phase) => (
          <li key={phase.id} className={styles.phase}>
            <PhaseBadge accent={phase.accent} name={wording(phase.name).text} size="small" />
            <ul className={styles.steps}>
              {steps
                .filter((step) => step.phase === phase.id)
                .map((step) => (
                  <li key={step.id} className={styles.step} aria-current={step.id === current ? 'step' : undefined}>
                    <span lang={wording(step.title).lang}>{wording(step.title).text}</span>
                    {step.minutes > 0 && (
                      <span className={styles.minutes}>{t('course.minutes', { count: step.minutes })}</span>
                    )}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}
