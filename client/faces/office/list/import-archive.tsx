import { FileInput } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useTexts } from '../../../texts/texts.tsx'
import { archiveRefusal, jsonOf } from '../archive-file.ts'
import { importArchive } from '../door.ts'
import { FileButton } from '../file-button.tsx'
import { useKeepFresh } from '../fresh.ts'
import { Refused } from '../refusal.tsx'
import styles from './list.module.css'
import { Offer } from './offer.tsx'

/** From an archive the same workshop once more. */
export function ImportArchive() {
  const t = useTexts('office')
  const { read, busy, refusal } = useImport()
  return (
    <Offer title={t('import.title')} text={t('import.text')} icon={<FileInput aria-hidden />}>
      <FileButton label={t('import.title')} text={t('import.choose')} busy={busy} onFile={(file) => void read(file)} />
      <div className={styles.refused}>{refusal && <Refused text={refusal} />}</div>
    </Offer>
  )
}

function useImport() {
  const t = useTexts('office')
  const [, go] = useLocation()
  const keepFresh = useKeepFresh()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const read = async (file: File) => {
    setRefusal(null)
    const archive = jsonOf(await file.text())
    if (!archive.ok) return setRefusal(t('import.notJson', { name: file.name }))
    setBusy(true)
    const answer = await importArchive(archive.json)
    setBusy(false)
    if (!answer.ok) return setRefusal(archiveRefusal(t, file.name, answer.code))
    keepFresh(answer.value.workshop, answer.value.links, 'created')
    return go(`/office/${answer.value.workshop}`)
  }
  return { read, busy, refusal }
}
