import { useEffect, useState } from 'react'
import type { Language } from '../../../shared/domain/language.ts'
import type { Face as As } from '../../../shared/wire/terms.ts'
import { enteredAs } from '../../session/entry.ts'
import { deviceLanguage, keepLanguage } from '../../session/ticket.ts'
import { LiveSession, useLinkState } from '../../session/react.tsx'
import { TextsProvider } from '../../texts/texts.tsx'
import { Face } from './face.tsx'
import { LanguageContext } from './own-language.ts'

const withHall = ['tables', 'hall'] as const

/** Without a memory of the link every door that leads here is tried, the moderator's first. */
const doors: readonly As[] = ['moderator', 'comoderator', 'organizer']

export default function ModeratorFace({ workshop }: { workshop: string }) {
  const remembered = enteredAs(workshop)
  const [tries, setTries] = useState<readonly As[]>(remembered ? [remembered] : doors)
  const [language, setLanguage] = useState(deviceLanguage)
  useSurface()
  const choose = (next: Language) => {
    keepLanguage(next)
    setLanguage(next)
  }
  const as = tries[0] ?? 'moderator'
  return (
    <TextsProvider area="moderator" also={withHall} language={language}>
      <LanguageContext value={choose}>
        <LiveSession key={as} workshop={workshop} as={as}>
          {tries.length > 1 && <TryNext onTry={() => setTries(tries.slice(1))} />}
          <Face />
        </LiveSession>
      </LanguageContext>
    </TextsProvider>
  )
}

function useSurface(): void {
  useEffect(() => {
    document.documentElement.dataset['surface'] = 'desk'
    return () => {
      delete document.documentElement.dataset['surface']
    }
  }, [])
}

function TryNext({ onTry }: { onTry: () => void }) {
  const link = useLinkState()
  const refused = link.state === 'ended' && link.reason === 'link-unknown'
  useEffect(() => {
    if (refused) onTry()
  }, [refused, onTry])
  return null
}
