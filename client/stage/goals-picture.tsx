import type { Step } from '../../shared/domain/agenda.ts'
import { useAll } from '../session/react.tsx'
import { useTexts } from '../texts/texts.tsx'
import { UserText } from '../ui/user-text.tsx'
import { StagePrompt } from './stage-prompt.tsx'
import pictures from './pictures.module.css'
import styles from './goals-picture.module.css'

/** Criticism on one side, the goal made from it on the other: the turn is seen to happen. */
export function GoalsPicture({ step }: { step: Step }) {
  const t = useTexts('screen')
  const points = useAll('cluster').filter((cluster) => cluster.chosen && step.of.includes(cluster.step))
  const goals = useAll('goal')
  const free = goals.filter((goal) => !points.some((point) => point.id === goal.cluster))
  return (
    <div className={pictures.picture}>
      <StagePrompt text={step.prompt} />
      {points.length + goals.length === 0 && <p className={pictures.hint}>{t('goals.empty')}</p>}
      <ul className={styles.pairs}>
        {points.map((point) => (
          <Pair key={point.id} from={point.name} to={goals.filter((goal) => goal.cluster === point.id)} />
        ))}
        {free.length > 0 && <Pair from="" to={free} />}
      </ul>
    </div>
  )
}

function Pair({ from, to }: { from: string; to: { id: string; text: string }[] }) {
  const t = useTexts('screen')
  return (
    <li className={styles.pair}>
      <p className={styles.from} data-accent="criticism">
        <UserText text={from} />
      </p>
      <span className={styles.arrow} role="img" aria-label={t('goals.becomes')}>
        →
      </span>
      <div className={styles.to}>
        {to.length === 0 && <p className={styles.open}>{t('goals.open')}</p>}
        {to.map((goal) => (
          <p key={goal.id} className={styles.goal}>
            <UserText text={goal.text} />
          </p>
        ))}
      </div>
    </li>
  )
}
