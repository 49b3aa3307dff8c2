import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import type { About } from '../../../../shared/domain/about.ts'
import type { TableView } from '../../../../shared/views/nouns.ts'
import type { TableLinks } from '../../../../shared/wire/http.ts'
import { linkTables } from '../../../session/hall.ts'
import { usePlace } from '../../../tables/place.ts'
import { useTables } from '../../../tables/hall.ts'
import { useTableWords } from '../../../tables/names.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Refused, refusalText } from '../refusal.tsx'
import { HostSheet } from './host-sheet.tsx'
import styles from './host-sheets.module.css'
import { NoTables } from './no-tables.tsx'
import paper from './paper.module.css'

type Links = TableLinks['links']

/** A sheet for the host of each table. Its code is a key: made here, told this once (S5). */
export function HostSheets({ workshop, about }: { workshop: string; about: About }) {
  const t = useTexts('office')
  const tables = useTables().filter(({ open }) => open)
  const [links, setLinks] = useState<Links>([])
  if (tables.length === 0) return <NoTables />
  const made = tables.flatMap((table) => {
    const link = links.find((each) => each.table === table.id)
    return link ? [{ table, url: link.url }] : []
  })
  return (
    <>
      <div className={paper.tools}>
        {made.length === 0 ? (
          <Making workshop={workshop} tables={tables} onMade={setLinks} />
        ) : (
          <Notice word={t('notice.warn')} kind="warn">
            {t('print.hosts.once', { count: made.length })}
          </Notice>
        )}
      </div>
      <div className={paper.pages}>
        {made.map(({ table, url }) => (
          <HostSheet key={table.id} table={table} url={url} about={about} />
        ))}
      </div>
    </>
  )
}

interface MakingProps {
  workshop: string
  tables: readonly TableView[]
  onMade: (links: Links) => void
}

/** Which tables get a new key; those that have one are told that the old one ends. */
function Making({ workshop, tables, onMade }: MakingProps) {
  const t = useTexts('office')
  const place = usePlace()
  const { full } = useTableWords()
  const [left, setLeft] = useState<readonly string[]>([])
  const wanted = tables.filter(({ id }) => !left.includes(id))
  const { make, busy, refusal, asking, setAsking } = useMaking(workshop, wanted, onMade)
  const old = wanted.filter(({ link }) => link !== null).length
  return (
    <section className={styles.making} aria-labelledby="hosts-title">
      <h1 id="hosts-title" className={styles.title}>
        {t('paper.hosts', { place })}
      </h1>
      <p>{t('print.hosts.text', { place })}</p>
      <fieldset className={styles.tables}>
        <legend>{t('print.hosts.which', { place })}</legend>
        {tables.map((table) => (
          <Checkbox
            key={table.id}
            label={full(table)}
            hint={table.link === null ? undefined : t('print.hosts.has')}
            checked={!left.includes(table.id)}
            onChange={(on) => setLeft(on ? left.filter((id) => id !== table.id) : [...left, table.id])}
          />
        ))}
      </fieldset>
      {refusal && <Refused text={refusal} />}
      <Button
        kind="primary"
        icon={<KeyRound aria-hidden />}
        busy={busy}
        disabled={wanted.length === 0}
        onClick={() => (old > 0 ? setAsking(true) : void make())}
      >
        {t('print.hosts.make', { count: wanted.length })}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('print.hosts.ask', { count: old })}
        confirmLabel={t('print.hosts.yes')}
        cancelLabel={t('cancel')}
        dangerous
        busy={busy}
        onConfirm={() => void make()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('print.hosts.ask.text', { place })}</p>
      </ConfirmDialog>
    </section>
  )
}

function useMaking(workshop: string, wanted: readonly TableView[], onMade: (links: Links) => void) {
  const t = useTexts('office')
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const make = async () => {
    setBusy(true)
    setRefusal(null)
    const answer = await linkTables(
      workshop,
      wanted.map(({ id }) => id),
    )
    setBusy(false)
    setAsking(false)
    if (answer.ok) onMade(answer.value.links)
    else setRefusal(refusalText(t, answer.code))
  }
  return { make, busy, refusal, asking, setAsking }
}
