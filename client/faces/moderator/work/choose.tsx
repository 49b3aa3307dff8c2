import { Check } from 'lucide-react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { ranking } from '../../../../shared/domain/ballot.ts'
import { titleOf } from '../../../../shared/domain/sketch.ts'
import type { BallotView } from '../../../../shared/views/nouns.ts'
import { useAll, useSend } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { useAct } from '../act.tsx'
import type { Course } from '../course.ts'
import styles from './work.module.css'

type ChoiceSubject = 'clusters' | 'goals' | 'sketches'

interface Choosable {
  id: string
  name: string
  chosen: boolean
  dots: number | null
}

/** What goes on into the next phase, in the order of the dots. */
export function ChooseWork({ step, course }: { step: Step; course: Course }) {
  const t = useTexts('moderator')
  const act = useAct()
  const send = useSend()
  const subject: ChoiceSubject = step.on === 'goals' || step.on === 'sketches' ? step.on : 'clusters'
  const items = useChoosable(step, subject, course)
  if (items.length === 0) return <EmptyState level={3} title={t('choose.none')} text={t('choose.noneText')} />
  const turn = ({ id, name, chosen }: Choosable) => {
    const undo = () => send('choice.make', { subject, id, chosen })
    const done = t(chosen ? 'choose.outDone' : 'choose.inDone', { name })
    void act('choice.make', { subject, id, chosen: !chosen }, { done, undo })
  }
  return (
    <>
      <p className={styles.soft}>
        {t('choose.count', { count: items.filter(({ chosen }) => chosen).length, of: items.length })}
      </p>
      <ol className={styles.list}>
        {items.map((item) => (
          <li key={item.id} className={styles.row} data-chosen={item.chosen || undefined}>
            <p className={`${styles.name} ${styles.grow}`}>
              <UserText text={item.name} />
            </p>
            {item.dots !== null && <span>{t('dots', { count: item.dots })}</span>}
            <Button
              kind={item.chosen ? 'primary' : 'secondary'}
              aria-pressed={item.chosen}
              aria-label={`${t(item.chosen ? 'choose.chosen' : 'choose.take')}: ${item.name}`}
              icon={item.chosen ? <Check aria-hidden /> : undefined}
              onClick={() => turn(item)}
            >
              {t(item.chosen ? 'choose.chosen' : 'choose.take')}
            </Button>
          </li>
        ))}
      </ol>
    </>
  )
}

function useChoosable(step: Step, subject: ChoiceSubject, course: Course): Choosable[] {
  const clusters = useAll('cluster')
  const goals = useAll('goal')
  const sketches = useAll('sketch')
  const ballots = useAll('ballot')
  const inSource = ({ step: source }: { step: string }): boolean => step.of.includes(source)
  const all = {
    clusters: clusters.filter(inSource).map(({ id, name, chosen }) => ({ id, name, chosen })),
    goals: goals.filter(inSource).map(({ id, text, chosen }) => ({ id, name: text, chosen })),
    sketches: sketches
      .filter((sketch) => inSource(sketch) && !sketch.removed)
      .map((sketch) => ({ id: sketch.id, name: titleOf(sketch), chosen: sketch.chosen })),
  }
  return inOrderOfDots(all[subject], lastBallot(ballots, course, all[subject]))
}

/** The last closed ballot on these very things. */
function lastBallot(
  ballots: readonly BallotView[],
  course: Course,
  items: readonly { id: string }[],
): BallotView | undefined {
  const ids = new Set(items.map(({ id }) => id))
  const known = new Set(course.order.map(({ id }) => id))
  return ballots.findLast(
    (ballot) => !ballot.open && known.has(ballot.step) && ballot.options.some((option) => ids.has(option)),
  )
}

function inOrderOfDots(items: Omit<Choosable, 'dots'>[], ballot: BallotView | undefined): Choosable[] {
  if (!ballot) return items.map((item) => ({ ...item, dots: null }))
  const order = ranking(ballot)
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length)
  const dots = (id: string): number => (ballot.totals[id] ?? 0) + (ballot.hands[id] ?? 0)
  return items.toSorted((a, b) => place(a.id) - place(b.id)).map((item) => ({ ...item, dots: dots(item.id) }))
}
