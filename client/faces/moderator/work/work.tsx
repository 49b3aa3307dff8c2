import type { Step } from '../../../../shared/domain/agenda.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { BoardWork } from '../board/board-work.tsx'
import { useLocal, type Course } from '../course.ts'
import { HarvestWork } from '../harvest/harvest-work.tsx'
import { ProtocolLinks } from '../protocol-links.tsx'
import { RoundsHead } from '../rounds/rounds-head.tsx'
import { RoundsWork } from '../rounds/rounds-work.tsx'
import { AgreeWork } from './agree.tsx'
import { CheckWork } from './check.tsx'
import { ChooseWork } from './choose.tsx'
import { CollectWork } from './collect.tsx'
import { InformWork } from './inform.tsx'
import { PresentWork } from './present.tsx'
import { ReflectWork } from './reflect.tsx'
import { ReframeWork } from './reframe.tsx'
import { SketchWork } from './sketch.tsx'
import { WeighWork } from './weigh.tsx'
import styles from './work.module.css'

/** The working area of the step that runs. */
export function Work({ course }: { course: Course }) {
  const t = useTexts('moderator')
  const local = useLocal()
  const { current, workshop } = course
  if (!current) {
    return (
      <EmptyState title={t(`idle.${workshop.status}.title`)} text={t(`idle.${workshop.status}.text`)}>
        {workshop.status === 'closed' && <ProtocolLinks />}
      </EmptyState>
    )
  }
  return (
    <div className={styles.work} data-kind={current.kind}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          <UserText text={local(current.title)} />
        </h2>
        {current.kind === 'rounds' ? (
          <RoundsHead step={current} />
        ) : (
          <p className={styles.prompt}>
            <UserText text={local(current.prompt)} />
          </p>
        )}
      </header>
      <WorkOf key={current.id} step={current} course={course} />
    </div>
  )
}

function WorkOf({ step, course }: { step: Step; course: Course }) {
  switch (step.kind) {
    case 'inform':
      return <InformWork course={course} />
    case 'collect':
      return <CollectWork step={step} course={course} />
    case 'cluster':
      return <BoardWork step={step} course={course} />
    case 'weigh':
      return <WeighWork step={step} />
    case 'choose':
      return <ChooseWork step={step} course={course} />
    case 'reframe':
      return <ReframeWork step={step} />
    case 'sketch':
      return <SketchWork step={step} course={course} />
    case 'check':
      return <CheckWork step={step} course={course} />
    case 'present':
      return <PresentWork step={step} />
    case 'reflect':
      return <ReflectWork step={step} />
    case 'agree':
      return <AgreeWork />
    case 'rounds':
      return <RoundsWork step={step} />
    case 'harvest':
      return <HarvestWork step={step} />
  }
}
