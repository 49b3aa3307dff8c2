import { Plus } from 'lucide-react'
import { useState, type SyntheticEvent } from 'react'
import { tableLimit } from '../../../shared/domain/table.ts'
import type { TableView } from '../../../shared/views/nouns.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import styles from './editor.module.css'
import { usePlace, type Place } from '../place.ts'
import { newTables, type HallProposal } from './propose.ts'
import { Refused } from './refused.tsx'
import type { useTablesDesk } from './use-tables-desk.ts'

interface AddTablesProps {
  tables: readonly TableView[]
  desk: ReturnType<typeof useTablesDesk>
  say: (text: string) => void
}

const first: Record<Place, HallProposal> = {
  table: { count: 6, min: 3, max: 7 },
  room: { count: 4, min: 0, max: 24 },
}

/** Several tables in one sentence: "8 tables with 4 to 6 places each". */
export function AddTables({ tables, desk, say }: AddTablesProps) {
  const t = useTexts('tables')
  const place = usePlace()
  const last = tables.at(-1)
  const [changed, setChanged] = useState<Partial<HallProposal>>({})
  // What was added last is what will be added next, unless somebody says otherwise.
  const start = last ? { count: 1, min: last.min, max: last.max } : first[place]
  const wish = { ...start, ...changed }
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const add = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (wish.min > wish.max) return setRefusal(t('refusal.table-places'))
    setBusy(true)
    const refused = await desk.add(
      newTables(
        wish,
        tables.map(({ number }) => number),
      ),
    )
    setBusy(false)
    setRefusal(refused)
    if (refused !== null) return undefined
    setChanged({})
    return say(t('editor.added', { place, count: wish.count }))
  }
  return (
    <form
      noValidate
      className={styles.add}
      aria-label={t('editor.add', { place })}
      onSubmit={(event) => void add(event)}
    >
      <WishFields wish={wish} onChange={(more) => setChanged({ ...changed, ...more })} />
      <Button type="submit" icon={<Plus aria-hidden />} busy={busy}>
        {t('editor.addNow', { place, count: wish.count })}
      </Button>
      {refusal && <Refused text={refusal} />}
    </form>
  )
}

function WishFields({ wish, onChange }: { wish: HallProposal; onChange: (change: Partial<HallProposal>) => void }) {
  const t = useTexts('tables')
  const place = usePlace()
  const shared = { lessLabel: t('editor.less'), moreLabel: t('editor.more') }
  return (
    <div className={styles.wish}>
      <Stepper
        {...shared}
        label={t('editor.count', { place })}
        value={wish.count}
        min={1}
        max={tableLimit}
        onChange={(count) => onChange({ count })}
      />
      <Stepper {...shared} label={t('editor.min')} value={wish.min} max={1000} onChange={(min) => onChange({ min })} />
      <Stepper
        {...shared}
        label={t('editor.max')}
        value={wish.max}
        min={1}
        max={1000}
        onChange={(max) => onChange({ max })}
      />
    </div>
  )
}
