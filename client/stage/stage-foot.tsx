import { inLanguage } from '../../shared/domain/language.ts'
import { useCurrentStep, useNoun, usePhase } from '../session/react.tsx'
import { useCurrentRound, useRounds } from '../tables/hall.ts'
import { useLanguage } from '../texts/texts.tsx'
import { UserText } from '../ui/user-text.tsx'
import styles from './stage.module.css'

/** The rule line of the phase, on the wall for as long as the phase runs. */
export function StageFoot() {
  const phase = usePhase()
  const view = useNoun('screen')?.view ?? 'step'
  const looking = useLooking()
  const language = useLanguage()
  const rule = phase ? inLanguage(phase.rule, language) : ''
  if (rule === '' || view === 'blank' || view === 'join' || looking) return <div />
  return (
    <footer className={styles.foot}>
      <UserText text={rule} />
    </footer>
  )
}

/** While everybody looks for a table, the room is for tables. */
function useLooking(): boolean {
  const view = useNoun('screen')?.view ?? 'step'
  const step = useCurrentStep()
  const rounds = useRounds(step?.id ?? '')
  const current = useCurrentRound(step?.id ?? '')
  if (view === 'rotation' || view === 'tables') return true
  if (view !== 'step' || step?.kind !== 'rounds') return false
  if (step.seating?.mode === 'free' && current) return true
  return current?.state === 'called' || rounds.every(({ state }) => state === 'planned')
}
