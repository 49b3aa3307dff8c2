import { Crown } from 'lucide-react'
import type { TableView } from '../../../../../shared/views/nouns.ts'
import { useTableWords } from '../../../../tables/names.ts'
import { UserText } from '../../../../ui/user-text.tsx'
import { isPerson } from '../people/search.ts'
import { usePlaceTexts } from '../words.ts'
import type { Swapping } from './swapping.tsx'
import styles from './plan.module.css'

export interface Sitting {
  id: string
  number: number
  name: string
  hosts: boolean
}

interface CellProps {
  table: TableView
  round: number
  people: readonly Sitting[]
  search: string
  swapping: Swapping | null
}

/** Who sits at one table in one round. */
export function Cell({ table, round, people, search, swapping }: CellProps) {
  const t = usePlaceTexts()
  const words = useTableWords()
  const picked = swapping?.picked
  const offered = picked?.round === round && picked.table !== table.id && table.open
  return (
    <td>
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.id}>
            <Person person={person} round={round} table={table} search={search} swapping={swapping} />
          </li>
        ))}
      </ul>
      {offered && (
        <button
          type="button"
          className={styles.here}
          aria-label={t('plan.moveTo', { name: words.short(table) })}
          onClick={() => swapping?.toTable(table)}
        >
          {t('plan.moveHere')}
        </button>
      )}
    </td>
  )
}

interface PersonProps extends Omit<CellProps, 'people'> {
  person: Sitting
}

function Person({ person, round, table, search, swapping }: PersonProps) {
  const t = usePlaceTexts()
  const found = search.trim() !== '' && isPerson(person, search)
  const words = (
    <>
      {person.hosts && <Crown role="img" aria-label={t('people.host')} />}
      <UserText text={person.name} />
    </>
  )
  const marks = { 'data-found': found || undefined }
  if (!swapping?.mayChange(round)) {
    return (
      <span className={styles.person} {...marks}>
        {words}
      </span>
    )
  }
  const picked = swapping.picked?.round === round && swapping.picked.person === person.id
  return (
    <button
      type="button"
      className={styles.person}
      aria-pressed={picked}
      data-person={person.id}
      data-round={round}
      {...marks}
      onClick={() => swapping.tap({ round, person: person.id, name: person.name, table: table.id })}
    >
      {words}
    </button>
  )
}
