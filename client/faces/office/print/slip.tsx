import type { Participant } from '../../../../shared/domain/workshop.ts'
import type { SeatingView, TableView } from '../../../../shared/views/nouns.ts'
import { useTables } from '../../../tables/hall.ts'
import { useTableWords } from '../../../tables/names.ts'
import { TableSign } from '../../../tables/table-sign.tsx'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { fontSize } from './fitted.ts'
import { slipHeight } from './slip-size.ts'
import styles from './slips.module.css'

interface SlipProps {
  person: Participant
  seating: SeatingView
  title: string
}

/** Beside the number, and below the number of a table. */
const nameRoom = { width: 46, height: 12, most: 5, least: 3 }
const tableRoom = { width: 50, height: 8.6, most: 3.8, least: 2.8 }

/** One person's way: number and name, and for each round the table with its sign in words. */
export function Slip({ person, seating, title }: SlipProps) {
  const t = useTexts('office')
  const language = useLanguage()
  const tables = useTables()
  return (
    <li className={styles.slip} lang={language} style={{ blockSize: `${slipHeight(seating.rounds.length)}mm` }}>
      <div className={styles.head}>
        <strong className={styles.number}>{person.number}</strong>
        <span className={styles.who}>
          <span className={styles.name} style={fontSize(person.name, nameRoom)}>
            <UserText text={person.name || t('print.slips.unnamed')} />
          </span>
          <span className={styles.title}>
            <UserText text={title} />
          </span>
        </span>
      </div>
      <ol className={styles.rounds}>
        {seating.rounds.map((seats, at) => (
          // Rounds are what their place makes them.
          <Round key={`${seating.step}.${at}`} at={at} table={tables.find(({ id }) => id === seats[person.id])} />
        ))}
      </ol>
    </li>
  )
}

function Round({ at, table }: { at: number; table: TableView | undefined }) {
  const t = useTexts('tables')
  const office = useTexts('office')
  const { short, sign } = useTableWords()
  return (
    <li className={styles.round}>
      <span className={styles.when}>{t('round', { number: at + 1 })}</span>
      {table ? (
        <>
          <TableSign number={table.number} />
          <span className={styles.where}>
            <strong>{short(table)}</strong> <span className={styles.sign}>{sign(table)}</span>
            {table.name && (
              <span className={styles.table} style={fontSize(table.name, tableRoom)}>
                <UserText text={table.name} />
              </span>
            )}
          </span>
        </>
      ) : (
        <span className={styles.open}>{office('print.slips.open')}</span>
      )}
    </li>
  )
}
