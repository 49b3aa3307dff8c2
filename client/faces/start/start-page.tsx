import { useEffect, useState, type SyntheticEvent } from 'react'
import * as v from 'valibot'
import { useLocation } from 'wouter'
import { get } from '../../session/api.ts'
import { codeIn, knowsOffice } from '../../session/entry.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Frame, type Speaking } from './frame.tsx'
import styles from './start.module.css'

/** The first page: one field for the code from the wall. */
export function StartPage({ onLanguage }: Speaking) {
  const t = useTexts('phone')
  const [, go] = useLocation()
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const known = codeIn(code)
    setMissing(known === '')
    if (known !== '') go(`/j/${encodeURIComponent(known)}`)
  }
  return (
    <Frame onLanguage={onLanguage}>
      <div className={styles.words}>
        <h1 className={styles.title}>{t('start.title')}</h1>
        <p className={styles.lead}>{t('start.lead')}</p>
      </div>
      <form className={styles.form} onSubmit={submit} noValidate>
        <div className={styles.code}>
          <TextField
            label={t('start.code')}
            value={code}
            onChange={setCode}
            error={missing ? t('start.code.missing') : undefined}
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
            required
          />
        </div>
        <Button type="submit" kind="primary" size="large" wide>
          {t('start.go')}
        </Button>
      </form>
      <OfficeDoor />
    </Frame>
  )
}

/** Only where this browser already holds the office's cookie; nobody else learns that there is an office. */
function OfficeDoor() {
  const t = useTexts('phone')
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (knowsOffice()) void get('/api/office/workshops', v.unknown()).then((answer) => setOpen(answer.ok))
  }, [])
  if (!open) return null
  return (
    <p className={styles.foot}>
      <ButtonLink href="/office" wide>
        {t('start.office')}
      </ButtonLink>
    </p>
  )
}
