import { inLanguage } from '../../shared/domain/language.ts'
import { useNoun, usePhase } from '../session/react.tsx'
import { useLanguage } from '../texts/texts.tsx'
import { UserText } from '../ui/user-text.tsx'
import styles from './stage.module.css'

/** The rule line of the phase, on the wall for as long as the phase runs. */
export function StageFoot() {
  const phase = usePhase()
  const view = useNoun('screen')?.view ?? 'step'
  const language = useLanguage()
  const rule = phase ? inLanguage(phase.rule, language) : ''
  if (rule === '' || view === 'blank' || view === 'join') return <div />
  return (
    <footer className={styles.foot}>
      <UserText text={rule} />
    </footer>
  )
}
