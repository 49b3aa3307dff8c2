import type { Step } from '../../domain/agenda.ts'
import type { Card } from '../../domain/card.ts'
import { isTold } from '../cards.ts'
import { note, paragraph, table, type Block, type Cell } from '../document.ts'
import type { Material } from '../material.ts'
import { tablesInOrder } from '../tables.ts'
import { namedTable } from './facts.ts'

/** The order in which tables reported, what they brought, and where it went. The words themselves stand with the tables. */
export function harvested(material: Material, step: Step): Block[] {
  const { workshop, say, blank, tables, accentOf } = material
  const heard = workshop.heard.get(step.id) ?? []
  const cards = insightsFor(material, step)
  if (heard.length === 0) return [paragraph(blank('blank.noneHeard'))]
  const rows = heard.map((id, at) => row(material, { id, place: at + 1, cards, heardAt: heardAt(material, step, id) }))
  const silent = tablesInOrder(workshop).filter(
    ({ id }) => !heard.includes(id) && cards.some((card) => card.table === id),
  )
  const columns: [string, number][] = [
    [say('tables.table'), 4],
    [say('harvest.order'), 2],
    [say('annex.time'), 2],
    [say('tables.insights'), 3],
    [say('harvest.went'), 5],
  ]
  return [
    { ...namedTable(table(say('harvest.caption'), columns, rows)), accent: accentOf(step) },
    ...(silent.length > 0
      ? [note(say('harvest.silent', { names: silent.map(({ id }) => tables.full(id)).join(', ') }))]
      : []),
    note(say('harvest.words')),
  ]
}

/** A harvest that names no step gathers what all tables have. */
function insightsFor(material: Material, step: Step): Card[] {
  const { workshop, steps } = material
  const rounds = steps.filter(({ kind }) => kind === 'rounds').map(({ id }) => id)
  const named = rounds.filter((id) => step.of.includes(id))
  const sources = new Set(named.length > 0 ? named : rounds)
  return [...workshop.cards.values()].filter(
    (card) => card.kind === 'insight' && sources.has(card.step) && isTold(material, card),
  )
}

const heardAt = ({ log }: Material, step: Step, id: string): number | undefined =>
  log.find(({ event }) => event.type === 'table.heard' && event.step === step.id && event.table === id)?.at

interface Report {
  id: string
  place: number
  cards: Card[]
  heardAt: number | undefined
}

function row(material: Material, { id, place, cards, heardAt: at }: Report): Cell[] {
  const { say, clock, tables, blank } = material
  const own = cards.filter((card) => card.table === id)
  const numbers = own.map(({ number }) => number).join(', ')
  return [
    tables.full(id),
    say('number', { count: place }),
    at === undefined ? '–' : clock.time(at),
    own.length > 0 ? say('harvest.numbers', { numbers }) : blank('blank.noInsights'),
    clustersOf(material, own).join(', ') || '–',
  ]
}

function clustersOf({ workshop, chain, names }: Material, cards: Card[]): string[] {
  const clusters = cards.flatMap(({ id }) => chain.outcomes(id)).filter((id) => workshop.clusters.has(id))
  return [...new Set(clusters)].map((id) => names.short(id) ?? '')
}
