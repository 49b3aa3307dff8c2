import type { ReactNode } from 'react'
import { languages, type Language } from '../../../shared/domain/language.ts'
import { useLanguage, useTexts } from '../../texts/texts.tsx'
import { Brand } from '../../ui/brand.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import styles from './start.module.css'

export interface Speaking {
  onLanguage: (language: Language) => void
}

/** A sheet of paper on the wall, with the product's sign above it. */
export function Frame({ onLanguage, children }: Speaking & { children: ReactNode }) {
  const t = useTexts('phone')
  return (
    <div className={styles.wall}>
      <header className={styles.head}>
        <Brand name={t('product')} />
        <Segmented
          label={t('language')}
          quietLabel
          value={useLanguage()}
          segments={languages.map((language) => ({ value: language, text: t(`language.${language}`) }))}
          onChange={onLanguage}
        />
      </header>
      <main className={styles.sheet}>{children}</main>
    </div>
  )
}
