import type { Step } from '../../shared/domain/agenda.ts'
import { StagePrompt } from './stage-prompt.tsx'
import styles from './pictures.module.css'

export function PromptPicture({ step }: { step: Step }) {
  return (
    <div className={styles.centre}>
      <StagePrompt text={step.prompt} large />
    </div>
  )
}
