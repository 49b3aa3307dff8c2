import { useState, type SyntheticEvent } from 'react'
import { Redirect, useLocation } from 'wouter'
import { codeIn, join, joinedWith } from '../../session/entry.ts'
import { useLanguage, useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Frame, type Speaking } from './frame.tsx'
import styles from './start.module.css'

type Trouble = Extract<Awaited<ReturnType<typeof join>>, { ok: false }>['code']

/** What the QR opens. Who has joined with this code before is taken straight in. */
export function JoinPage({ code, onLanguage }: Speaking & { code: string }) {
  const known = joinedWith(codeIn(code))
  return known === null ? (
    <Joining code={codeIn(code)} onLanguage={onLanguage} />
  ) : (
    <Redirect to={`/w/${known}`} replace />
  )
}

function Joining({ code, onLanguage }: Speaking & { code: string }) {
  const t = useTexts('phone')
  const language = useLanguage()
  const [, go] = useLocation()
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    setBusy(true)
    const answer = await join(code, name, language)
    setBusy(false)
    if (answer.ok) go(`/w/${answer.value.workshop}`, { replace: true })
    else setTrouble(answer.code)
  }
  return (
    <Frame onLanguage={onLanguage}>
      <div className={styles.words}>
        <h1 className={styles.title}>{t('join.title')}</h1>
        <p className={styles.lead}>{t('join.lead')}</p>
      </div>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
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
        <Button type="submit" kind="primary" size="large" wide busy={busy}>
          {t('join.go')}
        </Button>
      </form>
    </Frame>
  )
}

function JoinTrouble({ code }: { code: Trouble }) {
  const t = useTexts('phone')
  return (
    <Notice kind="error" word={t('trouble')} action={<ButtonLink href="/">{t('join.other')}</ButtonLink>}>
      {code === 'unreachable' ? t('unreachable') : t(`refusal.${code}`)}
    </Notice>
  )
}
