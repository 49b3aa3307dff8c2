import { lazy, Suspense, useEffect, useState } from 'react'
import { Route, Switch } from 'wouter'
import { deviceLanguage, keepLanguage } from '../../session/ticket.ts'
import { TextsProvider } from '../../texts/texts.tsx'
import { EnterPage } from './enter-page.tsx'
import { JoinPage } from './join-page.tsx'
import { StartPage } from './start-page.tsx'
import type { Language } from '../../../shared/domain/language.ts'

const TestPage = lazy(() => import('./test/test-page.tsx'))

/** The way in: by code, by the QR's address, or by a link of staff. */
export default function StartFace() {
  const [language, setLanguage] = useState(deviceLanguage)
  useEffect(() => {
    document.documentElement.dataset['surface'] = 'phone'
    delete document.documentElement.dataset['accent']
  }, [])
  const speak = (next: Language) => {
    keepLanguage(next)
    setLanguage(next)
  }
  return (
    <TextsProvider area="phone" language={language}>
      <Switch>
        <Route path="/j/:code">{({ code }) => <JoinPage code={code} onLanguage={speak} />}</Route>
        <Route path="/enter">
          <EnterPage onLanguage={speak} />
        </Route>
        <Route path="/test">
          <Suspense>
            <TestPage onLanguage={speak} />
          </Suspense>
        </Route>
        <Route>
          <StartPage onLanguage={speak} />
        </Route>
      </Switch>
    </TextsProvider>
  )
}
