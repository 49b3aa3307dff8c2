import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LiveRegion, type Announcement } from '../../ui/live-region.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTables } from '../hall.ts'
import { useTableWords } from '../names.ts'
import { AddTables } from './add-tables.tsx'
import styles from './editor.module.css'
import { usePlace } from '../place.ts'
import { Refused } from './refused.tsx'
import { TableLine } from './table-line.tsx'
import { useTablesDesk } from './use-tables-desk.ts'

/** The tables of the hall, or its rooms: set up before the event, and changed while people sit there. Needs a staff session. */
export function TablesEditor() {
  const t = useTexts('tables')
  const place = usePlace()
  const tables = useTables()
  const desk = useTablesDesk()
  const [said, setSaid] = useState<Announcement>()
  const say = (text: string) => setSaid((last) => ({ id: Number(last?.id ?? 0) + 1, text }))
  const places = tables.reduce((sum, table) => (table.open ? sum + table.max : sum), 0)
  return (
    <div className={styles.editor}>
      {tables.length === 0 ? (
        <EmptyState level={3} title={t('editor.none', { place })} text={t('editor.none.text', { place })} />
      ) : (
        <>
          <p className={styles.sum}>{t('editor.sum', { place, count: tables.length, places })}</p>
          <ol className={styles.tables}>
            {tables.map((table) => (
              <TableLine key={table.id} table={table} desk={desk} say={say} />
            ))}
          </ol>
        </>
      )}
      <Removed desk={desk} say={say} />
      <AddTables tables={tables} desk={desk} say={say} />
      <LiveRegion polite={said} pace={300} />
    </div>
  )
}

/** Nothing is gone for good: the table that was taken away last can come back. */
function Removed({ desk, say }: { desk: ReturnType<typeof useTablesDesk>; say: (text: string) => void }) {
  const t = useTexts('tables')
  const { full } = useTableWords()
  const [refusal, setRefusal] = useState<string | null>(null)
  if (!desk.removed) return null
  const table = full(desk.removed)
  const restore = async () => {
    const refused = await desk.restore()
    setRefusal(refused)
    if (refused === null) say(t('editor.restored', { table }))
  }
  return (
    <>
      <Notice
        word={t('editor.note')}
        action={
          <Button id="table-restore" icon={<RotateCcw aria-hidden />} onClick={() => void restore()}>
            {t('undo')}
          </Button>
        }
      >
        {t('editor.removed', { table })}
      </Notice>
      {refusal && <Refused text={refusal} />}
    </>
  )
}
