import type { TableSettings } from '../../../shared/domain/table.ts'
import { useLanguage, useTexts } from '../../texts/texts.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './editor.module.css'
import type { Place } from '../place.ts'
import { spokenLanguages } from './spoken.ts'

interface FieldsProps {
  settings: TableSettings
  onChange: (change: Partial<TableSettings>) => void
}

/** How it is called, what people talk about there, and where in the protocol that belongs. */
export function WordFields({ settings, place, onChange }: FieldsProps & { place: Place }) {
  const t = useTexts('tables')
  return (
    <>
      <div className={styles.pair}>
        <TextField
          label={t('editor.name')}
          hint={t('editor.name.hint', { place })}
          value={settings.name}
          onChange={(name) => onChange({ name })}
        />
        <TextField
          label={t('editor.field')}
          hint={t('editor.field.hint')}
          value={settings.field}
          onChange={(field) => onChange({ field })}
        />
      </div>
      <TextArea
        label={t('editor.theme')}
        hint={t('editor.theme.hint', { place })}
        value={settings.theme}
        onChange={(theme) => onChange({ theme })}
      />
    </>
  )
}

export function PlacesFields({ settings, onChange }: FieldsProps) {
  const t = useTexts('tables')
  const shared = { lessLabel: t('editor.less'), moreLabel: t('editor.more') }
  return (
    <div className={styles.pair}>
      <Stepper
        {...shared}
        label={t('editor.number')}
        value={settings.number}
        min={1}
        max={999}
        onChange={(number) => onChange({ number })}
      />
      <Stepper
        {...shared}
        label={t('editor.min')}
        value={settings.min}
        max={1000}
        onChange={(min) => onChange({ min })}
      />
      <Stepper
        {...shared}
        label={t('editor.max')}
        value={settings.max}
        min={1}
        max={1000}
        onChange={(max) => onChange({ max })}
      />
    </div>
  )
}

/** What decides who can sit here, and whether people bring topics. */
export function SeatingChoices({ settings, place, onChange }: FieldsProps & { place: Place }) {
  const t = useTexts('tables')
  const language = useLanguage()
  const everybody = { value: '', text: t('editor.language.any') }
  return (
    <div className={styles.pair}>
      <Select
        label={t('editor.language')}
        hint={t('editor.language.hint', { place })}
        value={settings.language ?? ''}
        options={[everybody, ...spokenLanguages(language, settings.language)]}
        onChange={(code) => onChange({ language: code === '' ? null : code })}
      />
      <div>
        <Checkbox
          label={t('editor.accessible')}
          checked={settings.accessible}
          onChange={(accessible) => onChange({ accessible })}
        />
        <Checkbox
          label={t('editor.topics', { place })}
          hint={t('editor.topics.hint')}
          checked={settings.topics}
          onChange={(topics) => onChange({ topics })}
        />
      </div>
    </div>
  )
}
