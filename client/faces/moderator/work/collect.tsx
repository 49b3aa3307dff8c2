import { Eye, EyeOff } from 'lucide-react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { useSend } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { useAct } from '../act.tsx'
import { CardWall } from '../cards/card-wall.tsx'
import { runOf, type Course } from '../course.ts'
import styles from './work.module.css'

/** Cards as they come; those of a hidden step are seen here alone until they are revealed. */
export function CollectWork({ step, course }: { step: Step; course: Course }) {
  const t = useTexts('moderator')
  const { revealed } = runOf(course, step.id)
  return (
    <>
      {step.hidden && <Hidden step={step} revealed={revealed} />}
      <CardWall step={step} hint={t(step.hidden ? 'collect.hintHidden' : 'collect.hint')} />
    </>
  )
}

function Hidden({ step, revealed }: { step: Step; revealed: boolean }) {
  const t = useTexts('moderator')
  const act = useAct()
  const send = useSend()
  const turn = () => {
    const undo = () => send('step.reveal', { step: step.id, revealed })
    const done = t(revealed ? 'done.hide' : 'done.reveal')
    void act('step.reveal', { step: step.id, revealed: !revealed }, { done, undo })
  }
  return (
    <div className={styles.row}>
      <p className={styles.grow}>{t(revealed ? 'collect.revealed' : 'collect.hidden')}</p>
      <Button icon={revealed ? <EyeOff aria-hidden /> : <Eye aria-hidden />} onClick={turn}>
        {t(revealed ? 'collect.hide' : 'next.reveal')}
      </Button>
    </div>
  )
}
