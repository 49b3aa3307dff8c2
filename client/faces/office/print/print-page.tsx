import { Printer } from 'lucide-react'
import { useCallback, useEffect } from 'react'
import { Link } from 'wouter'
import { usePlace } from '../../../tables/place.ts'
import { LiveSession, useAll, useNoun } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { BackLink } from '../back-link.tsx'
import { loadJoin } from '../door.ts'
import { Unloaded } from '../refusal.tsx'
import { useLoaded } from '../use-loaded.ts'
import { Badges } from './badges.tsx'
import { Checklist } from './checklist.tsx'
import { HostSheets } from './host-sheets.tsx'
import { addressOf, paperKinds, withoutTables, type PaperKind } from './kinds.ts'
import { PrintSheet } from './print-sheet.tsx'
import { Slips } from './slips.tsx'
import { Tents } from './tents.tsx'
import styles from './print.module.css'

interface PrintPageProps {
  workshop: string
  kind: PaperKind
}

/** Paper for the hall; what does not belong on it is not printed. */
export function PrintPage({ workshop, kind }: PrintPageProps) {
  const t = useTexts('office')
  return (
    <main className={styles.page}>
      <LiveSession workshop={workshop} as="organizer" fallback={<p>{t('loading')}</p>}>
        <Tools workshop={workshop} kind={kind} />
        <Paper workshop={workshop} kind={kind} />
      </LiveSession>
    </main>
  )
}

function Tools({ workshop, kind }: PrintPageProps) {
  const t = useTexts('office')
  const place = usePlace()
  const title = t(`paper.${kind}`, { place })
  useEffect(() => {
    document.title = `${title} · ${t('product')}`
  }, [title, t])
  return (
    <div className={styles.tools}>
      <BackLink href={`/office/${workshop}`} text={t('print.back')} />
      <Kinds workshop={workshop} kind={kind} />
      <p className={styles.hint}>{t(`paper.${kind}.hint`, { place })}</p>
      <Button kind="primary" icon={<Printer aria-hidden />} onClick={() => window.print()}>
        {t('print.now')}
      </Button>
    </div>
  )
}

/** The other papers of this workshop; without tables there are two. */
function Kinds({ workshop, kind }: PrintPageProps) {
  const t = useTexts('office')
  const place = usePlace()
  const kinds = useAll('table').length > 0 ? paperKinds : withoutTables
  return (
    <nav className={styles.kinds} aria-label={t('papers')}>
      {kinds.map((each) => (
        <Link key={each} href={addressOf(workshop, each)} aria-current={each === kind ? 'page' : undefined}>
          {t(`paper.${each}`, { place })}
        </Link>
      ))}
    </nav>
  )
}

function Paper({ workshop, kind }: PrintPageProps) {
  const t = useTexts('office')
  const about = useNoun('workshop')?.about
  const { answer, again } = useLoaded(useCallback(() => loadJoin(workshop), [workshop]))
  if (answer?.ok === false) return <Unloaded code={answer.code} onAgain={() => void again()} />
  if (!about || !answer) return <p role="status">{t('loading')}</p>
  switch (kind) {
    case 'poster':
      return <PrintSheet about={about} join={answer.value} />
    case 'checklist':
      return <Checklist about={about} join={answer.value} />
    case 'tents':
      return <Tents about={about} join={answer.value} />
    case 'hosts':
      return <HostSheets workshop={workshop} about={about} />
    case 'badges':
      return <Badges about={about} />
    case 'slips':
      return <Slips about={about} />
  }
}
