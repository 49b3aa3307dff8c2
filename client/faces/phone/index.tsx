import { useLayoutEffect } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { ticketFor } from '../../session/ticket.ts'
import { LiveSession } from '../../session/react.tsx'
import { Phone } from './phone.tsx'

/** A guest's own phone. Without a ticket there is nothing here to see, so it goes back to the code. */
export default function PhoneFace({ workshop }: { workshop: string }) {
  const ticket = ticketFor(workshop)
  useLayoutEffect(() => {
    if (ticket === null) navigate('/', { replace: true })
  }, [ticket])
  return (
    ticket !== null && (
      <LiveSession workshop={workshop} as="guest" ticket={ticket}>
        <Phone />
      </LiveSession>
    )
  )
}
