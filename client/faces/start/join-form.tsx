import { useState, type SyntheticEvent } from 'react'
import { useLocation } from 'wouter'
import type { NoticeAnswer } from '../../../shared/wire/http.ts'
import { ShortNotice } from '../../notice/short-notice.tsx'
import { join } from '../../session/entry.ts'
import { useLanguage, useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { JoinTrouble, type Trouble } from './join-trouble.tsx'
import styles from './start.module.css'

/** What one joins, what happens to one's words there, and one field. */
export function JoinForm({ code, told }: { code: string; told: NoticeAnswer }) {
  const t = useTexts('phone')
  const [name, setName] = useState('')
  const { go, busy, trouble } = useJoining(code, name)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    void go()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <div className={styles.welcome}>
        <p className={styles.lead}>{t('join.title')}</p>
        <h1 className={styles.event}>
          <UserText text={told.title} />
        </h1>
      </div>
      {told.notice && <ShortNotice notice={told.notice} />}
      <TextField
        label={t('join.name')}
        optional={t('optional')}
        hint={t('join.name.hint')}
        value={name}
        onChange={setName}
        maxLength={60}
        autoComplete="given-name"
        enterKeyHint="go"
      />
      <div role="alert">{trouble && <JoinTrouble code={trouble} />}</div>
      <div className={styles.go}>
        <Button type="submit" kind="primary" size="large" wide busy={busy}>
          {t('join.go')}
        </Button>
      </div>
    </form>
  )
}

function useJoining(code: string, name: string) {
  const language = useLanguage()
  const [, turn] = useLocation()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const go = async () => {
    setBusy(true)
    const answer = await join(code, name, language)
    setBusy(false)
    if (answer.ok) turn(`/w/${answer.value.workshop}`, { replace: true })
    else setTrouble(answer.code)
  }
  return { go, busy, trouble }
}
