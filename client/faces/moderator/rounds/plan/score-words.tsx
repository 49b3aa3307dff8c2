import type { PlanScore } from '../../../../../shared/domain/round.ts'
import { scoreSentences } from './score.ts'
import { usePlaceTexts } from '../words.ts'
import styles from './plan.module.css'

/** How good a plan is, as people would say it. */
export function ScoreWords({ score }: { score: PlanScore }) {
  const t = usePlaceTexts()
  return (
    <ul className={styles.score}>
      {scoreSentences(score).map(({ key, params }) => (
        <li key={key}>{t(`plan.score.${key}`, params)}</li>
      ))}
    </ul>
  )
}
