import type { Step, StepKind } from '../../../../shared/domain/agenda.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Select } from '../../../ui/select.tsx'
import { Stepper } from '../../../ui/stepper.tsx'
import { StepSources } from './step-sources.tsx'

interface StepSettingsProps {
  step: Step
  onChange: (change: Partial<Step>) => void
}

const withCards: readonly StepKind[] = ['collect', 'reframe', 'reflect']
const withParking: readonly StepKind[] = ['collect', 'sketch']

/** The settings that a step of this kind has. */
export function StepSettings({ step, onChange }: StepSettingsProps) {
  const { kind } = step
  return (
    <>
      {withCards.includes(kind) && <CardsField step={step} onChange={onChange} />}
      {kind === 'weigh' && <DotFields step={step} onChange={onChange} />}
      {kind === 'sketch' && <SketchFields step={step} onChange={onChange} />}
      {kind === 'collect' && <HiddenField step={step} onChange={onChange} />}
      {kind === 'harvest' && <TurnField step={step} onChange={onChange} />}
      {withParking.includes(kind) && <ParkField step={step} onChange={onChange} />}
      <StepSources step={step} onChange={onChange} />
    </>
  )
}

function CardsField({ step, onChange }: StepSettingsProps) {
  const t = useTexts('office')
  return (
    <Stepper
      label={t('step.cards')}
      hint={t('step.cards.hint')}
      value={step.cards}
      max={50}
      lessLabel={t('less')}
      moreLabel={t('more')}
      onChange={(cards) => onChange({ cards })}
    />
  )
}

function DotFields({ step, onChange }: StepSettingsProps) {
  const t = useTexts('office')
  return (
    <>
      <Stepper
        label={t('step.dots')}
        value={step.dots}
        min={1}
        max={20}
        lessLabel={t('less')}
        moreLabel={t('more')}
        onChange={(dots) => onChange({ dots })}
      />
      <Checkbox label={t('step.stack')} checked={step.stack} onChange={(stack) => onChange({ stack })} />
    </>
  )
}

function SketchFields({ step, onChange }: StepSettingsProps) {
  const t = useTexts('office')
  const options = (['utopia', 'project'] as const).map((value) => ({ value, text: t(`form.${value}`) }))
  return (
    <>
      <Stepper
        label={t('step.groupSize')}
        hint={t('step.groupSize.hint')}
        value={step.groupSize}
        max={50}
        lessLabel={t('less')}
        moreLabel={t('more')}
        onChange={(groupSize) => onChange({ groupSize })}
      />
      <Select
        label={t('step.form')}
        value={step.form ?? 'project'}
        options={options}
        onChange={(form) => onChange({ form })}
      />
    </>
  )
}

function TurnField({ step, onChange }: StepSettingsProps) {
  const t = useTexts('office')
  return (
    <Stepper
      label={t('step.turn')}
      hint={t('step.turn.hint')}
      value={step.turn}
      max={3600}
      by={15}
      lessLabel={t('less')}
      moreLabel={t('more')}
      onChange={(turn) => onChange({ turn })}
    />
  )
}

function HiddenField({ step, onChange }: StepSettingsProps) {
  const t = useTexts('office')
  return (
    <Checkbox
      label={t('step.hidden')}
      hint={t('step.hidden.hint')}
      checked={step.hidden}
      onChange={(hidden) => onChange({ hidden })}
    />
  )
}

function ParkField({ step, onChange }: StepSettingsProps) {
  const t = useTexts('office')
  return (
    <Checkbox
      label={t('step.parks')}
      hint={t('step.parks.hint')}
      checked={step.parks}
      onChange={(parks) => onChange({ parks })}
    />
  )
}
