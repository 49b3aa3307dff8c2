import type { Step } from '../../../../shared/domain/agenda.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Stepper } from '../../../ui/stepper.tsx'
import styles from './agenda.module.css'
import { useDesk } from './desk.ts'
import { changeStep } from './edit.ts'
import { LocalField } from './local-field.tsx'
import { RemoveStep } from './remove-step.tsx'
import { RoundsFields } from './rounds-fields.tsx'
import { StepSettings } from './step-settings.tsx'

interface StepFieldsProps {
  step: Step
  onDone: () => void
}

/** Everything about a step that can be changed; only what its kind knows is asked for. */
export function StepFields({ step, onDone }: StepFieldsProps) {
  const t = useTexts('office')
  const { edit } = useDesk()
  const change = (changed: Partial<Step>) => edit(changeStep(step.id, changed))
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <LocalField label={t('step.title')} value={step.title} onChange={(title) => change({ title })} />
      </div>
      <div className={styles.pair}>
        <LocalField label={t('step.prompt')} long value={step.prompt} onChange={(prompt) => change({ prompt })} />
      </div>
      <div className={styles.numbers}>
        <Stepper
          label={t('step.minutes')}
          value={step.minutes}
          max={600}
          lessLabel={t('step.minutes.less')}
          moreLabel={t('step.minutes.more')}
          onChange={(minutes) => change({ minutes })}
        />
        <StepSettings step={step} onChange={change} />
      </div>
      {step.seating && <RoundsFields step={step} seating={step.seating} onChange={change} />}
      <div className={styles.actions}>
        <RemoveStep step={step} />
        <Button kind="primary" onClick={onDone}>
          {t('agenda.done')}
        </Button>
      </div>
    </div>
  )
}
