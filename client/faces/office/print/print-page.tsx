import { Printer } from 'lucide-react'
import { useCallback, useEffect } from 'react'
import { LiveSession, useNoun } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { BackLink } from '../back-link.tsx'
import { loadJoin } from '../door.ts'
import { Unloaded } from '../refusal.tsx'
import { useLoaded } from '../use-loaded.ts'
import { PrintSheet } from './print-sheet.tsx'
import styles from './print.module.css'

/** The paper for the wall of the hall; what does not belong on it is not printed. */
export function PrintPage({ workshop }: { workshop: string }) {
  const t = useTexts('office')
  useEffect(() => {
    document.title = `${t('print.title')} · ${t('product')}`
  }, [t])
  return (
    <main className={styles.page}>
      <div className={styles.tools}>
        <BackLink href={`/office/${workshop}`} text={t('print.back')} />
        <p className={styles.hint}>{t('print.hint')}</p>
        <Button kind="primary" icon={<Printer aria-hidden />} onClick={() => window.print()}>
          {t('print.now')}
        </Button>
      </div>
      <LiveSession workshop={workshop} as="organizer" fallback={<p>{t('loading')}</p>}>
        <Paper workshop={workshop} />
      </LiveSession>
    </main>
  )
}

function Paper({ workshop }: { workshop: string }) {
  const t = useTexts('office')
  const about = useNoun('workshop')?.about
  const { answer, again } = useLoaded(useCallback(() => loadJoin(workshop), [workshop]))
  if (answer?.ok === false) return <Unloaded code={answer.code} onAgain={() => void again()} />
  if (!about || !answer) return <p role="status">{t('loading')}</p>
  return <PrintSheet about={about} join={answer.value} />
}
