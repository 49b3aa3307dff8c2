import { Accessibility, Crown, Link2, Split, Smartphone, Unplug, UserPlus, UserX } from 'lucide-react'
import { memo, useMemo, useState } from 'react'
import type { Step } from '../../../../../shared/domain/agenda.ts'
import type { Participant } from '../../../../../shared/domain/workshop.ts'
import type { TableView } from '../../../../../shared/views/nouns.ts'
import { useAll, useNoun, usePresence } from '../../../../session/react.tsx'
import { useTableWords } from '../../../../tables/names.ts'
import { Button } from '../../../../ui/button.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { Tag } from '../../../../ui/tag.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { UserText } from '../../../../ui/user-text.tsx'
import { useRounds, useTables } from '../hall.ts'
import { roundInView } from '../round-next.ts'
import { EnrolDialog } from './enrol-dialog.tsx'
import { usePersonName } from './names.ts'
import { PersonDialog } from './person-dialog.tsx'
import { isPerson } from './search.ts'
import { usePlaceTexts } from '../words.ts'
import styles from './people.module.css'

/** Everybody, with what matters for a seat; a tap opens what can be done for one. */
export function PeoplePage({ step }: { step: Step }) {
  const t = usePlaceTexts()
  const name = usePersonName()
  const people = useAll('participant')
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState<string | null>(null)
  const [enrolling, setEnrolling] = useState(false)
  const sorted = useMemo(
    () => people.toSorted((a, b) => Number(a.away) - Number(b.away) || a.number - b.number),
    [people],
  )
  const found = sorted.filter((person) => isPerson({ number: person.number, name: name(person) }, search))
  const placesOf = usePlaces(step)
  const here = people.filter(({ away }) => !away).length
  return (
    <>
      <div className={styles.tools} role="search">
        <TextField
          label={t('people.search')}
          type="search"
          placeholder={t('people.searchHint')}
          value={search}
          onChange={setSearch}
        />
        <p className={styles.count}>{t('people.count', { here, gone: people.length - here })}</p>
        <Button icon={<UserPlus aria-hidden />} onClick={() => setEnrolling(true)}>
          {t('people.enrol')}
        </Button>
      </div>
      {people.length === 0 && <EmptyState level={3} title={t('people.none')} text={t('people.noneText')} />}
      <ul className={styles.list}>
        {found.map((person) => (
          <li key={person.id}>
            <Row person={person} name={name(person)} {...placesOf(person.id)} onOpen={setOpened} />
          </li>
        ))}
      </ul>
      <PersonDialog step={step} person={opened} onClose={() => setOpened(null)} />
      <EnrolDialog open={enrolling} onClose={() => setEnrolling(false)} />
    </>
  )
}

interface Places {
  table: TableView | undefined
  hosted: TableView | undefined
}

/** Looked up once for all, for there may be five hundred. */
function usePlaces(step: Step): (person: string) => Places {
  const tables = useTables()
  const round = roundInView(useRounds(step.id))
  const seats = useNoun('seating', step.id)?.rounds[round]
  return useMemo(() => {
    const byId = new Map(tables.map((table) => [table.id, table]))
    const byHost = new Map(tables.map((table) => [table.host, table]))
    return (person) => ({ table: byId.get(seats?.[person] ?? ''), hosted: byHost.get(person) })
  }, [tables, seats])
}

interface RowProps extends Places {
  person: Participant
  name: string
  onOpen: (person: string) => void
}

const Row = memo(function Row({ person, name, table, hosted, onOpen }: RowProps) {
  const words = useTableWords()
  return (
    <button type="button" className={styles.row} data-gone={person.away || undefined} onClick={() => onOpen(person.id)}>
      <span className={styles.number}>{person.number}</span>
      <span className={styles.name}>
        <UserText text={name} />
      </span>
      {table && !person.away && <span className={styles.table}>{words.short(table)}</span>}
      <Tags person={person} hosted={hosted} />
    </button>
  )
})

function Tags({ person, hosted }: { person: Participant; hosted: TableView | undefined }) {
  const t = usePlaceTexts()
  const words = useTableWords()
  const { online } = usePresence()
  const pairs = useAll('pair').filter(({ a, b }) => a === person.id || b === person.id)
  const silent = person.device && online !== undefined && !online.includes(person.id)
  return (
    <>
      {person.away && <Tag text={t('people.gone')} icon={<UserX aria-hidden />} />}
      {hosted && (
        <Tag text={t('people.hostOf', { name: words.short(hosted) })} tone="accent" icon={<Crown aria-hidden />} />
      )}
      {!person.device && <Tag text={t('people.noPhone')} icon={<Smartphone aria-hidden />} />}
      {silent && !person.away && <Tag text={t('people.offline')} icon={<Unplug aria-hidden />} />}
      {person.accessible && <Tag text={t('people.accessible')} icon={<Accessibility aria-hidden />} />}
      {person.group && <Tag text={person.group} />}
      {pairs.map(({ a, b, wish }) => (
        <Tag
          key={`${a} ${b}`}
          text={t(`people.pair.${wish}`)}
          icon={wish === 'together' ? <Link2 aria-hidden /> : <Split aria-hidden />}
        />
      ))}
    </>
  )
}
