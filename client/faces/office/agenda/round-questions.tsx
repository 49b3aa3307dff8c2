import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import type { SeatingSettings, Step } from '../../../../shared/domain/agenda.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import styles from './agenda.module.css'
import { useDesk } from './desk.ts'
import { LocalField } from './local-field.tsx'
import { moreRounds, mostRounds, movedRound, withoutRound } from './rounds.ts'

type Questions = SeatingSettings['questions']

interface RoundQuestionsProps {
  step: Pick<Step, 'id'>
  questions: Questions
  onChange: (questions: Questions) => void
}

/** A question for each round, in the order in which they are asked; one that is blank repeats the question of the step. */
export function RoundQuestions({ step, questions, onChange }: RoundQuestionsProps) {
  const t = useTexts('office')
  const { say, focusNext } = useDesk()
  const id = (at: number, what: string) => `step-${step.id}-round-${at}-${what}`
  const move = (at: number, by: -1 | 1) => {
    onChange(movedRound(questions, at, by))
    say(t('rounds.moved', { number: at + by + 1 }))
    const [same, other] = by < 0 ? ['up', 'down'] : ['down', 'up']
    focusNext(id(at + by, same), id(at + by, other))
  }
  const remove = (at: number) => {
    onChange(withoutRound(questions, at))
    say(t('rounds.removed', { count: questions.length - 1 }))
    focusNext(id(Math.min(at, questions.length - 2), 'remove'), `step-${step.id}-round-more`)
  }
  return (
    <fieldset className={styles.sources}>
      <legend>{t('rounds.questions')}</legend>
      <p className={styles.soft}>{t('rounds.questions.hint')}</p>
      <ol className={styles.rounds}>
        {questions.map((question, at) => (
          // Rounds have no name of their own: their place is what they are.
          <li key={at} className={styles.round}>
            <div className={styles.pair}>
              <LocalField
                label={t('rounds.question', { number: at + 1 })}
                long
                value={question}
                onChange={(changed) => onChange(questions.with(at, changed))}
              />
            </div>
            <RoundActions at={at} count={questions.length} id={id} onMove={move} onRemove={remove} />
          </li>
        ))}
      </ol>
      <Button
        id={`step-${step.id}-round-more`}
        icon={<Plus aria-hidden />}
        disabled={questions.length >= mostRounds}
        onClick={() => {
          onChange(moreRounds(questions))
          say(t('rounds.added', { count: questions.length + 1 }))
        }}
      >
        {t('rounds.more')}
      </Button>
    </fieldset>
  )
}

interface RoundActionsProps {
  at: number
  count: number
  id: (at: number, what: string) => string
  onMove: (at: number, by: -1 | 1) => void
  onRemove: (at: number) => void
}

function RoundActions({ at, count, id, onMove, onRemove }: RoundActionsProps) {
  const t = useTexts('office')
  const number = at + 1
  return (
    <div className={styles.stepActions}>
      <IconButton
        id={id(at, 'up')}
        label={t('rounds.up', { number })}
        icon={<ArrowUp />}
        disabled={at === 0}
        onClick={() => onMove(at, -1)}
      />
      <IconButton
        id={id(at, 'down')}
        label={t('rounds.down', { number })}
        icon={<ArrowDown />}
        disabled={number === count}
        onClick={() => onMove(at, 1)}
      />
      <IconButton
        id={id(at, 'remove')}
        label={t('rounds.remove', { number })}
        icon={<Trash2 />}
        disabled={count === 1}
        onClick={() => onRemove(at)}
      />
    </div>
  )
}
