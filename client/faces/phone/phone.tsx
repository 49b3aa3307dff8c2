import { lazy, Suspense, useCallback, useState } from 'react'
import type { Language } from '../../../shared/domain/language.ts'
import { deviceLanguage, keepLanguage } from '../../session/ticket.ts'
import { useLinkState, useNoun, usePhase, useSend } from '../../session/react.tsx'
import { patiently } from '../../texts/patiently.ts'
import { TextsProvider } from '../../texts/texts.tsx'
import { Announcements } from './announcements.tsx'
import { Ended } from './ended.tsx'
import { Header } from './header.tsx'
import { Banner } from './banner.tsx'
import { later } from './later.tsx'
import { Leftovers } from './leftovers.tsx'
import { Now } from './now.tsx'
import { useKeyboardInset } from './keyboard.ts'
import { OpenInfo } from './open-info.ts'
import { usePaper } from './paper.ts'
import styles from './phone.module.css'

const Standing = later((parts) => parts.Standing)
const Info = lazy(async () => ({ default: (await patiently(() => import('./info/info.tsx'))).Info }))

/** The face in the language of this device; a change is told to the server when it can be reached. */
export function Phone() {
  const [language, setLanguage] = useState(deviceLanguage)
  const about = useNoun('workshop')?.about
  const name = useNoun('me')?.name ?? ''
  const send = useSend()
  const speak = (next: Language) => {
    keepLanguage(next)
    setLanguage(next)
    void send('participant.rename', { name, language: next })
  }
  return (
    <TextsProvider area="phone" language={language} address={about?.address ?? 'du'}>
      <Face onLanguage={speak} />
    </TextsProvider>
  )
}

/** One column: where we are, the question, one input, my cards. Nothing competes with it. */
function Face({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const link = useLinkState()
  const [reading, setReading] = useState(false)
  const openInfo = useCallback(() => setReading(true), [])
  usePaper(usePhase()?.accent ?? 'arrival', useNoun('workshop')?.about.title)
  useKeyboardInset()
  if (link.state === 'ended') return <Ended reason={link.reason} />
  return (
    <div className={styles.phone}>
      <Header onInfo={openInfo} />
      <main className={styles.main}>
        <Banner />
        <OpenInfo value={openInfo}>
          <Suspense>
            <Standing />
          </Suspense>
          <Now />
        </OpenInfo>
        <Leftovers />
      </main>
      <Suspense>
        <Info open={reading} onClose={() => setReading(false)} onLanguage={onLanguage} />
      </Suspense>
      <Announcements />
    </div>
  )
}
