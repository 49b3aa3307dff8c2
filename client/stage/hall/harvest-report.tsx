import type { Step } from '../../../shared/domain/agenda.ts'
import type { CardView, TableView } from '../../../shared/views/nouns.ts'
import { useCards } from '../../session/react.tsx'
import { TableSign } from '../../tables/table-sign.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { StageTimer } from '../stage-timer.tsx'
import { PageLine } from './page-line.tsx'
import { useRoundsStep } from './rounds-step.ts'
import { useTableName } from './table-name.ts'
import { insightsOf } from './tally.ts'
import { Turns } from './turns.tsx'
import { useTurning } from './turning.ts'
import pictures from '../pictures.module.css'
import styles from './harvest-report.module.css'

/** One table in front of all: who it is, what it talked about, what it takes along, and how long it may speak. */
export function HarvestReport({ step, table }: { step: Step; table: TableView }) {
  const t = useTexts('screen')
  const nameOf = useTableName(useRoundsStep())
  const insights = insightsOf(useCards(), step.of).get(table.id) ?? []
  return (
    <article className={styles.picture}>
      <header className={styles.head}>
        <TableSign number={table.number} size="large" />
        <div className={styles.name}>
          <h1>
            <UserText text={nameOf(table)} />
          </h1>
          {table.theme !== '' && (
            <p>
              <UserText text={table.theme} />
            </p>
          )}
        </div>
        <StageTimer />
      </header>
      {insights.length === 0 ? (
        <p className={pictures.hint}>{t('harvest.none')}</p>
      ) : (
        <Insights key={insights.map(({ id }) => id).join()} insights={insights} />
      )}
      <Turns step={step} now={table.id} />
    </article>
  )
}

/** From a few words in large type to nine sentences side by side. */
const layouts = 5

function Insights({ insights }: { insights: readonly CardView[] }) {
  const words = useTexts('tables')
  const { list, page, pages, tight, style, styleOf } = useTurning(insights.length, layouts)
  const rounds = new Set(insights.map(({ round }) => round)).size
  return (
    <div className={styles.pane}>
      <div className={styles.window}>
        <ul ref={list} className={styles.insights} style={style} data-tight={tight}>
          {insights.map(({ id, text, round }, at) => (
            <li key={id} style={styleOf(at)}>
              {rounds > 1 && round !== null && <span>{words('round', { number: round + 1 })}</span>}
              <UserText text={text} />
            </li>
          ))}
        </ul>
      </div>
      <PageLine page={page} pages={pages} />
    </div>
  )
}
