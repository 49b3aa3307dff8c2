import { useCallback, useEffect, useState } from 'react'
import { Redirect } from 'wouter'
import { codeIn, joinedWith, noticeAt } from '../../session/entry.ts'
import { TextsProvider, useLanguage, useTexts } from '../../texts/texts.tsx'
import { Frame, type Speaking } from './frame.tsx'
import { JoinForm } from './join-form.tsx'
import { JoinTrouble } from './join-trouble.tsx'
import styles from './start.module.css'

/** What the QR opens. Who has joined with this code before is taken straight in. */
export function JoinPage({ code, onLanguage }: Speaking & { code: string }) {
  const known = joinedWith(codeIn(code))
  return known === null ? (
    <Joining code={codeIn(code)} onLanguage={onLanguage} />
  ) : (
    <Redirect to={`/w/${known}`} replace />
  )
}

type Told = Awaited<ReturnType<typeof noticeAt>>

/** P2: nobody is asked for anything before it was said what happens with it. */
function Joining({ code, onLanguage }: Speaking & { code: string }) {
  const { told, again } = useNotice(code)
  return (
    <Frame onLanguage={onLanguage}>
      {told?.ok ? <Told code={code} told={told.value} /> : <Welcome />}
      {told?.ok === false && (
        <div role="alert">
          <JoinTrouble code={told.code} onAgain={again} />
        </div>
      )}
    </Frame>
  )
}

const alsoPhone = ['phone'] as const

function Told({ code, told }: { code: string; told: Extract<Told, { ok: true }>['value'] }) {
  return (
    <TextsProvider area="notice" also={alsoPhone} language={useLanguage()} address={told.address}>
      <JoinForm code={code} told={told} />
    </TextsProvider>
  )
}

function Welcome() {
  const t = useTexts('phone')
  return (
    <div className={styles.words}>
      <h1 className={styles.title}>{t('join.title')}</h1>
      <p className={styles.lead}>{t('join.lead')}</p>
    </div>
  )
}

function useNotice(code: string) {
  const [told, setTold] = useState<Told | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let wanted = true
    void noticeAt(code).then((answer) => (wanted ? setTold(answer) : undefined))
    return () => {
      wanted = false
    }
  }, [code, tries])
  const again = useCallback(() => setTries((count) => count + 1), [])
  return { told, again }
}
