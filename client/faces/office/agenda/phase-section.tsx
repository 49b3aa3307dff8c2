import { PencilLine, Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import { inOrder } from '../../../../shared/domain/run.ts'
import { type Phase } from '../../../../shared/domain/agenda.ts'
import { inLanguage } from '../../../../shared/domain/language.ts'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { PhaseBadge } from '../../../ui/phase-badge.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { AddStep } from './add-step.tsx'
import styles from './agenda.module.css'
import { useDesk } from './desk.ts'
import { changePhase, removePhase } from './edit.ts'
import { LocalField } from './local-field.tsx'
import { StepLine } from './step-line.tsx'

/** A phase with its rule line and its steps. */
export function PhaseSection({ phase }: { phase: Phase }) {
  const { agenda } = useDesk()
  const id = useId()
  const name = inLanguage(phase.name, useLanguage())
  const steps = inOrder(agenda).filter((step) => step.phase === phase.id)
  return (
    <li className={styles.phase} data-accent={phase.accent} aria-labelledby={id}>
      <PhaseHead phase={phase} id={id} name={name} />
      {steps.length === 0 ? (
        <EmptyPhase phase={phase} name={name} />
      ) : (
        <ol className={styles.steps}>
          {steps.map((step) => (
            <StepLine key={step.id} step={step} />
          ))}
        </ol>
      )}
      <AddStep phase={phase} name={name} />
    </li>
  )
}

function PhaseHead({ phase, id, name }: { phase: Phase; id: string; name: string }) {
  const t = useTexts('office')
  const language = useLanguage()
  const { edit, focusNext } = useDesk()
  const [open, setOpen] = useState(false)
  const toggle = () => {
    setOpen(!open)
    focusNext(`phase-${phase.id}`)
  }
  return (
    <div className={styles.phaseHead}>
      <div className={styles.phaseLine}>
        <h3 id={id} className={styles.phaseName}>
          <PhaseBadge accent={phase.accent} name={name} />
        </h3>
        <IconButton
          id={`phase-${phase.id}`}
          label={t('agenda.editPhase', { phase: name })}
          icon={<PencilLine />}
          aria-expanded={open}
          onClick={toggle}
        />
      </div>
      {open ? (
        <div className={styles.fields}>
          <div className={styles.pair}>
            <LocalField
              label={t('phase.name')}
              value={phase.name}
              onChange={(changed) => edit(changePhase(phase.id, { name: changed }))}
            />
          </div>
          <div className={styles.pair}>
            <LocalField
              label={t('phase.rule')}
              hint={t('phase.rule.hint')}
              long
              value={phase.rule}
              onChange={(rule) => edit(changePhase(phase.id, { rule }))}
            />
          </div>
          <Button onClick={toggle}>{t('agenda.done')}</Button>
        </div>
      ) : (
        <p className={styles.rule}>
          <UserText text={inLanguage(phase.rule, language)} />
        </p>
      )}
    </div>
  )
}

function EmptyPhase({ phase, name }: { phase: Phase; name: string }) {
  const t = useTexts('office')
  const { agenda, edit } = useDesk()
  return (
    <p className={styles.empty}>
      {t('agenda.emptyPhase')}
      {agenda.phases.length > 1 && (
        <Button kind="quiet" icon={<Trash2 aria-hidden />} onClick={() => edit(removePhase(phase.id))}>
          {t('agenda.removePhase', { phase: name })}
        </Button>
      )}
    </p>
  )
}
