import { NotebookPen, Plus } from 'lucide-react'
import { Link } from 'wouter'
import type { Listed } from '../../../../shared/wire/http.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { loadWorkshops } from '../door.ts'
import { Frame } from '../frame.tsx'
import { LinkButton } from '../link-button.tsx'
import { Unloaded } from '../refusal.tsx'
import { useLoaded } from '../use-loaded.ts'
import { Disk } from './disk.tsx'
import { Backups } from './backups.tsx'
import { ImportArchive } from './import-archive.tsx'
import { KeptProtocols } from './kept-protocols.tsx'
import styles from './list.module.css'
import { Rehearse } from './rehearse.tsx'
import { RenewOffice } from './renew-office.tsx'
import { WorkshopRow } from './workshop-row.tsx'

/** The disk fills up while nobody touches this page. */
const lookEvery = 5000

/** All workshops of this office, and what else can be done at the desk. */
export function ListPage() {
  const t = useTexts('office')
  const { answer, again } = useLoaded(loadWorkshops, lookEvery)
  return (
    <Frame title={t('list.title')} banner={<Disk desk={answer?.ok ? answer.value : null} />}>
      {answer?.ok === false && <Unloaded code={answer.code} onAgain={() => void again()} />}
      {answer?.ok && (
        <div className={styles.desk}>
          <div className={styles.pile}>
            <header className={styles.head}>
              <h1 className={styles.title}>{t('list.title')}</h1>
              <LinkButton href="/office/new" kind="primary" icon={<Plus aria-hidden />}>
                {t('list.new')}
              </LinkButton>
            </header>
            <Workshops workshops={answer.value.workshops} />
          </div>
          <aside className={styles.aside}>
            <Rehearse />
            <ImportArchive />
            <Backups />
            <KeptProtocols />
            <RenewOffice />
          </aside>
        </div>
      )}
    </Frame>
  )
}

const order = { open: 0, draft: 1, closed: 2 } as const

/** What runs first, then what is being prepared, each with the newest on top. */
function Workshops({ workshops }: { workshops: readonly Listed[] }) {
  const t = useTexts('office')
  const sorted = workshops.toSorted((a, b) => order[a.status] - order[b.status] || b.createdAt - a.createdAt)
  if (sorted.length === 0) {
    return (
      <EmptyState title={t('list.empty.title')} text={t('list.empty.text')} icon={<NotebookPen aria-hidden />}>
        <Link href="/office/new">{t('list.new')}</Link>
      </EmptyState>
    )
  }
  return (
    <ul className={styles.list}>
      {sorted.map((workshop) => (
        <WorkshopRow key={workshop.workshop} listed={workshop} />
      ))}
    </ul>
  )
}
