import type { Step } from '../../shared/domain/agenda.ts'
import { useCurrentStep, useNoun } from '../session/react.tsx'
import { AgreementsPicture } from './agreements-picture.tsx'
import { BallotPicture, ResultsPicture } from './ballot-picture.tsx'
import { BlankPicture } from './blank-picture.tsx'
import { ClosedPicture } from './closed-picture.tsx'
import { CardsPicture } from './cards-picture.tsx'
import { ChainPicture } from './chain-picture.tsx'
import { ChosenPicture } from './chosen-picture.tsx'
import { GoalsPicture } from './goals-picture.tsx'
import { HarvestPicture } from './hall/harvest-picture.tsx'
import { RotationPicture } from './hall/rotation-picture.tsx'
import { useRoundsStep } from './hall/rounds-step.ts'
import { RoundsPicture } from './hall/rounds-picture.tsx'
import { TablesPicture } from './hall/tables-picture.tsx'
import { TopicsPicture } from './hall/topics-picture.tsx'
import { IslandsPicture } from './islands-picture.tsx'
import { JoinPicture } from './join-picture.tsx'
import { ObjectionsPicture } from './objections-picture.tsx'
import { PromptPicture } from './prompt-picture.tsx'
import { ReflectionPicture } from './reflection-picture.tsx'
import { GroupsPicture, SketchTour } from './sketches-picture.tsx'
import { WelcomePicture } from './welcome-picture.tsx'

/** One thing at a time: what the moderator put up, else what the step shows by itself. */
export function Picture() {
  const view = useNoun('screen')?.view ?? 'step'
  const step = useCurrentStep()
  const rounds = useRoundsStep()
  const closed = useNoun('workshop')?.status === 'closed'
  // A code that lets nobody in any more would only mislead.
  if (closed && !step && (view === 'step' || view === 'join')) return <ClosedPicture />
  switch (view) {
    case 'join':
      return <JoinPicture />
    case 'blank':
      return <BlankPicture />
    case 'clusters':
      return <IslandsPicture step={null} />
    case 'results':
      return <ResultsPicture />
    case 'chain':
      return <ChainPicture />
    case 'agreements':
      return <AgreementsPicture prompt={step} />
    case 'cards':
      return <CardsPicture step={step} latest />
    case 'rotation':
      return <RotationPicture step={rounds} />
    case 'tables':
      return <TablesPicture />
    case 'topics':
      return <TopicsPicture />
    case 'prompt':
      return step ? <PromptPicture step={step} /> : <JoinPicture />
    case 'step':
      return step ? <StepPicture step={step} /> : <JoinPicture />
  }
}

function StepPicture({ step }: { step: Step }) {
  switch (step.kind) {
    case 'inform':
      return <WelcomePicture step={step} />
    case 'collect':
      return <CardsPicture step={step} />
    case 'cluster':
      return <IslandsPicture step={step} />
    case 'weigh':
      return <BallotPicture step={step} />
    case 'choose':
      return <ChosenPicture step={step} />
    case 'reframe':
      return <GoalsPicture step={step} />
    case 'sketch':
      return <GroupsPicture step={step} />
    case 'check':
      return <ObjectionsPicture step={step} />
    case 'present':
      return <SketchTour step={step} />
    case 'reflect':
      return <ReflectionPicture step={step} />
    case 'agree':
      return <AgreementsPicture prompt={step} />
    case 'rounds':
      return <RoundsPicture step={step} />
    case 'harvest':
      return <HarvestPicture step={step} />
  }
}
