import { methodOf } from '../../methods/index.ts'
import { heading, note, type Block, type Cell } from '../document.ts'
import type { Material } from '../material.ts'
import type { TextKey } from '../texts/index.ts'
import { factsTable } from './facts.ts'

/** 1. Head. */
export function head(material: Material): Block[] {
  const { say } = material
  return [heading(1, say('head')), ...state(material), factsTable(material, 'head.facts', facts(material))]
}

/** Says first what kind of protocol this is: a draft, an interim state, or the end; and what did not take place. */
function state({ workshop, say, steps, clock, madeAt }: Material): Block[] {
  const key = `head.state.${workshop.status}` as const
  const open = steps.filter((step) => (workshop.runs.get(step.id)?.times ?? 0) === 0).length
  const broken = workshop.status === 'closed' && open > 0 ? [note(say('head.notHeld', { count: open }))] : []
  return [note(say(key, { moment: clock.moment(madeAt) })), ...broken]
}

function facts(material: Material): [TextKey, Cell][] {
  const { workshop, say, clock, madeAt, orBlank } = material
  const { about } = workshop
  const told = (text: string | undefined): Cell => orBlank(text ?? '')
  return [
    ['head.title', told(about?.title)],
    ['head.occasion', told(about?.occasion)],
    ['head.client', told(about?.client)],
    ['head.office', told(about?.office)],
    ['head.place', told(about?.place)],
    ['head.date', told(about?.date && clock.day(about.date))],
    ['head.planned', span(material, about?.begin ?? '', about?.end ?? '')],
    ['head.actual', actual(material)],
    ['head.method', method(material)],
    ['head.moderation', told(about?.moderation)],
    ['head.minutesBy', told(about?.minutesBy)],
    ['head.contact', told(about?.contact)],
    ['head.version', say('head.versionOf', { moment: clock.moment(madeAt), number: String(workshop.version) })],
  ]
}

function span({ say, orBlank }: Material, from: string, to: string): Cell {
  if (from && to) return say('span', { from, to })
  if (from) return say('span.from', { from })
  return to ? say('span.to', { to }) : orBlank('')
}

function actual(material: Material): Cell {
  const { workshop, say, clock, blank } = material
  const { openedAt, closedAt } = workshop
  if (openedAt === null) return blank('blank.notBegun')
  const from = clock.moment(openedAt)
  if (closedAt === null) return say('span.running', { from })
  const sameDay = clock.date(openedAt) === clock.date(closedAt)
  return say('span', { from, to: sameDay ? clock.time(closedAt) : clock.moment(closedAt) })
}

function method({ workshop, say, local, orBlank }: Material): Cell {
  const known = workshop.agenda && methodOf(workshop.agenda.method)
  if (!known) return orBlank(workshop.agenda?.method ?? '')
  const variant = known.variants.find(({ id }) => id === workshop.agenda?.variant)
  const name = local(known.name)
  return variant ? say('head.methodIn', { name, variant: local(variant.name) }) : name
}
