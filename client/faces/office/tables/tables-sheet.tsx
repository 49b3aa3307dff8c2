import { Contact, Route, SquareUserRound, Tent } from 'lucide-react'
import { usePlace } from '../../../tables/place.ts'
import { TablesEditor } from '../../../tables/editor/tables-editor.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { LinkButton } from '../link-button.tsx'
import { Sheet } from '../sheet.tsx'
import { useFirstTables } from './first-tables.ts'
import styles from './tables.module.css'
import { ThemeImport } from './theme-import.tsx'

/** The hall: its tables or rooms, what they talk about, and the paper that lies on them. */
export function TablesSheet({ workshop }: { workshop: string }) {
  const t = useTexts('office')
  const place = usePlace()
  useFirstTables()
  return (
    <Sheet id="tables" kicker={t('tables', { place })} label={t('tables', { place })}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('tables.title', { place })}</h2>
        <p className={styles.soft}>{t('tables.text', { place })}</p>
      </header>
      <TablesEditor />
      <ThemeImport workshop={workshop} />
      <Papers workshop={workshop} />
    </Sheet>
  )
}

const papers = { tents: Tent, hosts: SquareUserRound, badges: Contact, slips: Route } as const

function Papers({ workshop }: { workshop: string }) {
  const t = useTexts('office')
  const place = usePlace()
  return (
    <section className={styles.papers} aria-labelledby="papers-title">
      <h3 id="papers-title" className={styles.heading}>
        {t('papers')}
      </h3>
      <ul className={styles.files}>
        {(['tents', 'hosts', 'badges', 'slips'] as const).map((kind) => {
          const Icon = papers[kind]
          return (
            <li key={kind}>
              <LinkButton href={`/office/${workshop}/print/${kind}`} icon={<Icon aria-hidden />}>
                {t(`paper.${kind}`, { place })}
              </LinkButton>
              <p className={styles.soft}>{t(`paper.${kind}.hint`, { place })}</p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
