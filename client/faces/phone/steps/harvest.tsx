import { Check, Wheat } from 'lucide-react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import type { CardView, TableView } from '../../../../shared/views/nouns.ts'
import { useAll, useCards, useNoun } from '../../../session/react.tsx'
import { useTables } from '../../../tables/hall.ts'
import { useTableWords } from '../../../tables/names.ts'
import { TableSign } from '../../../tables/table-sign.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import phone from '../phone.module.css'
import { Insights } from '../tables/insights.tsx'
import { roundsAt } from '../tables/route.ts'
import { SeatWords } from '../tables/seat-words.tsx'
import styles from './harvest.module.css'

/** The tables report in turn: who has the floor, what they bring, and where I was. */
export function HarvestStep({ step }: { step: Step }) {
  return (
    <SeatWords>
      <Reports step={step} />
    </SeatWords>
  )
}

function Reports({ step }: { step: Step }) {
  const t = useTexts('seat')
  const focus = useNoun('screen')?.focus
  const heard = new Set(useNoun('harvest', step.id)?.heard ?? [])
  const cards = useCards().filter((card) => isBrought(card, step))
  const tables = useTables().filter(({ id, open }) => open || heard.has(id) || cards.some((card) => card.table === id))
  const speaks = tables.find(({ id }) => id === focus)
  const others = tables.filter(({ id }) => id !== speaks?.id)
  if (tables.length === 0) return <EmptyState title={t('harvest.none.title')} text={t('harvest.none')} />
  return (
    <>
      {speaks && <Speaks table={speaks} cards={cards} step={step} />}
      <section className={phone.stack}>
        <h2 className={phone.heading}>{t('harvest.tables')}</h2>
        <ul className={phone.list}>
          {others.map((table) => (
            <li key={table.id}>
              <Reporter table={table} cards={cards} step={step} isHeard={heard.has(table.id)} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

const isBrought = (card: CardView, step: Step): boolean =>
  card.kind === 'insight' && card.mergedInto === null && (step.of.length === 0 || step.of.includes(card.step))

interface ReporterProps {
  table: TableView
  cards: readonly CardView[]
  step: Step
}

function Speaks({ table, cards, step }: ReporterProps) {
  const t = useTexts('seat')
  const words = useTableWords()
  const own = cards.filter((card) => card.table === table.id)
  return (
    <section className={styles.speaks} aria-labelledby="speaks">
      <TableSign number={table.number} size="large" />
      <h2 className={phone.title} id="speaks">
        <span className={styles.kicker}>{t('harvest.now')}</span> <UserText text={words.full(table)} />
      </h2>
      <p className={phone.note}>{words.sign(table)}</p>
      <WasThere table={table} step={step} />
      <div className={styles.brought}>
        {own.length === 0 ? (
          <p className={phone.note}>{t('harvest.listen')}</p>
        ) : (
          <Insights title={t('insights')} cards={own} rounds />
        )}
      </div>
    </section>
  )
}

function Reporter({ table, cards, step, isHeard }: ReporterProps & { isHeard: boolean }) {
  const t = useTexts('seat')
  const words = useTableWords()
  const own = cards.filter((card) => card.table === table.id)
  return (
    <div className={styles.reporter}>
      <TableSign number={table.number} size="small" />
      <div className={phone.tight}>
        <h3 className={styles.name}>
          <UserText text={words.full(table)} />
        </h3>
        <div className={styles.tags}>
          {isHeard && <Tag text={t('harvest.heard')} icon={<Check aria-hidden />} />}
          <WasThere table={table} step={step} />
        </div>
        {isHeard && own.length > 0 && (
          <ul className={phone.bullets}>
            {own.map(({ id, text }) => (
              <li key={id}>
                <UserText text={text} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

/** Marks the tables where I sat, with the rounds. */
function WasThere({ table, step }: { table: TableView; step: Step }) {
  const t = useTexts('seat')
  const hosts = useNoun('hosting')?.table
  const seats = useAll('mySeat').filter((seat) => step.of.length === 0 || step.of.includes(seat.step))
  if (hosts === table.id) return <Tag text={t('harvest.host')} icon={<Wheat aria-hidden />} tone="accent" />
  const rounds = seats.flatMap((seat) => roundsAt(seat.tables, table.id))
  if (rounds.length === 0) return null
  return <Tag text={t('harvest.mine', { rounds: rounds.join(', ') })} icon={<Wheat aria-hidden />} tone="accent" />
}
