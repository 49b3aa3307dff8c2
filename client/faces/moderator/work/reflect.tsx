import type { Step } from '../../../../shared/domain/agenda.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { CardWall } from '../cards/card-wall.tsx'
import { WeighWork } from './weigh.tsx'

/** The mood, asked as a ballot, and the feedback on cards. */
export function ReflectWork({ step }: { step: Step }) {
  const t = useTexts('moderator')
  return (
    <>
      {step.on !== null && <WeighWork step={step} />}
      <CardWall step={step} hint={t('reflect.hint')} />
    </>
  )
}
