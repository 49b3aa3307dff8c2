import type { ReactNode } from 'react'
import { useNoun } from '../../../session/react.tsx'
import { usePlace } from '../../../tables/place.ts'
import { TextsProvider, useLanguage } from '../../../texts/texts.tsx'

const withPhone = ['phone', 'tables'] as const

/** Words that a phone needs only where there are tables; fetched with the first of them, so they are there when the gong comes. */
export function SeatWords({ children }: { children: ReactNode }) {
  const address = useNoun('workshop')?.about.address ?? 'du'
  return (
    <TextsProvider area="seat" also={withPhone} language={useLanguage()} address={address} place={usePlace()}>
      {children}
    </TextsProvider>
  )
}
