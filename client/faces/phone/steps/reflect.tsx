import type { Step } from '../../../../shared/domain/agenda.ts'
import { moods } from '../../../../shared/domain/ballot.ts'
import type { BallotView } from '../../../../shared/views/nouns.ts'
import { useLinkState } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Collecting } from '../collecting.tsx'
import { MoodScale } from '../mood-scale.tsx'
import { Results } from '../results.tsx'
import { useBallotOf, useMyVote } from '../use-ballot.ts'
import styles from '../phone.module.css'

/** How it was: a mood on a scale, and cards for what was good and what is wished for. */
export function ReflectStep({ step }: { step: Step }) {
  const ballot = useBallotOf(step.id)
  return (
    <>
      {ballot?.open && <Mood key={ballot.id} ballot={ballot} />}
      {ballot && !ballot.open && <Results ballot={ballot} />}
      <Collecting step={step} />
    </>
  )
}

function Mood({ ballot }: { ballot: BallotView }) {
  const t = useTexts('phone')
  const { choice, state, vote } = useMyVote(ballot.id)
  const online = useLinkState().state === 'online'
  const value = moods.find((mood) => (choice[mood] ?? 0) > 0)
  return (
    <section className={styles.stack} aria-label={t('mood.title')}>
      <MoodScale value={value} onChange={(mood) => vote({ [mood]: 1 })} />
      <p className={styles.note}>
        {state === 'waiting' && !online ? t('vote.offline') : state === 'none' ? t('mood.hint') : t(`vote.${state}`)}
      </p>
    </section>
  )
}
