import type { Step } from '../../../../shared/domain/agenda.ts'
import { Course } from '../info/course.tsx'
import { Purpose } from '../info/purpose.tsx'

/** Read or listen: what the results are used for, what they cannot change, and what comes. */
export function InformStep(_props: { step: Step }) {
  return (
    <>
      <Purpose />
      <Course />
    </>
  )
}
