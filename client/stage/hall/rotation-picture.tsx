import type { Step } from '../../../shared/domain/agenda.ts'
import { firstUncalled } from '../../../shared/domain/round.ts'
import { useNoun } from '../../session/react.tsx'
import { useRounds } from '../../tables/hall.ts'
import { useTexts } from '../../texts/texts.tsx'
import { StageTimer } from '../stage-timer.tsx'
import { RotationNames } from './rotation-names.tsx'
import pictures from '../pictures.module.css'
import styles from './rotation-picture.module.css'

/** Who sits where in the round that comes next, found by name from the back row; phones tell the same to each person. */
export function RotationPicture({ step }: { step: Step | null }) {
  const t = useTexts('screen')
  const routes = useNoun('routes', step?.id ?? '')
  const rounds = useRounds(step?.id ?? '')
  // Where all rounds were called, the last is what people still look for.
  const round = Math.min(firstUncalled(rounds), Math.max(0, rounds.length - 1))
  if (!routes || routes.rows.length === 0) {
    return (
      <div className={pictures.picture}>
        <h1 className={pictures.title}>{t('rotation.course')}</h1>
        <p className={pictures.hint}>{t('rotation.empty')}</p>
      </div>
    )
  }
  return (
    <div className={pictures.picture}>
      <div className={styles.head}>
        <h1 className={pictures.title}>{t('rotation.title', { number: round + 1 })}</h1>
        <p>{t('rotation.phone')}</p>
        <StageTimer />
      </div>
      <RotationNames rows={routes.rows} round={round} course />
    </div>
  )
}
