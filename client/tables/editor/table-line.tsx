import { DoorClosed, DoorOpen, PencilLine } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { TableView } from '../../../shared/views/nouns.ts'
import { useLanguage, useTexts, type Translate } from '../../texts/texts.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Tag } from '../../ui/tag.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { useTableWords } from '../names.ts'
import { TableSign } from '../table-sign.tsx'
import styles from './editor.module.css'
import { usePlace, type Place } from '../place.ts'
import { Refused } from './refused.tsx'
import { languageName } from './spoken.ts'
import { TableForm } from './table-form.tsx'
import type { useTablesDesk } from './use-tables-desk.ts'

interface TableLineProps {
  table: TableView
  desk: ReturnType<typeof useTablesDesk>
  /** Said to screen readers. */
  say: (text: string) => void
}

/** One table as it reads: sign, name, theme, places; opened it becomes its own form. */
export function TableLine({ table, desk, say }: TableLineProps) {
  const t = useTexts('tables')
  const place = usePlace()
  const { full } = useTableWords()
  const name = full(table)
  const button = `table-${table.id}-edit`
  const [editing, setEditing] = useEditing(button)
  const [refusal, setRefusal] = useState<string | null>(null)
  const turn = async () => {
    const refused = await desk.open(table.id, !table.open)
    setRefusal(refused)
    if (refused === null) say(t(table.open ? 'editor.closed.said' : 'editor.opened.said', { table: name }))
  }
  const turning = t(table.open ? 'editor.close' : 'editor.open', { table: name })
  return (
    <li className={styles.table} data-closed={!table.open || undefined} data-editing={editing || undefined}>
      <div className={styles.line}>
        <TableSign number={table.number} size="small" />
        <TableFacts table={table} place={place} />
        <div className={styles.buttons}>
          <IconButton label={turning} icon={table.open ? <DoorOpen /> : <DoorClosed />} onClick={() => void turn()} />
          <IconButton
            id={button}
            label={t('editor.edit', { table: name })}
            icon={<PencilLine />}
            aria-expanded={editing}
            onClick={() => setEditing(!editing)}
          />
        </div>
      </div>
      {refusal && <Refused text={refusal} />}
      {editing && <TableForm table={table} desk={desk} say={say} onDone={() => setEditing(false)} />}
    </li>
  )
}

/** A form that closes gives the focus back to the button that opened it. */
function useEditing(button: string) {
  const [editing, setEditing] = useState(false)
  const was = useRef(false)
  useLayoutEffect(() => {
    if (was.current && !editing && document.activeElement === document.body) document.getElementById(button)?.focus()
    was.current = editing
  }, [editing, button])
  return [editing, setEditing] as const
}

function TableFacts({ table, place }: { table: TableView; place: Place }) {
  const t = useTexts('tables')
  const { full } = useTableWords()
  const language = useLanguage()
  const facts = [
    t('editor.places', { min: table.min, max: table.max }),
    !table.accessible && t('editor.steps'),
    table.language && languageName(table.language, language),
    hostOf(table, t),
  ].filter(Boolean)
  return (
    <div className={styles.words}>
      <h3 className={styles.name}>
        <UserText text={full(table)} />
      </h3>
      {table.theme && (
        <p className={styles.theme}>
          <UserText text={table.theme} />
        </p>
      )}
      <p className={styles.facts}>{facts.join(' · ')}</p>
      <p className={styles.tags}>
        {table.field && <Tag text={t('editor.inField', { field: table.field })} />}
        {table.topics && <Tag tone="accent" text={t('editor.isTopics', { place })} />}
        {!table.open && <Tag tone="warn" icon={<DoorClosed aria-hidden />} text={t('editor.isClosed')} />}
      </p>
    </div>
  )
}

function hostOf({ host, hostName, link }: TableView, t: Translate<'tables'>): string {
  if (host !== null) return t('editor.hostedBy', { name: hostName || t('editor.host.unnamed') })
  return t(link === null ? 'editor.hostless' : 'editor.hostLink')
}
