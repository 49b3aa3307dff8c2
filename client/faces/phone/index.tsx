import { Redirect, useParams } from 'wouter'
import { ticketFor } from '../../session/ticket.ts'
import { LiveSession } from '../../session/react.tsx'
import { Phone } from './phone.tsx'

/** A guest's own phone. Without a ticket there is nothing here to see, so it goes back to the code. */
export default function PhoneFace() {
  const { workshop = '' } = useParams()
  const ticket = ticketFor(workshop)
  if (ticket === null) return <Redirect to="/" replace />
  return (
    <LiveSession workshop={workshop} as="guest" ticket={ticket}>
      <Phone />
    </LiveSession>
  )
}
