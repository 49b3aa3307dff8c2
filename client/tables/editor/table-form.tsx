import { Trash2 } from 'lucide-react'
import { useState, type SyntheticEvent } from 'react'
import type { TableSettings } from '../../../shared/domain/table.ts'
import type { TableView } from '../../../shared/views/nouns.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { useTableWords } from '../names.ts'
import styles from './editor.module.css'
import { usePlace } from '../place.ts'
import { Refused } from './refused.tsx'
import { PlacesFields, SeatingChoices, WordFields } from './table-fields.tsx'
import { settingsOf, type useTablesDesk } from './use-tables-desk.ts'

interface TableFormProps {
  table: TableView
  desk: ReturnType<typeof useTablesDesk>
  say: (text: string) => void
  onDone: () => void
}

/** Everything about a table that can be changed. What somebody else changes meanwhile in another field stays. */
export function TableForm({ table, desk, say, onDone }: TableFormProps) {
  const t = useTexts('tables')
  const place = usePlace()
  const { full } = useTableWords()
  const [changed, setChanged] = useState<Partial<TableSettings>>({})
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const settings = { ...settingsOf(table), ...changed }
  const change = (more: Partial<TableSettings>) => setChanged({ ...changed, ...more })
  const after = (refused: string | null, text: string) => {
    setBusy(false)
    setRefusal(refused)
    if (refused !== null) return
    say(text)
    onDone()
  }
  const save = async (event: SyntheticEvent) => {
    event.preventDefault()
    setBusy(true)
    after(await desk.write(table.id, settings), t('editor.saved', { table: full(settings) }))
  }
  const remove = async () => after(await desk.remove(table), t('editor.removed', { table: full(table) }))
  return (
    <form noValidate className={styles.form} onSubmit={(event) => void save(event)}>
      <WordFields settings={settings} place={place} onChange={change} />
      <PlacesFields settings={settings} onChange={change} />
      <SeatingChoices settings={settings} place={place} onChange={change} />
      {refusal && <Refused text={refusal} />}
      <div className={styles.actions}>
        <Button kind="quiet" icon={<Trash2 aria-hidden />} onClick={() => void remove()}>
          {t('editor.remove', { place })}
        </Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
        <Button type="submit" kind="primary" busy={busy}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
