import { Suspense } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { Collecting } from '../collecting.tsx'
import { useDraft } from '../draft.ts'
import { later } from '../later.tsx'

const GoalChoice = later((parts) => parts.GoalChoice)
const Parking = later((parts) => parts.Parking)

/** Collecting, with goals to refer to and a place for a "but" where the method has them. */
export function CollectStep({ step }: { step: Step }) {
  const [about, setAbout] = useDraft(`about.${step.id}`)
  const choice = step.of.length > 0 && (
    <Suspense>
      <GoalChoice step={step} goal={about} onGoal={setAbout} />
    </Suspense>
  )
  const aside = step.parks && (
    <Suspense>
      <Parking step={step} />
    </Suspense>
  )
  return <Collecting step={step} about={about || null} choice={choice} aside={aside} />
}
