import type { Accent, Step } from '../../domain/agenda.ts'
import type { Card } from '../../domain/card.ts'
import { cardsOf, listOf, type Said } from '../cards.ts'
import { heading, note, paragraph, type Block } from '../document.ts'
import type { Material } from '../material.ts'
import { objectionTable } from './objections.ts'

/** Cards of a collecting step: here if nothing was made of them, else with the clusters into which they were sorted. */
export function collected(material: Material, step: Step): Block[] {
  const { say, local, blank } = material
  const cards = cardsOf(material, [step.id], 'card').filter(({ state }) => state !== 'withdrawn')
  const sorted = clusterStep(material, step)
  const parked = parkedHere(material, step)
  if (cards.length === 0) return [paragraph(blank('blank.noCards')), ...parked]
  if (sorted) return [note(say('collected.sorted', { count: cards.length, step: local(sorted.title) })), ...parked]
  return [note(say('collected.count', { count: cards.length })), ...byColumn(material, step, cards), ...parked]
}

function clusterStep({ steps, workshop }: Material, step: Step): Step | undefined {
  const sealed = new Set([...workshop.clusters.values()].map((cluster) => cluster.step))
  return steps.find((other) => other.kind === 'cluster' && other.of.includes(step.id) && sealed.has(other.id))
}

/** One list for each column, named even where it stayed empty; a card without a column stands in the last list. */
export function byColumn(material: Material, step: Step, cards: Card[]): Block[] {
  const { say, local, blank, accentOf } = material
  const accent = accentOf(step)
  if (step.columns.length === 0) return cardBlocks(material, cards, accent)
  const known = new Set(step.columns.map(({ id }) => id))
  const rest = cards.filter(({ column }) => column === null || !known.has(column))
  const columns = step.columns.flatMap((column) => {
    const own = cards.filter((card) => card.column === column.id)
    const blocks =
      own.length > 0 ? cardBlocks(material, own, accent, { column: true }) : [paragraph(blank('blank.noCards'))]
    return [heading(4, local(column.name), accent), ...blocks]
  })
  if (rest.length === 0) return columns
  return [...columns, heading(4, say('collected.noColumn'), accent), ...cardBlocks(material, rest, accent)]
}

export function cardBlocks(material: Material, all: Card[], accent: Accent | null, said: Said = {}): Block[] {
  const { say } = material
  const { cards, held, veiled } = listOf(material, all, accent, said)
  return [
    ...cards,
    ...(held > 0 ? [note(say('cards.held', { count: held }))] : []),
    ...(veiled > 0 ? [note(say('cards.veiled', { count: veiled }))] : []),
  ]
}

/** Parked objections stand with the check in which they come back; without such a step they stand here. */
export function parkedHere(material: Material, step: Step): Block[] {
  const { say, local, steps } = material
  const parked = cardsOf(material, [step.id], 'objection').filter(({ state }) => state !== 'withdrawn')
  if (parked.length === 0) return []
  const check = steps.find((other) => other.kind === 'check' && other.of.includes(step.id))
  if (check) return [note(say('collected.parked', { count: parked.length, step: local(check.title) }))]
  return objectionTable(material, parked, material.accentOf(step))
}
