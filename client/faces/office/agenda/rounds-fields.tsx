import { seatingModes } from '../../../../shared/domain/seating-mode.ts'
import type { SeatingSettings, Step } from '../../../../shared/domain/agenda.ts'
import { minutesOfRounds } from '../../../../shared/methods/method.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { RadioGroup } from '../../../ui/radio-group.tsx'
import { Stepper } from '../../../ui/stepper.tsx'
import styles from './agenda.module.css'
import { RoundQuestions } from './round-questions.tsx'
import { withSeating } from './rounds.ts'

interface RoundsFieldsProps {
  step: Step
  seating: SeatingSettings
  onChange: (change: Partial<Step>) => void
}

interface SeatingFieldsProps {
  seating: SeatingSettings
  onChange: (change: Partial<SeatingSettings>) => void
}

/** How a step with tables is walked: the way of changing, the rounds with their questions, and their time. */
export function RoundsFields({ step, seating, onChange }: RoundsFieldsProps) {
  const change = (changed: Partial<SeatingSettings>) => onChange(withSeating(step, changed))
  return (
    <>
      <ModeField seating={seating} onChange={change} />
      <RoundQuestions step={step} questions={seating.questions} onChange={(questions) => change({ questions })} />
      <div className={styles.numbers}>
        <TimeFields seating={seating} onChange={change} />
        {seating.mode === 'partial' && <VisitsField seating={seating} onChange={change} />}
        {seating.mode !== 'free' && <SizesField seating={seating} onChange={change} />}
      </div>
      <Differing step={step} seating={seating} onChange={onChange} />
    </>
  )
}

function ModeField({ seating, onChange }: SeatingFieldsProps) {
  const t = useTexts('office')
  return (
    <RadioGroup
      label={t('rounds.mode')}
      value={seating.mode}
      options={seatingModes.map((value) => ({ value, text: t(`mode.${value}`), hint: t(`mode.${value}.hint`) }))}
      onChange={(mode) => onChange({ mode })}
    />
  )
}

function TimeFields({ seating, onChange }: SeatingFieldsProps) {
  const t = useTexts('office')
  return (
    <>
      <Stepper
        label={t('rounds.minutes')}
        value={seating.minutes}
        min={1}
        max={240}
        lessLabel={t('step.minutes.less')}
        moreLabel={t('step.minutes.more')}
        onChange={(minutes) => onChange({ minutes })}
      />
      <Stepper
        label={t('rounds.walk')}
        hint={t('rounds.walk.hint')}
        value={seating.walk}
        max={1800}
        by={30}
        lessLabel={t('less')}
        moreLabel={t('more')}
        onChange={(walk) => onChange({ walk })}
      />
    </>
  )
}

function VisitsField({ seating, onChange }: SeatingFieldsProps) {
  const t = useTexts('office')
  return (
    <Stepper
      label={t('rounds.visits')}
      hint={t('rounds.visits.hint')}
      value={seating.visits}
      min={1}
      max={12}
      lessLabel={t('less')}
      moreLabel={t('more')}
      onChange={(visits) => onChange({ visits })}
    />
  )
}

function SizesField({ seating, onChange }: SeatingFieldsProps) {
  const t = useTexts('office')
  return (
    <RadioGroup
      label={t('rounds.sizes')}
      value={seating.sizes}
      options={(['even', 'capacity'] as const).map((value) => ({ value, text: t(`rounds.sizes.${value}`) }))}
      onChange={(sizes) => onChange({ sizes })}
    />
  )
}

/** Minutes of the step that are not those of its rounds: allowed, and said. */
function Differing({ step, seating, onChange }: RoundsFieldsProps) {
  const t = useTexts('office')
  const needed = minutesOfRounds(seating)
  if (step.minutes === needed) return null
  const take = <Button onClick={() => onChange({ minutes: needed })}>{t('rounds.take', { count: needed })}</Button>
  return (
    <Notice kind={step.minutes < needed ? 'warn' : 'info'} word={t('notice.info')} action={take}>
      {t('rounds.differ', { needed, minutes: step.minutes })}
    </Notice>
  )
}
