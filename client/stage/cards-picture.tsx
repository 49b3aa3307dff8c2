import type { Column, Step } from '../../shared/domain/agenda.ts'
import { inLanguage } from '../../shared/domain/language.ts'
import type { CardView } from '../../shared/views/nouns.ts'
import { useCards, useNoun } from '../session/react.tsx'
import { useLanguage, useTexts } from '../texts/texts.tsx'
import { Card } from '../ui/card.tsx'
import { columnSign } from './column-sign.ts'
import { StagePrompt } from './stage-prompt.tsx'
import { layOut } from './wall.ts'
import styles from './cards-picture.module.css'

/** The question and below it the cards as they come, the newest on top. `latest` falls back to the last step with cards. */
export function CardsPicture({ step, latest = false }: { step: Step | null; latest?: boolean }) {
  const cards = useCards()
  const source = step?.kind === 'collect' || !latest ? step : null
  const last = cards.at(-1)?.step
  const plan = useNoun('agenda')?.steps.find(({ id }) => id === (source?.id ?? last)) ?? step
  if (!plan) return null
  const shown = cards.filter((card) => card.step === plan.id && card.kind === 'card' && card.state === 'shown')
  return (
    <div className={styles.board}>
      <StagePrompt text={plan.prompt} />
      <Wall step={plan} cards={shown} />
    </div>
  )
}

function Wall({ step, cards }: { step: Step; cards: CardView[] }) {
  const t = useTexts('screen')
  const revealed = useNoun('step', step.id)?.revealed ?? false
  const collected = useNoun('collected', step.id) ?? 0
  if (step.hidden && !revealed) return <Covered count={collected} />
  if (cards.length === 0) return <p className={styles.empty}>{t('cards.empty')}</p>
  const { columns, rest } = layOut(cards, { columns: 4, lines: 11, width: 17 })
  return (
    <>
      <div className={styles.wall} role="list" aria-label={t('cards', { count: cards.length })}>
        {columns.map((column, at) => (
          <div key={at} className={styles.column} role="presentation">
            {column.map((card) => (
              <div key={card.id} role="listitem">
                <WallCard card={card} column={step.columns.find(({ id }) => id === card.column)} />
              </div>
            ))}
          </div>
        ))}
      </div>
      {rest > 0 && <p className={styles.rest}>{t('cards.rest', { count: rest })}</p>}
    </>
  )
}

function WallCard({ card, column }: { card: CardView; column: Column | undefined }) {
  const language = useLanguage()
  const sign = column && { mark: columnSign[column.sign], label: inLanguage(column.name, language) }
  return <Card text={card.text} size="screen" settling sign={sign} />
}

/** Collected unseen: a pile with its count. */
function Covered({ count }: { count: number }) {
  const t = useTexts('screen')
  return (
    <div className={styles.covered}>
      <div className={styles.pile} aria-hidden>
        {Array.from({ length: Math.min(5, count) }, (_, at) => (
          <span key={at} />
        ))}
        <strong>{count}</strong>
      </div>
      <p>{t('cards.covered', { count })}</p>
    </div>
  )
}
