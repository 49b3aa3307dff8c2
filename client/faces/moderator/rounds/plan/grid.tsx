import { useMemo, useState } from 'react'
import type { Step } from '../../../../../shared/domain/agenda.ts'
import type { TableView } from '../../../../../shared/views/nouns.ts'
import { useAll } from '../../../../session/react.tsx'
import { useTableWords } from '../../../../tables/names.ts'
import { TableSign } from '../../../../tables/table-sign.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { UserText } from '../../../../ui/user-text.tsx'
import { useTables } from '../hall.ts'
import { usePersonName } from '../people/names.ts'
import { Cell, type Sitting } from './cell.tsx'
import { SwapBar, useSwapping } from './swapping.tsx'
import { usePlaceTexts, useRoundWord } from '../words.ts'
import styles from './plan.module.css'

interface GridProps {
  step: Step
  /** participant -> table, round by round */
  rounds: readonly Readonly<Record<string, string>>[]
  /** The first of these rounds. */
  from: number
  /** Only to be looked at. */
  fixed?: boolean
}

/** The whole plan, round by table. One person tapped, then another or a table: they change. */
export function Grid({ step, rounds, from, fixed }: GridProps) {
  const t = usePlaceTexts()
  const roundWord = useRoundWord()
  const tables = useTables()
  const [search, setSearch] = useState('')
  const swapping = useSwapping(step)
  const cells = useCells(rounds)
  const used = new Set(rounds.flatMap((seats) => Object.values(seats)))
  const rows = tables.filter((table) => table.open || used.has(table.id))
  return (
    <div className={styles.whole}>
      <div className={styles.tools} role="search">
        <TextField
          label={t('people.search')}
          type="search"
          placeholder={t('people.searchHint')}
          value={search}
          onChange={setSearch}
        />
        {!fixed && <p className={styles.soft}>{t('plan.swapHint')}</p>}
      </div>
      {!fixed && <SwapBar swapping={swapping} />}
      {/* Scrolls sideways, so the keyboard must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.frame} tabIndex={0} role="region" aria-label={t('plan.grid')}>
        <table className={styles.grid}>
          <caption className={styles.caption}>{t('plan.grid')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('plan.table')}</th>
              {rounds.map((_seats, at) => (
                // Rounds have no name but their place.
                <th key={at} scope="col">
                  {roundWord(from + at)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((table) => (
              <tr key={table.id}>
                <RowHead table={table} />
                {rounds.map((_seats, at) => (
                  <Cell
                    key={at}
                    table={table}
                    round={from + at}
                    people={cells(at, table.id)}
                    search={search}
                    swapping={fixed ? null : swapping}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function RowHead({ table }: { table: TableView }) {
  const words = useTableWords()
  return (
    <th scope="row">
      <span className={styles.rowHead}>
        <TableSign number={table.number} size="small" />
        <span>{table.name ? <UserText text={table.name} /> : words.short(table)}</span>
      </span>
    </th>
  )
}

/** People of each cell by number, the host first. */
function useCells(rounds: GridProps['rounds']): (at: number, table: string) => Sitting[] {
  const people = useAll('participant')
  const tables = useTables()
  const name = usePersonName()
  const cells = useMemo(() => {
    const hosts = new Map(tables.map(({ id, host }) => [host, id]))
    const here = people.filter(({ away }) => !away).toSorted((a, b) => a.number - b.number)
    return rounds.map((seats) => {
      const byTable = new Map<string, Sitting[]>()
      for (const person of here) {
        const table = seats[person.id]
        if (table === undefined) continue
        const own = byTable.get(table) ?? []
        byTable.set(table, own)
        const hosted = hosts.get(person.id) === table
        own[hosted ? 'unshift' : 'push']({ id: person.id, number: person.number, name: name(person), hosts: hosted })
      }
      return byTable
    })
  }, [rounds, people, tables, name])
  return (at, table) => cells[at]?.get(table) ?? []
}
