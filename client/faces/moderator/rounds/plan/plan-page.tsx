import { RefreshCw, Users } from 'lucide-react'
import type { Step } from '../../../../../shared/domain/agenda.ts'
import { useNoun } from '../../../../session/react.tsx'
import { Button } from '../../../../ui/button.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { useRoundsDesk } from '../rounds.tsx'
import { Conflicts } from './conflicts.tsx'
import { Grid } from './grid.tsx'
import { Preview } from './preview.tsx'
import { ScoreWords } from './score-words.tsx'
import { usePlaceTexts } from '../words.ts'
import styles from './plan.module.css'

/** Who sits where in which round: a plan to look at before it counts, then the announced one, with changes by hand. */
export function PlanPage({ step }: { step: Step }) {
  const t = usePlaceTexts()
  const { proposal, conflicts, planning, plan } = useRoundsDesk()
  const seating = useNoun('seating', step.id)
  const isPlanned = seating?.rounds.some((seats) => Object.keys(seats).length > 0) ?? false
  if (proposal) return <Preview step={step} proposal={proposal} />
  return (
    <>
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} />}
      {seating && isPlanned ? (
        <section className={styles.page} aria-labelledby="plan-title">
          <header className={styles.head}>
            <h3 id="plan-title" className={styles.title}>
              {t('plan.title')}
            </h3>
            <Button icon={<RefreshCw aria-hidden />} busy={planning} onClick={plan}>
              {t('plan.anew')}
            </Button>
          </header>
          {seating.score && <ScoreWords score={seating.score} />}
          <Grid step={step} rounds={seating.rounds} from={0} />
        </section>
      ) : (
        <EmptyState level={3} title={t('plan.none')} text={t('plan.noneText')}>
          <Button icon={<Users aria-hidden />} busy={planning} onClick={plan}>
            {t('plan.make')}
          </Button>
        </EmptyState>
      )}
    </>
  )
}
