import { useState } from 'react'
import type { Language } from '../../../shared/domain/language.ts'
import { LiveSession, useNoun } from '../../session/react.tsx'
import { deviceLanguage, keepLanguage, ticketFor } from '../../session/ticket.ts'
import { usePlace } from '../../tables/place.ts'
import { TextsProvider } from '../../texts/texts.tsx'
import { doorsOf, DoorsContext } from './doors.ts'
import { Face } from './face.tsx'
import { LanguageContext } from './own-language.ts'

const withTables = ['tables'] as const

/** The table's own face: for the device that lies on the table, or for the phone of a guest who hosts. */
export default function HostFace({ workshop }: { workshop: string }) {
  const [ticket] = useState(() => ticketFor(workshop) ?? undefined)
  const [doors, setDoors] = useState(() => doorsOf(ticket !== undefined))
  const as = doors[0] ?? 'host'
  const next = doors.length > 1 ? () => setDoors(doors.slice(1)) : null
  return (
    <DoorsContext value={next}>
      <LiveSession key={as} workshop={workshop} as={as} ticket={as === 'guest' ? ticket : undefined}>
        <InWords />
      </LiveSession>
    </DoorsContext>
  )
}

function InWords() {
  const [language, setLanguage] = useState(deviceLanguage)
  const address = useNoun('workshop')?.about.address ?? 'du'
  const choose = (next: Language) => {
    keepLanguage(next)
    setLanguage(next)
  }
  return (
    <TextsProvider area="host" also={withTables} language={language} address={address} place={usePlace()}>
      <LanguageContext value={choose}>
        <Face />
      </LanguageContext>
    </TextsProvider>
  )
}
