import { ArrowLeftRight } from 'lucide-react'
import { useEffect } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import type { TableView } from '../../../../shared/views/nouns.ts'
import { useNoun, useNow } from '../../../session/react.tsx'
import { useQuestion } from '../../../tables/hall.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Prompt } from '../../../ui/prompt.tsx'
import { Collecting } from '../collecting.tsx'
import { Parking } from '../parking.tsx'
import { timeLeft } from '../time-left.ts'
import { Cloth } from './cloth.tsx'
import { Rule } from './rule.tsx'
import { StandingCards } from './standing.tsx'
import { TableCards } from './table-cards.tsx'
import { TableLine } from './table-line.tsx'
import { Topics } from './topics.tsx'
import { Unsent } from './unsent.tsx'
import styles from './talk.module.css'

interface TalkProps {
  step: Step
  round: number
  table: TableView
  /** In `free`: to another table, also while people talk. */
  onChoose?: (() => void) | undefined
}

/** At the table: the question, my cards, and what else lies there. */
export function Talk({ step, round, table, onChoose }: TalkProps) {
  const t = useTexts('seat')
  const place = { table: table.id, round }
  // "I am there" stands at the foot of the page before.
  useEffect(() => {
    scrollTo(0, 0)
  }, [])
  return (
    <div className={styles.talk}>
      <TableLine table={table} compact />
      <StandingCards />
      <Question step={step} round={round} />
      <LastMinute />
      <Unsent step={step} before={round} />
      <Collecting key={round} step={step} place={place} aside={step.parks && <Parking step={step} place={place} />} />
      <TableCards step={step} place={place} />
      {table.topics && <Topics table={table} />}
      <Cloth step={step} place={place} />
      {onChoose && (
        <Button wide icon={<ArrowLeftRight aria-hidden />} onClick={onChoose}>
          {t('choose.other')}
        </Button>
      )}
    </div>
  )
}

function Question({ step, round }: Pick<TalkProps, 'step' | 'round'>) {
  const question = useQuestion(step.id, round)
  if (!question) return null
  return (
    <div className={styles.question}>
      <Prompt text={question.text} lang={question.lang} />
      <Rule />
    </div>
  )
}

/** True in the minute in which a table is asked for what it takes along. */
export function useIsLastMinute(): boolean {
  const timer = useNoun('timer')
  const now = useNow(1000)
  return timer !== undefined && timeLeft(timer, now).state === 'last-minute'
}

function LastMinute() {
  const t = useTexts('seat')
  if (!useIsLastMinute()) return null
  return (
    <Notice kind="warn" word={t('insight.ask')}>
      {t('insight.how')}
    </Notice>
  )
}
