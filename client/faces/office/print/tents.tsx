import type { About } from '../../../../shared/domain/about.ts'
import type { TableView } from '../../../../shared/views/nouns.ts'
import type { JoinInfo } from '../../../../shared/wire/http.ts'
import { usePlace } from '../../../tables/place.ts'
import { useTables } from '../../../tables/hall.ts'
import { useTableWords } from '../../../tables/names.ts'
import { TableSign } from '../../../tables/table-sign.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Qr } from '../../../ui/qr.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { fontSize } from './fitted.ts'
import { NoTables } from './no-tables.tsx'
import paper from './paper.module.css'
import styles from './tents.module.css'
import { useWordsIn } from './words.ts'

interface TentsProps {
  about: About
  join: JoinInfo
}

/** A sheet for each open table, folded in the middle: number, sign and name for both sides, and the way in. */
export function Tents({ about, join }: TentsProps) {
  const t = useTexts('office')
  const spoken = useWordsIn(about.languages)
  const tables = useTables().filter(({ open }) => open)
  if (tables.length === 0) return <NoTables />
  if (!spoken) return null
  const words = [...new Set(spoken.map(({ t: say }) => say('print.head')))].join(' · ')
  return (
    <div className={paper.pages}>
      {tables.map((table) => (
        <article key={table.id} className={paper.page} aria-label={t('print.tent', { number: table.number })}>
          <div className={styles.tent}>
            <div className={styles.back} aria-hidden>
              <Side table={table} join={join} words={words} />
            </div>
            <p className={styles.fold} aria-hidden>
              {t('print.fold')}
            </p>
            <Side table={table} join={join} words={words} />
          </div>
        </article>
      ))}
    </div>
  )
}

/** What one side of the table sees. */
function Side({ table, join, words }: { table: TableView; join: JoinInfo; words: string }) {
  const t = useTexts('office')
  const { sign } = useTableWords()
  const long = table.name.length + table.theme.length > 120
  return (
    <div className={styles.side} data-long={long || undefined}>
      <div className={styles.mark} data-digits={String(table.number).length}>
        <p className={styles.place}>
          {t('print.place', { place: usePlace() })}
          <strong className={styles.number}>{table.number}</strong>
        </p>
        <div className={styles.sign}>
          <TableSign number={table.number} />
          <span>{sign(table)}</span>
        </div>
      </div>
      <TentWords table={table} />
      <div className={styles.join}>
        <Qr value={join.url} title={t('join.qr')} />
        <span>{words}</span>
        <strong translate="no">{join.code}</strong>
      </div>
    </div>
  )
}

/** Beside the QR code; a long theme leaves less to the name. */
const nameRoom = { width: 136, height: 19, most: 15, least: 5 }
const themeRoom = { width: 136, height: 34, most: 8, least: 4 }

function TentWords({ table: { name, theme } }: { table: TableView }) {
  return (
    <div className={styles.words}>
      {name && (
        <p className={styles.name} style={fontSize(name, nameRoom)}>
          <UserText text={name} />
        </p>
      )}
      {theme && (
        <p style={fontSize(theme, themeRoom)}>
          <UserText text={theme} />
        </p>
      )}
    </div>
  )
}
