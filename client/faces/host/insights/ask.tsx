import { Lightbulb, PenLine } from 'lucide-react'
import { useEffect } from 'react'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { isInsight, useTableCards } from '../cards/use-cards.ts'
import type { Moment, Place } from '../here.ts'
import type { Part } from '../parts.tsx'
import { useTimeLeft } from '../time-left.ts'
import styles from './insights.module.css'

/** Whether the table is asked for its most important insight now: one minute before the end, and until there is one. */
export function useAsked(place: Place | null, moment: Moment | undefined): boolean {
  const left = useTimeLeft()
  const none = useTableCards(place ?? nowhere).every((card) => !isInsight(card) || card.state === 'refused')
  if (!place || !none) return false
  const nearlyOver = left !== null && (left.state === 'last-minute' || left.state === 'over')
  return (moment === 'running' && nearlyOver) || moment === 'between' || moment === 'after'
}

const nowhere: Place = { table: '', step: '', round: 0 }

interface AskProps {
  place: Place
  moment: Moment
  /** What a phone shows just now: where the field is in sight, nobody needs the way to it. */
  part: Part
  onWrite: () => void
}

/** The question in large type; screen readers hear it by the face's live region, who holds the device feels it. */
export function Ask({ place, moment, part, onWrite }: AskProps) {
  const asked = useAsked(place, moment)
  useEffect(() => {
    // Browsers that cannot, or may not yet, do nothing.
    if (asked) navigator.vibrate?.([180, 120, 180])
  }, [asked])
  const isOver = useTimeLeft()?.state === 'over' || moment !== 'running'
  return asked ? <Question onWrite={onWrite} over={isOver} part={part} /> : null
}

function Question({ onWrite, over, part }: { onWrite: () => void; over: boolean; part: Part }) {
  const t = useTexts('host')
  return (
    <div className={styles.ask} data-part={part}>
      <Lightbulb aria-hidden />
      <p className={styles.question}>
        <strong>{t('ask')}</strong>
        <span>{t(over ? 'ask.over' : 'ask.minute')}</span>
      </p>
      <Button icon={<PenLine aria-hidden />} onClick={onWrite}>
        {t('ask.write')}
      </Button>
    </div>
  )
}
