import type { Step } from '../../shared/domain/agenda.ts'
import type { CardView, ClusterView } from '../../shared/views/nouns.ts'
import { useAll, useCards, useNoun } from '../session/react.tsx'
import { useTexts } from '../texts/texts.tsx'
import { Island } from '../ui/island.tsx'
import { UserText } from '../ui/user-text.tsx'
import { useBoard } from './board-view.ts'
import { StagePrompt } from './stage-prompt.tsx'
import pictures from './pictures.module.css'
import styles from './islands-picture.module.css'

/** Islands as they grow under the moderators' hands, then as they were sealed. Without a step: the last that were sealed. */
export function IslandsPicture({ step }: { step: Step | null }) {
  const agenda = useNoun('agenda')
  const clusters = useAll('cluster')
  const plan = step ?? agenda?.steps.find(({ id }) => id === clusters.at(-1)?.step) ?? null
  const board = useBoard(step?.id ?? null)
  if (!plan) return <Hint />
  const sealed = clusters.filter((cluster) => cluster.step === plan.id)
  const islands = board && board.length > 0 ? board : sealed
  return (
    <div className={pictures.picture}>
      <StagePrompt text={plan.prompt} />
      {islands.length === 0 ? <Hint /> : <Islands islands={islands} />}
    </div>
  )
}

function Hint() {
  const t = useTexts('screen')
  return <p className={pictures.hint}>{t('islands.empty')}</p>
}

function Islands({ islands }: { islands: readonly Pick<ClusterView, 'id' | 'name' | 'cards'>[] }) {
  const t = useTexts('screen')
  const cards = new Map(useCards().map((card) => [card.id, card]))
  // Names must be read from the back row, so many islands leave room for fewer cards each.
  const { columns, room } = shapeFor(islands.length)
  return (
    <div className={styles.islands} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
      {islands.map((island) => {
        const own = island.cards.map((id) => cards.get(id)).filter((card) => card?.state === 'shown')
        return (
          <Island
            key={island.id}
            name={island.name || t('islands.unnamed')}
            unnamed={island.name === ''}
            level={2}
            countLabel={t('cards', { count: own.length })}
          >
            <Lines cards={own.filter((card) => card !== undefined).slice(0, room)} />
          </Island>
        )
      })}
    </div>
  )
}

function shapeFor(count: number): { columns: number; room: number } {
  if (count <= 4) return { columns: Math.max(2, count), room: 5 }
  return { columns: count <= 6 ? 3 : 4, room: 0 }
}

function Lines({ cards }: { cards: CardView[] }) {
  if (cards.length === 0) return null
  return (
    <ul className={styles.lines}>
      {cards.map((card) => (
        <li key={card.id}>
          <UserText text={card.text} />
        </li>
      ))}
    </ul>
  )
}
