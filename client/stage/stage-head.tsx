import { inLanguage } from '../../shared/domain/language.ts'
import { useCurrentStep, useNoun, usePhase, usePresence } from '../session/react.tsx'
import { useLanguage, useTexts } from '../texts/texts.tsx'
import { PhaseBadge } from '../ui/phase-badge.tsx'
import { UserText } from '../ui/user-text.tsx'
import { useJoinInfo } from './join-info.ts'
import styles from './stage.module.css'

/** Where we are, who is here, how to join, how long there is. Empty before the first step: the join picture says it all. */
export function StageHead() {
  const step = useCurrentStep()
  const phase = usePhase()
  const view = useNoun('screen')?.view ?? 'step'
  const language = useLanguage()
  if (!step || !phase || view === 'join' || view === 'blank') return <div />
  return (
    <header className={styles.head}>
      <PhaseBadge accent={phase.accent} name={inLanguage(phase.name, language)} size="screen" />
      <p className={styles.title}>
        <UserText text={inLanguage(step.title, language)} />
      </p>
      <JoinLine />
    </header>
  )
}

function JoinLine() {
  const t = useTexts('screen')
  const info = useJoinInfo()
  const { here } = usePresence()
  return (
    <p className={styles.join}>
      <span>{t('here', { count: here })}</span>
      {info && (
        <span>
          {t('code')} <bdi className={styles.code}>{info.code}</bdi>
        </span>
      )}
    </p>
  )
}
