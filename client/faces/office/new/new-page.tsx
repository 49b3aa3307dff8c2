import { useSearchParams } from 'wouter'
import { InvitationPage } from './invitation-page.tsx'
import { MethodPage } from './method-page.tsx'

/** Two pages, so that the browser's way back leads from the invitation to the method. */
export function NewPage() {
  const [params] = useSearchParams()
  return params.get('page') === 'invitation' ? <InvitationPage /> : <MethodPage />
}
