import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Entered } from '../../../shared/wire/http.ts'
import { enter } from '../../session/entry.ts'
import { useTexts } from '../../texts/texts.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Frame, type Speaking } from './frame.tsx'
import styles from './start.module.css'

type Trouble = Extract<Awaited<ReturnType<typeof enter>>, { ok: false }>['code'] | 'missing'

const wayTo = ({ as, workshop }: Entered): string => {
  if (workshop === null) return '/office'
  const face = { screen: 's', host: 't' } as const
  return `/${as === 'screen' || as === 'host' ? face[as] : 'm'}/${workshop}`
}

// Kept beside the components: an effect may run twice, but a secret is taken out of the address only once.
const exchanges = new Map<string, ReturnType<typeof enter>>()

function exchange(secret: string): ReturnType<typeof enter> {
  const running = exchanges.get(secret) ?? enter(secret)
  exchanges.set(secret, running)
  return running
}

const secretHere = (): string => decodeURIComponent(location.hash.slice(1))

/** Exchanges the link's secret for a cookie; it is out of the address bar and of the history before anything is drawn (S5). */
export function EnterPage({ onLanguage }: Speaking) {
  const t = useTexts('phone')
  const [, go] = useLocation()
  const [secret] = useState(secretHere)
  const [trouble, setTrouble] = useState<Trouble | null>(secret === '' ? 'missing' : null)
  useEffect(() => {
    history.replaceState(history.state, '', location.pathname)
    if (secret === '') return
    void exchange(secret).then((answer) => {
      if (answer.ok) go(wayTo(answer.value), { replace: true })
      else setTrouble(answer.code)
    })
  }, [secret, go])
  return (
    <Frame onLanguage={onLanguage}>
      {trouble === null ? <p role="status">{t('enter.wait')}</p> : <EnterTrouble trouble={trouble} />}
    </Frame>
  )
}

function EnterTrouble({ trouble }: { trouble: Trouble }) {
  const t = useTexts('phone')
  const sentence =
    trouble === 'missing' ? t('enter.missing') : trouble === 'unreachable' ? t('unreachable') : t(`refusal.${trouble}`)
  return (
    <>
      <div className={styles.words} role="alert">
        <h1 className={styles.title}>{t('enter.failed')}</h1>
        <p className={styles.lead}>{sentence}</p>
      </div>
      <ButtonLink href="/" wide>
        {t('join.other')}
      </ButtonLink>
    </>
  )
}
