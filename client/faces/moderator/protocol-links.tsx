import { FileText } from 'lucide-react'
import { useSession } from '../../session/react.tsx'
import { useLanguage, useTexts } from '../../texts/texts.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'

/** Where the protocol is fetched, in the language of this page. */
export function useProtocolUrl(): (kind: string) => string {
  const language = useLanguage()
  const { workshop } = useSession()
  return (kind) => `/api/workshops/${workshop}/protocol.${kind}?lang=${language}`
}

/** The protocol, ready when the room empties. */
export function ProtocolLinks() {
  const t = useTexts('moderator')
  const url = useProtocolUrl()
  return (
    <>
      <ButtonLink kind="primary" icon={<FileText aria-hidden />} href={url('docx')} download>
        {t('protocol.docx')}
      </ButtonLink>
      <ButtonLink href={url('md')} download>
        {t('protocol.md')}
      </ButtonLink>
    </>
  )
}
