import { missingIn } from '../../../../shared/domain/notice.ts'
import { useNoun } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { Notice } from '../../../ui/notice.tsx'

/** What still stands between the workshop and its opening (P1), with the way to the fields where these are elsewhere. */
export function MissingNotice({ way = false }: { way?: boolean }) {
  const t = useTexts('privacy')
  const office = useTexts('office')
  const missing = missingIn(useNoun('notice') ?? null)
  if (missing.length === 0) return null
  const fields = missing.map((field) => t(`missing.${field}`)).join(', ')
  const action = way ? <ButtonLink href="#privacy">{t('privacy.fill')}</ButtonLink> : undefined
  return (
    <Notice kind="warn" word={office('notice.warn')} action={action}>
      {t('privacy.missing', { fields })}
    </Notice>
  )
}
