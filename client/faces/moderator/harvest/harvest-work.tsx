import { Check, LayoutGrid, Mic } from 'lucide-react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import type { TableView } from '../../../../shared/views/nouns.ts'
import { useCards } from '../../../session/react.tsx'
import { useTableWords } from '../../../tables/names.ts'
import { TableSign } from '../../../tables/table-sign.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { useAct } from '../act.tsx'
import { WallCard } from '../cards/card-wall.tsx'
import { counts } from '../rounds/glance.ts'
import { useScreen } from '../stage/screen.ts'
import { useHeard, useReporting } from './report-next.ts'
import { usePlaceTexts, useRoundWord } from '../rounds/words.ts'
import styles from './harvest.module.css'

/** The tables report in turn: who has, who is it now, and what each takes along, to be put right before it is on the wall. */
export function HarvestWork({ step }: { step: Step }) {
  const t = usePlaceTexts()
  const act = useAct()
  const { screen } = useScreen()
  const tables = useReporting(step)
  const heard = useHeard(step.id)
  if (tables.length === 0) return <EmptyState level={3} title={t('tables.none')} text={t('tables.noneText')} />
  const done = tables.filter(({ id }) => heard.includes(id)).length
  return (
    <>
      <div className={styles.head}>
        <p className={styles.count}>{t('harvest.count', { done, of: tables.length })}</p>
        {screen.focus !== null && (
          <Button
            icon={<LayoutGrid aria-hidden />}
            onClick={() => void act('harvest.call', { step: step.id, table: null }, { done: t('harvest.allDone') })}
          >
            {t('harvest.all')}
          </Button>
        )}
      </div>
      <ol className={styles.tables}>
        {tables.map((table) => (
          <Report
            key={table.id}
            step={step}
            table={table}
            heard={heard.includes(table.id)}
            now={screen.focus === table.id}
          />
        ))}
      </ol>
    </>
  )
}

interface ReportProps {
  step: Step
  table: TableView
  heard: boolean
  now: boolean
}

function Report({ step, table, heard, now }: ReportProps) {
  const t = usePlaceTexts()
  const act = useAct()
  const words = useTableWords()
  const short = words.short(table)
  const word = t(heard ? 'harvest.again' : 'harvest.call')
  const call = () => void act('harvest.call', { step: step.id, table: table.id })
  return (
    <li className={styles.report} data-now={now || undefined} aria-current={now ? 'step' : undefined}>
      <header className={styles.row}>
        <TableSign number={table.number} size="small" />
        <h3 className={styles.name}>{table.name ? <UserText text={words.full(table)} /> : short}</h3>
        {now ? (
          <p className={styles.state} data-now>
            <Mic aria-hidden /> {t('harvest.now')}
          </p>
        ) : (
          heard && (
            <p className={styles.state}>
              <Check aria-hidden /> {t('harvest.heard')}
            </p>
          )
        )}
        {!now && (
          <Button aria-label={t('harvest.callLabel', { name: short, word })} onClick={call}>
            {word}
          </Button>
        )}
      </header>
      <Insights step={step} table={table.id} />
    </li>
  )
}

/** What the table takes along, round by round. */
function Insights({ step, table }: { step: Step; table: string }) {
  const t = usePlaceTexts()
  const roundWord = useRoundWord()
  const insights = useCards()
    .filter((card) => step.of.includes(card.step) && card.table === table && card.kind === 'insight' && counts(card))
    .toSorted((a, b) => (a.round ?? 0) - (b.round ?? 0) || a.number - b.number)
  if (insights.length === 0) return <p className={styles.soft}>{t('harvest.nothing')}</p>
  const rounds = [...new Set(insights.map(({ round }) => round ?? 0))]
  return (
    <div className={styles.rounds}>
      {rounds.map((round) => (
        <div key={round}>
          <h4 className={styles.round}>{roundWord(round)}</h4>
          <ul className={styles.cards}>
            {insights
              .filter((card) => (card.round ?? 0) === round)
              .map((card) => (
                <WallCard key={card.id} card={card} step={step} />
              ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
