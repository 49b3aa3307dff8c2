import type { Step } from '../../../../shared/domain/agenda.ts'
import { Agreements } from '../agreements.tsx'

export function AgreeStep(_props: { step: Step }) {
  return <Agreements />
}
