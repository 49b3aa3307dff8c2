import type { About } from '../../../../shared/domain/about.ts'
import type { TableView } from '../../../../shared/views/nouns.ts'
import { usePlace } from '../../../tables/place.ts'
import { useTableWords } from '../../../tables/names.ts'
import { TableSign } from '../../../tables/table-sign.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Qr } from '../../../ui/qr.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { fontSize } from './fitted.ts'
import styles from './host-sheets.module.css'
import paper from './paper.module.css'

interface HostSheetProps {
  table: TableView
  url: string
  about: About
}

const duties = ['one', 'two', 'three', 'four', 'five'] as const

/** Beside the sign. */
const nameRoom = { width: 126, height: 26, most: 11, least: 5 }
const themeRoom = { width: 126, height: 32, most: 5.2, least: 3.8 }

/** For the hand of one host: the key to the table, and what there is to do, to be read in a minute. */
export function HostSheet({ table, url, about }: HostSheetProps) {
  const t = useTexts('office')
  const place = usePlace()
  const { full, sign } = useTableWords()
  return (
    <article className={paper.page} aria-label={t('print.host', { table: full(table) })}>
      <div className={styles.sheet}>
        <header className={styles.head}>
          <div className={styles.sign}>
            <TableSign number={table.number} />
            <span>{sign(table)}</span>
          </div>
          <div>
            <p className={styles.kicker}>{t('print.host.kicker')}</p>
            <h2 className={styles.name} style={fontSize(full(table), nameRoom)}>
              <UserText text={full(table)} />
            </h2>
            {table.theme && (
              <p className={styles.theme} style={fontSize(table.theme, themeRoom)}>
                <UserText text={table.theme} />
              </p>
            )}
          </div>
        </header>
        <div className={styles.key}>
          <Qr value={url} title={t('print.host.qr', { table: full(table) })} />
          <div>
            <p className={styles.scan}>{t('print.host.scan', { place })}</p>
            <p>{t('print.host.secret')}</p>
          </div>
        </div>
        <ol className={styles.duties}>
          {duties.map((duty) => (
            <li key={duty}>{t(`print.host.${duty}`, { place })}</li>
          ))}
        </ol>
        <footer className={styles.foot}>
          <UserText text={about.title} />
        </footer>
      </div>
    </article>
  )
}
