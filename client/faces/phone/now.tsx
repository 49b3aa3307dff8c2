import type { StepKind, Step } from '../../../shared/domain/agenda.ts'
import { Presentation } from 'lucide-react'
import { Suspense, useEffect, type ComponentType } from 'react'
import { useCurrentStep, useNoun, usePhase } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Prompt } from '../../ui/prompt.tsx'
import { BigWords } from './big-words.tsx'
import { fetchLater, later } from './later.tsx'
import { CollectStep } from './steps/collect.tsx'
import { InformStep } from './steps/inform.tsx'
import { NotYet, Welcome } from './between.tsx'
import { useWording } from './wording.ts'

const Closed = later((parts) => parts.Closed)
const Parking = later((parts) => parts.Parking)

const steps: Record<StepKind, ComponentType<{ step: Step }>> = {
  inform: InformStep,
  collect: CollectStep,
  cluster: later(({ ClusterStep }) => ClusterStep),
  weigh: later(({ WeighStep }) => WeighStep),
  choose: later(({ ChooseStep }) => ChooseStep),
  reframe: later(({ ReframeStep }) => ReframeStep),
  sketch: later(({ SketchStep }) => SketchStep),
  check: later(({ CheckStep }) => CheckStep),
  present: later(({ PresentStep }) => PresentStep),
  reflect: later(({ ReflectStep }) => ReflectStep),
  agree: later(({ AgreeStep }) => AgreeStep),
  rounds: later(({ RoundsStep }) => RoundsStep),
  harvest: later(({ HarvestStep }) => HarvestStep),
}

/** What this moment asks for. */
export function Now() {
  const t = useTexts('phone')
  const workshop = useNoun('workshop')
  const step = useCurrentStep()
  // Not before the first picture stands, and then at once: the network may be gone when it is needed.
  useEffect(() => void fetchLater(), [])
  if (!workshop) return <p>{t('loading')}</p>
  if (workshop.status === 'draft') return <NotYet />
  if (workshop.status === 'closed')
    return (
      <Suspense fallback={t('loading')}>
        <Closed />
      </Suspense>
    )
  if (workshop.phones === 'front')
    return <BigWords icon={<Presentation aria-hidden />} title={t('front.title')} text={t('front.text')} />
  // A key of its own for each step: a half-filled form never wanders into the next one.
  return step ? <Activity key={step.id} step={step} /> : <Welcome />
}

function Activity({ step }: { step: Step }) {
  const wording = useWording()
  const phase = usePhase()
  const Body = steps[step.kind]
  const { text, lang } = wording(step.prompt)
  const rule = phase ? wording(phase.rule) : undefined
  // At tables the round has the question, and a change of tables has the whole phone.
  if (step.kind === 'rounds') {
    return (
      <Suspense>
        <Body step={step} />
      </Suspense>
    )
  }
  return (
    <>
      <Prompt text={text} lang={lang} rule={rule?.text} />
      <Suspense>
        <Body step={step} />
        {step.parks && step.kind !== 'collect' && <Parking step={step} />}
      </Suspense>
    </>
  )
}
