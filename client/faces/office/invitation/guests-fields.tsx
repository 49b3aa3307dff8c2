import type { ReactNode } from 'react'
import type { About } from '../../../../shared/domain/about.ts'
import { languages, type Language } from '../../../../shared/domain/language.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import styles from './invitation.module.css'

interface GuestsFieldsProps {
  about: About
  onChange: (change: Partial<About>) => void
  /** The hall's network. */
  children: ReactNode
}

export function GuestsFields({ about, onChange, children }: GuestsFieldsProps) {
  const t = useTexts('office')
  const address = (['du', 'Sie'] as const).map((value) => ({ value, text: t(`address.${value}`) }))
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t('invitation.guests')}</h2>
      <div className={styles.choices}>
        <LanguageChoices chosen={about.languages} onChange={(chosen) => onChange({ languages: chosen })} />
        <Segmented
          label={t('about.address')}
          value={about.address}
          segments={address}
          onChange={(value) => onChange({ address: value })}
        />
      </div>
      <div className={styles.pair}>{children}</div>
    </section>
  )
}

interface LanguageChoicesProps {
  chosen: readonly Language[]
  onChange: (chosen: Language[]) => void
}

function LanguageChoices({ chosen, onChange }: LanguageChoicesProps) {
  const t = useTexts('office')
  return (
    <fieldset className={styles.languages}>
      <legend>{t('about.languages')}</legend>
      <p className={styles.hint}>{t('hint.languages')}</p>
      {languages.map((language) => {
        const on = chosen.includes(language)
        const last = on && chosen.length === 1
        return (
          <Checkbox
            key={language}
            label={t(`language.${language}`)}
            hint={last ? t('languages.one') : undefined}
            checked={on}
            disabled={last}
            onChange={(wanted) =>
              onChange(languages.filter((each) => (each === language ? wanted : chosen.includes(each))))
            }
          />
        )
      })}
    </fieldset>
  )
}
