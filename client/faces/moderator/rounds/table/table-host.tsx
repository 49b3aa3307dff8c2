import type { TableView } from '../../../../../shared/views/nouns.ts'
import { useAll, useSend } from '../../../../session/react.tsx'
import { Select } from '../../../../ui/select.tsx'
import { useAct } from '../../act.tsx'
import { useNameOf, usePersonName } from '../people/names.ts'
import { usePlaceTexts } from '../words.ts'

/** Who hosts the table; it can change at any moment. */
export function TableHost({ table }: { table: TableView }) {
  const t = usePlaceTexts()
  const act = useAct()
  const send = useSend()
  const name = usePersonName()
  const nameOf = useNameOf()
  const people = useAll('participant').filter(({ id, away }) => !away || id === table.host)
  const options = people
    .map((person) => ({ value: person.id, text: `${name(person)} (${person.number})` }))
    .toSorted((a, b) => a.text.localeCompare(b.text))
  const choose = (id: string) => {
    const participant = id === '' ? null : id
    const undo = () => send('table.host', { table: table.id, participant: table.host })
    const done = participant ? t('tables.hostDone', { name: nameOf(participant) }) : t('tables.hostGoneDone')
    void act('table.host', { table: table.id, participant }, { done, undo })
  }
  return (
    <Select
      label={t('tables.host')}
      hint={table.link === null ? t('tables.hostHint') : t('tables.hostLink')}
      value={table.host ?? ''}
      options={[{ value: '', text: t('tables.hostNone') }, ...options]}
      onChange={choose}
    />
  )
}
