import { useQuestion } from '../../tables/hall.ts'
import { Prompt } from '../../ui/prompt.tsx'
import type { Place } from './here.ts'
import styles from './host.module.css'

/** What this round is about. */
export function Question({ place }: { place: Place }) {
  const question = useQuestion(place.step, place.round)
  return (
    question && (
      <div className={styles.prompt}>
        <Prompt text={question.text} lang={question.lang} />
      </div>
    )
  )
}
