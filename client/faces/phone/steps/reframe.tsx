import { useState } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { useAll } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { cardsLeft } from '../mine.ts'
import { useMine } from '../use-mine.ts'
import { recallPoint } from '../reframe/open-point.ts'
import { Point } from '../reframe/point.tsx'
import { useSession } from '../../../session/react.tsx'
import styles from '../phone.module.css'

/** Each main point of criticism is turned into a goal: one sentence, said in the positive. */
export function ReframeStep({ step }: { step: Step }) {
  const t = useTexts('phone')
  const { workshop } = useSession()
  const mine = useMine()
  const all = useAll('cluster').filter((cluster) => step.of.includes(cluster.step))
  const chosen = all.filter((cluster) => cluster.chosen)
  const points = chosen.length > 0 ? chosen : all
  const [open, setOpen] = useState(() => recallPoint(workshop, step.id, points))
  const left = cardsLeft(step, 'proposal', mine)
  if (points.length === 0) return <EmptyState title={t('reframe.none.title')} text={t('reframe.none')} />
  return (
    <>
      <ul className={styles.points}>
        {points.map((point) => (
          <li key={point.id}>
            <Point
              step={step}
              point={point}
              mine={mine}
              left={left}
              open={open === point.id}
              onOpen={() => setOpen(point.id)}
              onClose={() => setOpen(null)}
            />
          </li>
        ))}
      </ul>
      {left === 0 && <p className={styles.note}>{t('reframe.spent', { count: step.cards })}</p>}
    </>
  )
}
