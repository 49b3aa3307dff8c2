import { useState, type SyntheticEvent } from 'react'
import { languages, type Language } from '../../../../shared/domain/language.ts'
import { asWritten } from '../../../../shared/domain/text.ts'
import { useNoun, useSend } from '../../../session/react.tsx'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import styles from '../phone.module.css'

/** My name, which may stay blank, and my language. */
export function Profile({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const t = useTexts('phone')
  const language = useLanguage()
  const send = useSend()
  const told = useNoun('me')?.name ?? ''
  const [name, setName] = useState(told)
  const [saved, setSaved] = useState(false)
  const save = async (event: SyntheticEvent) => {
    event.preventDefault()
    const reply = await send('participant.rename', { name: asWritten(name), language })
    setSaved(reply.ok)
  }
  const write = (next: string) => {
    setSaved(false)
    setName(next)
  }
  return (
    <section className={styles.stack} aria-label={t('profile')}>
      <h3 className={styles.heading}>{t('profile')}</h3>
      <Segmented
        label={t('language')}
        value={language}
        segments={languages.map((known) => ({ value: known, text: t(`language.${known}`) }))}
        onChange={onLanguage}
      />
      <form className={styles.tight} onSubmit={(event) => void save(event)}>
        <TextField
          label={t('join.name')}
          optional={t('optional')}
          value={name}
          onChange={write}
          maxLength={60}
          autoComplete="given-name"
          hint={saved ? t('profile.saved') : undefined}
        />
        <Button type="submit" disabled={asWritten(name) === told}>
          {t('save')}
        </Button>
      </form>
    </section>
  )
}
