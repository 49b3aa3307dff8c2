import { Lightbulb, StickyNote, UsersRound } from 'lucide-react'
import type { RoundView, TableView } from '../../../shared/views/nouns.ts'
import { useCards } from '../../session/react.tsx'
import { useRounds, useTables } from '../../tables/hall.ts'
import { TableSign } from '../../tables/table-sign.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { Figure } from './figure.tsx'
import { PageLine } from './page-line.tsx'
import { useRoundsStep } from './rounds-step.ts'
import { useTableName } from './table-name.ts'
import { nothing, tallyOf, type Tally } from './tally.ts'
import { useTurning } from './turning.ts'
import pictures from '../pictures.module.css'
import styles from './tables-picture.module.css'

/** Every table with its theme, who sits there and what has come together so far. */
export function TablesPicture() {
  const t = useTexts('screen')
  const step = useRoundsStep()
  const tables = useTables().filter(({ open }) => open)
  const rounds = useRounds(step?.id ?? '')
  const tallies = tallyOf(useCards(), { steps: step ? [step.id] : [] })
  const round = rounds.findLast(({ state }) => state !== 'planned')
  const nameOf = useTableName(step)
  const { list, page, pages, tight, style, styleOf } = useTurning(tables.length, 3)
  return (
    <div className={styles.picture}>
      <h1 className={pictures.title}>{step?.seating?.mode === 'free' ? t('rooms.all') : t('tables.all')}</h1>
      {tables.length === 0 && <p className={pictures.hint}>{t('tables.empty')}</p>}
      <div className={styles.window}>
        <ul ref={list} className={styles.tables} style={style} data-tight={tight}>
          {tables.map((table, at) => (
            <li key={table.id} style={styleOf(at)}>
              <TableSign number={table.number} size="normal" />
              <div className={styles.words}>
                <strong>
                  <UserText text={nameOf(table)} />
                </strong>
                {table.theme !== '' && (
                  <span className={styles.theme}>
                    <UserText text={table.theme} />
                  </span>
                )}
                <Figures table={table} round={round} tally={tallies.get(table.id) ?? nothing} />
              </div>
            </li>
          ))}
        </ul>
      </div>
      <PageLine page={page} pages={pages} />
    </div>
  )
}

interface FiguresProps {
  table: TableView
  /** The last that was called; before that nobody sits anywhere. */
  round: RoundView | undefined
  tally: Tally
}

function Figures({ table, round, tally: { cards, insights } }: FiguresProps) {
  const t = useTexts('screen')
  const words = useTexts('tables')
  if (!round) {
    if (table.hostName === '') return null
    return (
      <p className={styles.host}>
        {t('tables.host')} <UserText text={table.hostName} />
      </p>
    )
  }
  const people = round.counts[table.id] ?? 0
  return (
    <p className={styles.figures}>
      <Figure icon={<UsersRound />} count={people} words={words('seats', { count: people })} />
      <Figure icon={<StickyNote />} count={cards} words={t('cards', { count: cards })} />
      <Figure icon={<Lightbulb />} count={insights} words={t('insights', { count: insights })} />
    </p>
  )
}
