import type { Step } from '../../domain/agenda.ts'
import type { Card } from '../../domain/card.ts'
import { heading, label, list, note, paragraph, prompt, type Block } from '../document.ts'
import type { Material } from '../material.ts'
import { questionOf, tablesInOrder } from '../tables.ts'
import { goneTables, keptAt, talkIn, unplaced, type Kept, type Talk } from '../talk.ts'
import { cardBlocks, parkedHere } from './collected.ts'
import { hallTable } from './hall.ts'

interface Told {
  id: string
  kept: Kept[]
  topics: string[]
}

/** A step with tables: the hall at a glance, then every table with what it kept of each round. */
export function atTables(material: Material, step: Step): Block[] {
  const { workshop, blank } = material
  const talk = talkIn(material, step)
  const ids = [...tablesInOrder(workshop).map(({ id }) => id), ...goneTables(talk, workshop.tables)]
  const tables = ids.map((id): Told => ({ id, kept: keptAt(talk, id), topics: topicsAt(material, step, id) }))
  const told = tables.filter(({ kept, topics }) => kept.length > 0 || topics.length > 0)
  const empty = tables.filter((table) => !told.includes(table)).map(({ id }) => id)
  const rest = [...strays(material, step, unplaced(talk)), ...parkedHere(material, step)]
  if (told.length === 0) return [paragraph(blank('blank.noRounds')), ...rest]
  return [
    hallTable(material, step, talk),
    ...gaps(material, step, talk, empty),
    ...told.flatMap((table) => tableBlocks(material, step, table)),
    ...rest,
  ]
}

/** Topics belong to a room and not to a step, so they stand in the first step in which people can go there. */
function topicsAt({ workshop, steps }: Material, { id }: Step, table: string): string[] {
  if (steps.find(({ kind }) => kind === 'rounds')?.id !== id) return []
  return [...workshop.topics.values()].filter((topic) => topic.table === table).map(({ title }) => title)
}

/** What did not take place is said once, not at every table. */
function gaps(material: Material, step: Step, { sittings }: Talk, empty: string[]): Block[] {
  const { workshop, say, tables } = material
  const planned = (step.seating?.questions ?? []).map((_question, index) => index)
  const left = planned.filter((index) => !sittings.some((sitting) => sitting.index === index))
  const numbers = left.map((index) => index + 1).join(', ')
  const state = workshop.status
  const names = empty.map((id) =>
    workshop.tables.get(id)?.open ? tables.full(id) : say('tables.shut', { name: tables.full(id) }),
  )
  return [
    ...(left.length > 0 ? [note(say('tables.roundsLeft', { count: left.length, numbers, state }))] : []),
    ...(empty.length > 0 ? [note(say('tables.empty', { names: names.join(', ') }))] : []),
  ]
}

function tableBlocks(material: Material, step: Step, { id, kept, topics }: Told): Block[] {
  const { say, tables, accentOf } = material
  return [
    heading(4, tables.full(id), accentOf(step)),
    ...aboutTable(material, id),
    ...(topics.length > 0 ? [label(say('tables.topics', { count: topics.length })), list(topics)] : []),
    ...(kept.length > 0 && kept.every(keptNothing)
      ? [note(nothingSaid(material, kept))]
      : kept.flatMap((round) => roundBlocks(material, step, round))),
  ]
}

function aboutTable({ workshop, presence, say, tables, clock }: Material, id: string): Block[] {
  const table = workshop.tables.get(id)
  if (!table) return []
  const { theme, name, field, open } = table
  const shutAt = presence.shutAt.get(id)
  const facts = [
    theme !== '' && theme !== name && say('tables.themeIs', { theme }),
    (field !== '' || (tables.kind === 'room' && theme !== '')) && say('tables.fieldIs', { field: field || theme }),
    !open && (shutAt === undefined ? say('tables.isShut') : say('tables.shutAt', { time: clock.time(shutAt) })),
  ].filter((fact) => typeof fact === 'string')
  return facts.map(note)
}

const keptNothing = ({ insights, cards, cloth, handover }: Kept): boolean =>
  insights.length === 0 && cards.length === 0 && cloth === '' && handover === ''

/** A table that kept nothing at all says so in one line. */
function nothingSaid({ say }: Material, kept: Kept[]): string {
  const people = kept.map((round) => say('number', { count: round.people ?? 0 })).join(' / ')
  return say('tables.nothingInRounds', { rounds: kept.length, people })
}

function roundBlocks(material: Material, step: Step, kept: Kept): Block[] {
  const { say, local, accentOf } = material
  const { insights, cards, cloth, handover } = kept
  const asked = local(questionOf(step, kept.index))
  const accent = accentOf(step)
  const said = { place: true }
  const part = (title: string, blocks: Block[]): Block[] => (blocks.length > 0 ? [label(title), ...blocks] : [])
  return [
    heading(5, say('round', { number: kept.index + 1 })),
    ...(asked && !keptNothing(kept) ? [prompt(asked)] : []),
    note(countsOf(material, kept)),
    ...part(say('tables.handover'), handover ? [paragraph(handover)] : []),
    ...part(say('tables.insights'), cardBlocks(material, insights, accent, said)),
    ...part(say('tables.cloth'), cloth ? [paragraph(cloth)] : []),
    ...part(say('tables.cards'), cardBlocks(material, cards, accent, said)),
  ]
}

/** Says plainly what is there and what is not. */
function countsOf({ say }: Material, kept: Kept): string {
  const { people, insights, cards, cloth } = kept
  const there = people === null ? say('tables.notCalled') : say('tables.people', { count: people })
  if (keptNothing(kept)) return `${there} · ${say('tables.nothing')}`
  return [
    there,
    say('tables.insightCount', { count: insights.length }),
    say('tables.cardCount', { count: cards.length }),
    ...(cloth ? [] : [say('tables.noCloth')]),
  ].join(' · ')
}

function strays(material: Material, step: Step, cards: Card[]): Block[] {
  const { say, accentOf } = material
  if (cards.length === 0) return []
  return [heading(4, say('tables.unplaced'), accentOf(step)), ...cardBlocks(material, cards, accentOf(step))]
}
