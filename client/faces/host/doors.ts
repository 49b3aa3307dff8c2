import { createContext, use, useEffect } from 'react'
import type { Face as As } from '../../../shared/wire/terms.ts'
import { useLinkState, useNoun } from '../../session/react.tsx'

/** First as the table's own device, by the cookie of its link; then as the guest whose ticket lies here. */
export const doorsOf = (hasTicket: boolean): readonly As[] => (hasTicket ? ['host', 'guest'] : ['host'])

/** Goes on to the next door; null at the last one. */
export const DoorsContext = createContext<(() => void) | null>(null)

/**
 * Whether another door is being tried. A device may once have been this table's, and be a host's own phone today: so the next
 * door is tried when the link is unknown, when it was revoked, and when it does not belong to a table any more.
 */
export function useTrying(): boolean {
  const next = use(DoorsContext)
  const link = useLinkState()
  const known = useNoun('workshop') !== undefined
  const hosting = useNoun('hosting') !== undefined
  const refused = link.state === 'ended' && link.reason !== 'reload'
  const elsewhere = refused || (known && !hosting)
  useEffect(() => {
    if (elsewhere) next?.()
  }, [elsewhere, next])
  return elsewhere && next !== null
}
