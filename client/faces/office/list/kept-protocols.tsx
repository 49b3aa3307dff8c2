import { FileCheck, FileType, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { KeptProtocols as Kept } from '../../../../shared/wire/http.ts'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { dropProtocol, loadProtocols, protocolUrl } from '../door.ts'
import { dayOf } from '../privacy/day-of.ts'
import { useLoaded } from '../use-loaded.ts'
import styles from './list.module.css'
import { Offer } from './offer.tsx'

type Line = Kept['protocols'][number]

/** What is left of workshops that are deleted; not there at all until there is one. */
export function KeptProtocols() {
  const t = useTexts('privacy')
  const { answer, again } = useLoaded(loadProtocols)
  if (!answer?.ok || answer.value.protocols.length === 0) return null
  return (
    <Offer title={t('kept.title')} text={t('kept.text')} icon={<FileCheck aria-hidden />}>
      <ul className={styles.kept}>
        {answer.value.protocols.map((line) => (
          <KeptLine key={line.id} line={line} onDropped={() => void again()} />
        ))}
      </ul>
    </Offer>
  )
}

function KeptLine({ line, onDropped }: { line: Line; onDropped: () => void }) {
  const t = useTexts('privacy')
  const office = useTexts('office')
  const language = useLanguage()
  const [asking, setAsking] = useState(false)
  const { id, title, keptAt } = line
  const drop = async () => {
    await dropProtocol(id)
    setAsking(false)
    onDropped()
  }
  return (
    <li className={styles.keptLine}>
      <span>
        <strong>
          <UserText text={title} />
        </strong>
        <br />
        {t('kept.at', { date: dayOf(keptAt, language) })}
      </span>
      <span className={styles.keptWays}>
        <ButtonLink
          href={protocolUrl(id)}
          download
          icon={<FileType aria-hidden />}
          aria-label={t('kept.load', { title })}
        >
          {t('kept.load.short')}
        </ButtonLink>
        <Button
          kind="quiet"
          icon={<Trash2 aria-hidden />}
          aria-label={t('kept.drop', { title })}
          onClick={() => setAsking(true)}
        >
          {t('kept.drop.short')}
        </Button>
      </span>
      <ConfirmDialog
        open={asking}
        title={t('kept.drop.title')}
        confirmLabel={t('delete.yes')}
        cancelLabel={office('cancel')}
        dangerous
        onConfirm={() => void drop()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('kept.drop.text')}</p>
      </ConfirmDialog>
    </li>
  )
}
