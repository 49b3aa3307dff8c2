import type { Agenda } from '../../../../shared/domain/agenda.ts'
import { inLanguage } from '../../../../shared/domain/language.ts'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { PhaseBadge } from '../../../ui/phase-badge.tsx'
import styles from './phase-strip.module.css'

/** The whole course at a glance: each phase as long as its time. */
export function PhaseStrip({ agenda }: { agenda: Agenda }) {
  const t = useTexts('office')
  const language = useLanguage()
  const phases = agenda.phases.map((phase) => ({
    ...phase,
    minutes: agenda.steps.reduce((sum, step) => (step.phase === phase.id ? sum + step.minutes : sum), 0),
  }))
  return (
    <div>
      <div className={styles.strip} aria-hidden>
        {phases.map((phase) => (
          <span
            key={phase.id}
            data-accent={phase.accent}
            className={styles.stretch}
            style={{ flexGrow: phase.minutes }}
          />
        ))}
      </div>
      <ul className={styles.legend}>
        {phases.map((phase) => (
          <li key={phase.id}>
            <PhaseBadge size="small" accent={phase.accent} name={inLanguage(phase.name, language)} />
            <span className={styles.minutes}>{t('agenda.minutes', { count: phase.minutes })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
