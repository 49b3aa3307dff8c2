import { Check, Megaphone, Wheat } from 'lucide-react'
import { useCards, useNoun } from '../../session/react.tsx'
import { useTableWords } from '../../tables/names.ts'
import { useTexts } from '../../texts/texts.tsx'
import { UserText } from '../../ui/user-text.tsx'
import type { TableView } from '../../../shared/views/nouns.ts'
import { useLayers, useOwnTable } from './here.ts'
import { Layers } from './layers/layers.tsx'
import styles from './host.module.css'

/** The tables report in turn; whose turn it is reads from here. */
export function Harvest({ step, of }: { step: string; of: readonly string[] }) {
  const t = useTexts('host')
  const table = useOwnTable()
  const focus = useNoun('screen')?.focus ?? ''
  const reporting = useNoun('table', focus)
  const heard = useNoun('harvest', step)?.heard ?? []
  const layers = useLayers()
  if (!table) return null
  const isTurn = focus === table.id
  return (
    <main className={styles.main}>
      {isTurn ? <Turn /> : <Listening reporting={reporting} isHeard={heard.includes(table.id)} />}
      <Sentences table={table} of={of} large={isTurn} />
      {!isTurn && <Layers table={table.id} layers={layers} title={t('layers.all')} />}
    </main>
  )
}

function Turn() {
  const t = useTexts('host')
  return (
    <div className={styles.turn}>
      <Megaphone aria-hidden />
      <h1 className={styles.big}>{t('harvest.turn')}</h1>
      <p className={styles.lead}>{t('harvest.turn.text')}</p>
    </div>
  )
}

function Listening({ reporting, isHeard }: { reporting: TableView | undefined; isHeard: boolean }) {
  const t = useTexts('host')
  const words = useTableWords()
  const text = reporting ? t('harvest.listen', { table: words.full(reporting) }) : t('harvest.soon')
  return (
    <div className={styles.turn} data-calm>
      {isHeard ? <Check aria-hidden /> : <Wheat aria-hidden />}
      <h1 className={styles.big}>{t('harvest.title')}</h1>
      <p className={styles.lead}>
        {text} {t(isHeard ? 'harvest.heard' : 'harvest.wait')}
      </p>
    </div>
  )
}

/** What this table takes along, of all rounds that the harvest works on. */
function Sentences({ table, of, large }: { table: TableView; of: readonly string[]; large: boolean }) {
  const t = useTexts('host')
  const words = useTexts('tables')
  const insights = useCards()
    .filter((card) => card.kind === 'insight' && card.table === table.id && card.state === 'shown')
    .filter((card) => of.length === 0 || of.includes(card.step))
    .toSorted((a, b) => (a.round ?? 0) - (b.round ?? 0) || a.at - b.at)
  return (
    <section className={styles.part} aria-labelledby="sentences-title">
      <h2 id="sentences-title" className={styles.heading}>
        {t('harvest.insights')}
      </h2>
      {insights.length === 0 ? (
        <p className={styles.note}>{t('harvest.none')}</p>
      ) : (
        <ol className={styles.sentences} data-large={large || undefined}>
          {insights.map(({ id, text, round }) => (
            <li key={id}>
              <span className={styles.note}>{words('round', { number: (round ?? 0) + 1 })}</span>
              <UserText text={text} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
