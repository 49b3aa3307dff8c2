import type { LocalText } from '../../../../shared/domain/language.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDesk } from './desk.ts'

interface LocalFieldProps {
  label: string
  value: LocalText
  onChange: (value: LocalText) => void
  hint?: string | undefined
  /** Several lines. */
  long?: boolean
}

/** One wording in every language of the workshop; with a single language its name would only be in the way. */
export function LocalField({ label, value, onChange, hint, long }: LocalFieldProps) {
  const t = useTexts('office')
  const { languages } = useDesk()
  const Control = long ? TextArea : TextField
  return languages.map((language) => (
    <Control
      key={language}
      lang={language}
      label={languages.length > 1 ? t('field.in', { field: label, language: t(`language.${language}`) }) : label}
      hint={hint}
      value={value[language] ?? ''}
      onChange={(text) => onChange({ ...value, [language]: text })}
    />
  ))
}
