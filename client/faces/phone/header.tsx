import { Info } from 'lucide-react'
import { useCurrentStep, useNoun, usePhase } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Brand } from '../../ui/brand.tsx'
import { Button } from '../../ui/button.tsx'
import { PhaseBadge } from '../../ui/phase-badge.tsx'
import { Clock } from './clock.tsx'
import { useWording } from './wording.ts'
import styles from './header.module.css'

/** Where we are: phase, step, time left. */
export function Header({ onInfo }: { onInfo: () => void }) {
  const t = useTexts('phone')
  return (
    <header className={styles.header}>
      <div className={styles.row}>
        <Place />
        <Button kind="quiet" icon={<Info aria-hidden />} onClick={onInfo} aria-haspopup="dialog">
          {t('info')}
        </Button>
      </div>
      <StepLine />
    </header>
  )
}

function Place() {
  const t = useTexts('phone')
  const wording = useWording()
  const phase = usePhase()
  const phases = useNoun('agenda')?.phases ?? []
  if (!phase) return <Brand name={t('product')} />
  const position = { at: phases.findIndex(({ id }) => id === phase.id) + 1, of: phases.length }
  return (
    <PhaseBadge
      accent={phase.accent}
      name={wording(phase.name).text}
      position={t('phase.position', position)}
      size="small"
    />
  )
}

function StepLine() {
  const wording = useWording()
  const step = useCurrentStep()
  if (!step) return null
  const { text, lang } = wording(step.title)
  return (
    <div className={styles.step}>
      <p className={styles.title} lang={lang}>
        {text}
      </p>
      <Clock />
    </div>
  )
}
