import type { Step } from '../../../../shared/domain/agenda.ts'
import { dotsIn } from '../../../../shared/domain/ballot.ts'
import type { BallotView } from '../../../../shared/views/nouns.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { DotPicker } from '../../../ui/dot-picker.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Results } from '../results.tsx'
import { useSubjects, type SubjectItem } from '../subject.ts'
import { useBallotOf, useMyVote } from '../use-ballot.ts'
import { VoteState } from '../vote-state.tsx'
import styles from '../phone.module.css'

/** Dots with a budget. Running totals are nowhere to be seen: they would pull others along. */
export function WeighStep({ step }: { step: Step }) {
  const t = useTexts('phone')
  const ballot = useBallotOf(step.id)
  const options = useSubjects(step.on)
  if (!ballot) return <EmptyState title={t('weigh.before.title')} text={t('weigh.before', { count: step.dots })} />
  if (!ballot.open) return <Results ballot={ballot} />
  const known = ballot.options.flatMap((id) => options.find((option) => option.id === id) ?? [])
  return <OpenBallot key={ballot.id} ballot={ballot} options={known} />
}

function OpenBallot({ ballot, options }: { ballot: BallotView; options: SubjectItem[] }) {
  const t = useTexts('phone')
  const { choice, state, vote } = useMyVote(ballot.id)
  const left = ballot.dots - dotsIn(choice)
  return (
    <>
      <ul className={styles.list}>
        {options.map(({ id, text, cards }) => (
          <li key={id}>
            <DotPicker
              text={text}
              detail={cards === null ? undefined : t('cards', { count: cards })}
              given={choice[id] ?? 0}
              remaining={left}
              most={ballot.stack ? ballot.dots : 1}
              givenLabel={t('weigh.given', { count: choice[id] ?? 0, text })}
              addLabel={t('weigh.add', { text })}
              removeLabel={t('weigh.remove', { text })}
              onChange={(given) => vote({ ...choice, [id]: given })}
            />
          </li>
        ))}
      </ul>
      <VoteState left={left} dots={ballot.dots} state={state} />
    </>
  )
}
