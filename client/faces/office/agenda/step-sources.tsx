import type { Step } from '../../../../shared/domain/agenda.ts'
import { inLanguage } from '../../../../shared/domain/language.ts'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Select } from '../../../ui/select.tsx'
import styles from './agenda.module.css'
import { useDesk } from './desk.ts'
import { about, sourcesAfter, sourcesFor } from './edit.ts'

interface StepSourcesProps {
  step: Step
  onChange: (change: Partial<Step>) => void
}

/** Earlier steps whose results this one works on; a ballot is about one of them, other steps may take several. */
export function StepSources({ step, onChange }: StepSourcesProps) {
  const { agenda } = useDesk()
  // What was chosen stays in the list, also when it was moved behind this step.
  const sources = [...sourcesFor(agenda, step), ...sourcesAfter(agenda, step)]
  if (step.kind === 'weigh' || step.kind === 'choose') {
    return <OneSource step={step} sources={sources} onChange={onChange} />
  }
  return sources.length > 0 && <ManySources step={step} sources={sources} onChange={onChange} />
}

function OneSource({ step, sources, onChange }: StepSourcesProps & { sources: readonly Step[] }) {
  const t = useTexts('office')
  const language = useLanguage()
  const none = { value: '', text: t('step.subject.none') }
  const options = sources.map(({ id, title }) => ({ value: id, text: inLanguage(title, language) }))
  return (
    <Select
      label={t('step.subject')}
      value={step.of[0] ?? ''}
      options={[none, ...options]}
      onChange={(id) => onChange(about(sources.find((source) => source.id === id)))}
    />
  )
}

function ManySources({ step, sources, onChange }: StepSourcesProps & { sources: readonly Step[] }) {
  const t = useTexts('office')
  const language = useLanguage()
  return (
    <fieldset className={styles.sources}>
      <legend>{t('step.of')}</legend>
      {sources.map(({ id, title }) => (
        <Checkbox
          key={id}
          label={inLanguage(title, language)}
          checked={step.of.includes(id)}
          onChange={(on) => onChange({ of: on ? [...step.of, id] : step.of.filter((other) => other !== id) })}
        />
      ))}
    </fieldset>
  )
}
