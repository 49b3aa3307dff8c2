import { useNoun, usePhase } from '../session/react.tsx'
import { Picture } from './picture.tsx'
import { StageFoot } from './stage-foot.tsx'
import { StageHead } from './stage-head.tsx'
import styles from './stage.module.css'

/**
 * What the projector shows; the moderator sees the same, small. Everything scales with the box it stands in. It holds no
 * control, no secret and no author.
 */
export function Stage() {
  const dark = useNoun('screen')?.dark ?? false
  const phase = usePhase()
  return (
    <div className={styles.frame}>
      <div
        className={styles.stage}
        data-surface="screen"
        data-theme={dark ? 'dark' : 'light'}
        data-accent={phase?.accent ?? 'arrival'}
      >
        <StageHead />
        <main className={styles.picture}>
          <Picture />
        </main>
        <StageFoot />
      </div>
    </div>
  )
}
