import type { Desk } from '../../../../shared/wire/http.ts'
import { StorageAlert, StorageNotice } from '../../../hall/storage-notice.tsx'
import { useTexts } from '../../../texts/texts.tsx'

/** How the disk is on which all workshops lie (D16); the row of a damaged one says it as well (D14). */
export function Disk({ desk }: { desk: Desk | null }) {
  const t = useTexts('hall')
  const storage = desk === null || desk.storage === 'ok' ? null : desk.storage
  const damaged = desk?.workshops.some((listed) => listed.damaged) ?? false
  return (
    <StorageAlert state={damaged ? 'damaged' : storage}>
      {damaged && (
        <StorageNotice state="damaged" title={t('storage.damaged.some')} text={t('storage.damaged.restore')} />
      )}
      {storage !== null && (
        <StorageNotice state={storage} title={t(`storage.${storage}.title`)} text={t(`storage.${storage}`)} />
      )}
    </StorageAlert>
  )
}
