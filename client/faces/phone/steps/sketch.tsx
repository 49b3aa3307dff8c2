import type { Step } from '../../../../shared/domain/agenda.ts'
import { useAll } from '../../../session/react.tsx'
import { Groups } from '../sketch/groups.tsx'
import { MyGroup } from '../sketch/my-group.tsx'

/** Small groups write together: find one, or found one; then fill its sheet. */
export function SketchStep({ step }: { step: Step }) {
  const mine = new Set(useAll('mySketch').map(({ sketch }) => sketch))
  const groups = useAll('sketch').filter((sketch) => sketch.step === step.id && !sketch.removed)
  const own = groups.find(({ id }) => mine.has(id))
  return own ? <MyGroup key={own.id} step={step} sketch={own} /> : <Groups step={step} groups={groups} />
}
