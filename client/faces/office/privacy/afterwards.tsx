import { deadlinesOf } from '../../../../shared/domain/notice.ts'
import type { WorkshopView } from '../../../../shared/views/nouns.ts'
import { useNoun } from '../../../session/react.tsx'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { Part } from '../workshop/part.tsx'
import { Anonymise } from './anonymise.tsx'
import { dayOf } from './day-of.ts'
import { DeleteWorkshop } from './delete-workshop.tsx'
import styles from './privacy.module.css'

/** What becomes of a workshop after its end: by itself, and at once where the office wants it so (P7, P9). */
export function Afterwards({ workshop, view }: { workshop: string; view: WorkshopView }) {
  const t = useTexts('privacy')
  const language = useLanguage()
  const { anonymisedAt, status } = view
  return (
    <Part id="after" title={t('after')}>
      <Deadlines view={view} />
      {anonymisedAt === null ? (
        status === 'closed' && <Anonymise />
      ) : (
        <p className={styles.plain}>{t('after.anonymised', { date: dayOf(anonymisedAt, language) })}</p>
      )}
      <DeleteWorkshop workshop={workshop} title={view.about.title} open={status === 'open'} />
    </Part>
  )
}

function Deadlines({ view }: { view: WorkshopView }) {
  const t = useTexts('privacy')
  const language = useLanguage()
  const notice = useNoun('notice') ?? null
  const { deleteAt, anonymiseAt } = deadlinesOf(notice, view.closedAt)
  if (view.status !== 'closed') return <p className={styles.plain}>{t('after.none')}</p>
  return (
    <>
      <p className={styles.plain}>
        {deleteAt === null
          ? t('after.unset')
          : t(notice?.keepsProtocol ? 'after.delete.kept' : 'after.delete', { date: dayOf(deleteAt, language) })}
      </p>
      {anonymiseAt !== null && view.anonymisedAt === null && (
        <p className={styles.plain}>{t('after.authors', { date: dayOf(anonymiseAt, language) })}</p>
      )}
    </>
  )
}
