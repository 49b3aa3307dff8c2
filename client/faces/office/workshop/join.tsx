import { ListChecks, Printer, Smartphone } from 'lucide-react'
import { useCallback } from 'react'
import { useTexts } from '../../../texts/texts.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Qr } from '../../../ui/qr.tsx'
import { CopyField } from '../copy-field.tsx'
import { loadJoin } from '../door.ts'
import { LinkButton } from '../link-button.tsx'
import { Unloaded } from '../refusal.tsx'
import { useLoaded } from '../use-loaded.ts'
import { Part } from './part.tsx'
import { reachesPhones } from './reach.ts'
import styles from './workshop.module.css'

/** How guests come in: by QR, or with the code at the address. */
export function Join({ workshop }: { workshop: string }) {
  const t = useTexts('office')
  const { answer, again } = useLoaded(useCallback(() => loadJoin(workshop), [workshop]))
  return (
    <Part id="join" title={t('join')}>
      {answer?.ok === false && <Unloaded code={answer.code} onAgain={() => void again()} />}
      {answer?.ok && (
        <>
          <div className={styles.ticket}>
            <div className={styles.qr}>
              <Qr value={answer.value.url} title={t('join.qr')} />
            </div>
            <p className={styles.codeLine}>
              {t('join.code')}
              <strong className={styles.code} translate="no">
                {answer.value.code}
              </strong>
            </p>
          </div>
          {!reachesPhones(answer.value.address) && (
            <Notice kind="warn" word={t('notice.warn')}>
              {t('join.local')}
            </Notice>
          )}
          <CopyField label={t('join.address')} value={answer.value.address} />
          <LinkButton href={`/office/${workshop}/print`} icon={<Printer aria-hidden />}>
            {t('join.print')}
          </LinkButton>
          <LinkButton href={`/office/${workshop}/print/checklist`} icon={<ListChecks aria-hidden />}>
            {t('join.checklist')}
          </LinkButton>
          <LinkButton href="/test" icon={<Smartphone aria-hidden />}>
            {t('join.test')}
          </LinkButton>
        </>
      )}
    </Part>
  )
}
