import { FileInput } from 'lucide-react'
import { useId, useRef, useState, type ChangeEvent } from 'react'
import { useLocation } from 'wouter'
import { useTexts, type Translate } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { importArchive, type Refusal } from '../door.ts'
import { useKeepFresh } from '../fresh.ts'
import { Refused, refusalText } from '../refusal.tsx'
import styles from './list.module.css'
import { Offer } from './offer.tsx'

/** From an archive the same workshop once more. */
export function ImportArchive() {
  const t = useTexts('office')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const { read, busy, refusal } = useImport()
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    if (file) void read(file)
    // The same file may be chosen again after it was mended.
    event.target.value = ''
  }
  return (
    <Offer title={t('import.title')} text={t('import.text')} icon={<FileInput aria-hidden />}>
      <VisuallyHidden>
        <label htmlFor={id}>{t('import.title')}</label>
        <input ref={input} id={id} type="file" accept=".json,application/json" tabIndex={-1} onChange={choose} />
      </VisuallyHidden>
      <Button busy={busy} onClick={() => input.current?.click()}>
        {t('import.choose')}
      </Button>
      <div className={styles.refused}>{refusal && <Refused text={refusal} />}</div>
    </Offer>
  )
}

function reason(t: Translate<'office'>, code: Refusal): string {
  return code === 'malformed' ? t('import.malformed') : refusalText(t, code)
}

function jsonOf(text: string): { ok: true; json: unknown } | { ok: false } {
  try {
    return { ok: true, json: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
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
    if (!answer.ok) return setRefusal(t('import.refused', { name: file.name, reason: reason(t, answer.code) }))
    keepFresh(answer.value.workshop, answer.value.links, 'created')
    return go(`/office/${answer.value.workshop}`)
  }
  return { read, busy, refusal }
}
