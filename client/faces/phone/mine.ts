import type { Step } from '../../../shared/domain/agenda.ts'
import { cardKinds, type CardKind } from '../../../shared/domain/card.ts'
import type { MyCardView, StepView } from '../../../shared/views/nouns.ts'
import type { Outgoing } from '../../session/types.ts'
import { numberOf, wordOf } from './input.ts'

type MineState = 'waiting' | 'refused' | 'hanging' | 'hidden' | 'held' | 'late' | 'merged' | 'withdrawn'

/** Where and in which round a card is written, in a step with tables. */
export interface Place {
  table: string
  round: number
}

/** One card of mine as I should see it: what the server has, and what is still on its way there. */
export interface Mine {
  id: string
  step: string
  kind: CardKind
  text: string
  column: string | null
  about: string | null
  table: string | null
  round: number | null
  number: number | null
  state: MineState
  /** Why it is held back, as the moderator wrote it. */
  ground: string
  /** The command that waits or was refused. */
  outgoing: Outgoing | null
}

/** Cards of one person: those that arrived, in their order, then those on the way. */
export function minesOf(
  cards: readonly MyCardView[],
  outbox: readonly Outgoing[],
  plan: ReadonlyMap<string, Pick<Step, 'hidden'>>,
  runs: ReadonlyMap<string, Pick<StepView, 'revealed'>>,
): Mine[] {
  const changes = lastChanges(outbox)
  const arrived = cards.map((card) => {
    const hidden = (plan.get(card.step)?.hidden ?? false) && !(runs.get(card.step)?.revealed ?? false)
    return changed(asMine(card, hidden), changes.get(card.id))
  })
  const known = new Set(cards.map(({ id }) => id))
  const coming = outbox.flatMap((outgoing) => {
    const mine = comingCard(outgoing)
    return mine && !known.has(mine.id) ? [changed(mine, changes.get(mine.id))] : []
  })
  return [...arrived, ...coming]
}

function asMine(card: MyCardView, hidden: boolean): Mine {
  const { id, step, kind, text, column, about, table, round, number, ground } = card
  const state = stateOf(card, hidden)
  return { id, step, kind, text, column, about, table, round, number, ground, state, outgoing: null }
}

function stateOf(card: MyCardView, hidden: boolean): MineState {
  if (card.state !== 'shown') return card.state
  if (card.mergedInto !== null) return 'merged'
  return hidden ? 'hidden' : 'hanging'
}

function comingCard(outgoing: Outgoing): Mine | null {
  if (outgoing.name !== 'card.add') return null
  const { input, state } = outgoing
  const [id, step, text] = [wordOf(input, 'card'), wordOf(input, 'step'), wordOf(input, 'text')]
  const kind = cardKinds.find((known) => known === wordOf(input, 'kind'))
  if (id === null || step === null || text === null || !kind) return null
  const [column, about, table] = [wordOf(input, 'column'), wordOf(input, 'about'), wordOf(input, 'table')]
  const round = numberOf(input, 'round')
  return { id, step, kind, text, column, about, table, round, number: null, ground: '', state, outgoing }
}

/** The last edit or withdrawal of each card that is still on its way. */
function lastChanges(outbox: readonly Outgoing[]): Map<string, Outgoing> {
  const changes = new Map<string, Outgoing>()
  for (const outgoing of outbox) {
    if (outgoing.name !== 'card.edit' && outgoing.name !== 'card.withdraw') continue
    const card = wordOf(outgoing.input, 'card')
    if (card !== null) changes.set(card, outgoing)
  }
  return changes
}

function changed(mine: Mine, outgoing: Outgoing | undefined): Mine {
  if (!outgoing || mine.state === 'withdrawn') return mine
  if (outgoing.name === 'card.withdraw' && outgoing.state === 'waiting')
    return { ...mine, state: 'withdrawn', outgoing }
  return { ...mine, text: wordOf(outgoing.input, 'text') ?? mine.text, state: outgoing.state, outgoing }
}

/** What counts against the budget of a step. */
const countsIn = (mine: Mine, step: string, kind: CardKind): boolean =>
  mine.step === step && mine.kind === kind && mine.state !== 'withdrawn' && mine.state !== 'refused'

/** How many more may be written; null where there is no bound. */
export function cardsLeft(step: Pick<Step, 'id' | 'cards'>, kind: CardKind, mines: readonly Mine[]): number | null {
  if (step.cards === 0) return null
  return Math.max(0, step.cards - mines.filter((mine) => countsIn(mine, step.id, kind)).length)
}
