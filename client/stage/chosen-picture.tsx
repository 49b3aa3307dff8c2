import type { Step } from '../../shared/domain/agenda.ts'
import { titleOf } from '../../shared/domain/sketch.ts'
import { useAll } from '../session/react.tsx'
import { BallotPicture } from './ballot-picture.tsx'
import { useResultOf } from './result-of.ts'
import { StagePrompt } from './stage-prompt.tsx'
import { Strips } from './strips.tsx'
import styles from './pictures.module.css'

/** What goes on: the result in order with its marks, or, where nothing was weighed, the chosen ones. */
export function ChosenPicture({ step }: { step: Step }) {
  const clusters = useAll('cluster')
  const sketches = useAll('sketch')
  const weighed = useResultOf(step)
  if (weighed) return <BallotPicture step={{ ...step, id: weighed.step }} />
  const chosen = step.on === 'clusters' ? clusters.map(({ id, name, chosen: yes }) => ({ id, text: name, yes })) : []
  const painted =
    step.on === 'sketches' ? sketches.map((one) => ({ id: one.id, text: titleOf(one), yes: one.chosen })) : []
  return (
    <div className={styles.picture}>
      <StagePrompt text={step.prompt} />
      <Strips strips={[...chosen, ...painted].filter(({ yes }) => yes)} />
    </div>
  )
}
