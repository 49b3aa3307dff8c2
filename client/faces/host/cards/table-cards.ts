import type { CardKind } from '../../../../shared/domain/card.ts'
import type { CardView } from '../../../../shared/views/nouns.ts'
import type { Outgoing } from '../../../session/types.ts'
import type { Place } from '../here.ts'

/** A card of this table as its host should see it: what the server has, and what is still on its way there. */
export interface TableCard {
  id: string
  kind: CardKind
  text: string
  /** Not yet numbered while it is on its way. */
  number: number | null
  onBehalf: boolean
  /** How many others were merged into it. */
  same: number
  /** The table's own, or written for somebody: the host may put it right. */
  ours: boolean
  state: 'there' | 'waiting' | 'refused'
  outgoing: Outgoing | null
}

const isOf = ({ table, step, round }: Place, card: Pick<CardView, 'table' | 'step' | 'round'>): boolean =>
  card.table === table && card.step === step && card.round === round

/** Cards of one round at this table: those that hang there, in their order, then those on the way. */
export function cardsAt(place: Place, cards: readonly CardView[], outbox: readonly Outgoing[]): TableCard[] {
  const changes = changesIn(outbox)
  const here = cards.filter((card) => isOf(place, card) && card.state === 'shown' && card.mergedInto === null)
  const known = new Set(cards.map(({ id }) => id))
  const arrived = here.map(({ id, kind, text, number, onBehalf }): TableCard => {
    const same = cards.filter(({ mergedInto }) => mergedInto === id).length
    const ours = onBehalf || kind === 'insight'
    return { id, kind, text, number, onBehalf, same, ours, state: 'there', outgoing: null }
  })
  const coming = outbox.flatMap((outgoing) => {
    const card = comingCard(outgoing, place)
    return card && !known.has(card.id) ? [card] : []
  })
  return [...arrived, ...coming].flatMap((card) => changed(card, changes.get(card.id)))
}

/** The last change of each card that is on its way. */
function changesIn(outbox: readonly Outgoing[]): Map<string, Outgoing> {
  const changes = outbox.filter(({ name }) => name === 'card.edit' || name === 'card.withdraw')
  return new Map(changes.map((outgoing) => [wordIn(outgoing, 'card'), outgoing]))
}

/** A card that is being taken back is gone from sight at once; a refusal brings it back with the reason. */
function changed(card: TableCard, outgoing: Outgoing | undefined): TableCard[] {
  if (!outgoing) return [card]
  if (outgoing.name === 'card.withdraw' && outgoing.state === 'waiting') return []
  return [{ ...card, text: wordIn(outgoing, 'text') || card.text, state: outgoing.state, outgoing }]
}

function comingCard(outgoing: Outgoing, place: Place): TableCard | null {
  if (outgoing.name !== 'card.add') return null
  const there = wordIn(outgoing, 'table') === place.table && wordIn(outgoing, 'step') === place.step
  if (!there || partIn(outgoing, 'round') !== place.round) return null
  const [id, text] = [wordIn(outgoing, 'card'), wordIn(outgoing, 'text')]
  const kind = wordIn(outgoing, 'kind') === 'insight' ? 'insight' : 'card'
  const onBehalf = kind === 'card'
  return { id, kind, text, number: null, onBehalf, same: 0, ours: true, state: outgoing.state, outgoing }
}

/** The outbox comes back from the device's storage, so its shape is asked for again. */
function partIn({ input }: Outgoing, key: string): unknown {
  if (typeof input !== 'object' || input === null) return undefined
  return new Map<string, unknown>(Object.entries(input)).get(key)
}

export function wordIn(outgoing: Outgoing, key: string): string {
  const part = partIn(outgoing, key)
  return typeof part === 'string' ? part : ''
}
