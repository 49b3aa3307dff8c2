import { Check, CircleDot, Footprints } from 'lucide-react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { useQuestion } from '../../../tables/hall.ts'
import { UserText } from '../../../ui/user-text.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { useRounds } from './hall.ts'
import { roundInView } from './round-next.ts'
import { usePlaceTexts, useRoundWord } from './words.ts'
import styles from './rounds.module.css'

const icons = { called: Footprints, running: CircleDot, ended: Check } as const

/** The rounds as stations on a line, and the question of the one that is looked at. */
export function RoundsHead({ step }: { step: Step }) {
  const t = usePlaceTexts()
  const roundWord = useRoundWord()
  const states = useRounds(step.id).map(({ state }) => state)
  const at = roundInView(states.map((state) => ({ state })))
  const question = useQuestion(step.id, at)
  return (
    <>
      <ol className={styles.track} aria-label={t('rounds.control')}>
        {(step.seating?.questions ?? []).map((_question, index) => {
          const state = states[index] ?? 'planned'
          const Icon = state === 'planned' ? null : icons[state]
          const words = <span>{t(`rounds.state.${state}`)}</span>
          return (
            // Rounds have no name but their place.
            <li
              key={index}
              className={styles.station}
              data-state={state}
              aria-current={index === at ? 'step' : undefined}
            >
              {Icon && <Icon aria-hidden />}
              <span>{roundWord(index)}</span>
              {index === at ? words : <VisuallyHidden>{words}</VisuallyHidden>}
            </li>
          )
        })}
      </ol>
      {question && (
        <p className={styles.question}>
          <UserText text={question.text} lang={question.lang} />
        </p>
      )}
    </>
  )
}
