import { StickyNote } from 'lucide-react'
import type { Step } from '../../../shared/domain/agenda.ts'
import type { RoundView } from '../../../shared/views/nouns.ts'
import { useCards, useNoun } from '../../session/react.tsx'
import { useTables } from '../../tables/hall.ts'
import { useTexts } from '../../texts/texts.tsx'
import { StagePrompt } from '../stage-prompt.tsx'
import { useCountdown } from '../stage-timer.tsx'
import { Figure } from './figure.tsx'
import { RoomTiles } from './room-tiles.tsx'
import { questionSize, questionText } from './question-text.ts'
import { TableStrip } from './table-strip.tsx'
import { nothing, tallyOf } from './tally.ts'
import styles from './round-picture.module.css'

/** While people talk: the question, the time, and below them, small, what comes together at the tables. */
export function RoundPicture({ step, round }: { step: Step; round: RoundView }) {
  const t = useTexts('tables')
  const free = step.seating?.mode === 'free'
  const state = useCountdown()?.state
  const closing = state === 'last-minute' || state === 'over'
  const question = questionText(step, round.index)
  return (
    <div className={styles.picture}>
      <div className={styles.question} data-size={questionSize(question, closing || free)}>
        <p className={styles.round}>
          {t('round.of', { number: round.index + 1, count: step.seating?.questions.length ?? 1 })}
        </p>
        <StagePrompt text={question} />
      </div>
      {closing && <LastMinute />}
      {free && <RoomTiles step={step} round={round} />}
      {!free && !closing && <Written step={step} round={round.index} />}
    </div>
  )
}

/** Every table is asked for what it takes along, while there is still time to write it down. */
function LastMinute() {
  const t = useTexts('screen')
  return (
    <p className={styles.insight}>
      <span>{t('round.last')}</span>
      <strong>{t('round.insight')}</strong>
    </p>
  )
}

/** What is collected unseen is not counted here either. */
function Written({ step, round }: { step: Step; round: number }) {
  const t = useTexts('screen')
  const cards = useCards()
  const revealed = useNoun('step', step.id)?.revealed ?? false
  const tables = useTables().filter(({ open }) => open)
  const unseen = step.hidden && !revealed
  const tallies = tallyOf(cards, { steps: [step.id], round })
  const written = [...tallies.values()].reduce((sum, { cards: count }) => sum + count, 0)
  return (
    <TableStrip
      tables={tables}
      sum={unseen ? '' : t('round.sum', { cards: t('cards', { count: written }), count: tables.length })}
      label={t('round.tables')}
      say={({ id }) => {
        const { cards: count } = tallies.get(id) ?? nothing
        return unseen ? null : <Figure icon={<StickyNote />} count={count} words={t('cards', { count })} />
      }}
    />
  )
}
