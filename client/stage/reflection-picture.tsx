import type { Step } from '../../shared/domain/agenda.ts'
import { useAll } from '../session/react.tsx'
import { BallotPicture } from './ballot-picture.tsx'
import { CardsPicture } from './cards-picture.tsx'

/** The mood once the ballot is open or closed; before that the question with the feedback as it comes. */
export function ReflectionPicture({ step }: { step: Step }) {
  const asked = useAll('ballot').some((ballot) => ballot.step === step.id)
  return asked ? <BallotPicture step={step} /> : <CardsPicture step={step} />
}
