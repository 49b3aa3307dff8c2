import type { Card, CardKind } from '../domain/card.ts'
import { stepOf } from '../domain/workshop.ts'
import type { CardLine, Cards } from './document.ts'
import type { Material } from './material.ts'
import { isPlaced } from './tables.ts'

/**
 * Whose text stands in the protocol: shown cards and late ones (a bad network is no ground to drop a thought). Held back and
 * withdrawn cards are counted only. What is still collected hidden stays so while the workshop runs.
 */
export function isTold({ workshop }: Material, card: Card): boolean {
  if (card.state !== 'shown' && card.state !== 'late') return false
  return !isVeiled(workshop, card)
}

function isVeiled(workshop: Material['workshop'], card: Card): boolean {
  const hidden = stepOf(workshop, card.step)?.hidden ?? false
  return hidden && workshop.status === 'open' && !(workshop.runs.get(card.step)?.revealed ?? false)
}

export function cardsOf({ workshop }: Material, steps: string[], kind: CardKind): Card[] {
  return steps
    .flatMap((step) => workshop.cardsIn.get(step) ?? [])
    .map((id) => workshop.cards.get(id))
    .filter((card) => card?.kind === kind)
    .filter((card) => card !== undefined)
}

/** A list of cards; below it stand the counts of those whose text is not told. */
export interface CardList {
  cards: Cards[]
  held: number
  veiled: number
}

/** What the heading above says of a card already. */
export interface Said {
  column?: boolean
  place?: boolean
}

export function listOf(material: Material, cards: Card[], accent: Cards['accent'], said: Said = {}): CardList {
  const told = cards.filter((card) => isTold(material, card))
  const lines = told.map((card) => lineOf(material, card, said))
  return {
    cards: lines.length > 0 ? [{ kind: 'cards', cards: lines, accent }] : [],
    held: cards.filter((card) => card.state === 'held').length,
    veiled: cards.filter((card) => card.state === 'shown' && isVeiled(material.workshop, card)).length,
  }
}

function lineOf(material: Material, card: Card, said: Said): CardLine {
  const label = material.say('card.label', { number: String(card.number) })
  const column = said.column ? { column: null } : {}
  const place = said.place ? { table: null, round: null } : {}
  const remarks = [
    ...remarksOn(material, { ...card, ...column, ...place }),
    ...(said.place ? wentTo(material, card) : []),
  ]
  return { label, text: card.text, remarks }
}

/** From a table on to the clusters of the harvest; the other way round a card in a cluster says where it was written. */
function wentTo({ workshop, chain, names, say }: Material, { id }: Card): string[] {
  const clusters = [...new Set(chain.outcomes(id))].filter((outcome) => workshop.clusters.has(outcome))
  return clusters.map((cluster) => say('card.went', { name: names.short(cluster) ?? '' }))
}

export function remarksOn({ workshop, say, local, names, tables, late }: Material, card: Card): string[] {
  const column = stepOf(workshop, card.step)?.columns.find(({ id }) => id === card.column)
  const into = card.mergedInto === null ? undefined : workshop.cards.get(card.mergedInto)
  const about = card.about === null ? null : names.short(card.about)
  const remarks = [
    isPlaced(card) && say('table.place', { table: tables.short(card.table), round: card.round + 1 }),
    column && local(column.name),
    about && say('card.about', { name: about }),
    card.onBehalf && say('card.onBehalf'),
    into && say('card.mergedInto', { number: String(into.number) }),
    card.state === 'late' ? say('card.lateWaiting') : late.has(card.id) && say('card.late'),
  ]
  return remarks.filter((remark) => typeof remark === 'string')
}
