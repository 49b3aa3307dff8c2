import type { WorkshopEvent } from '../domain/events.ts'
import { changeInHall, rememberHall } from './hall-changes.ts'
import { titleOfStep, type Material } from './material.ts'

/**
 * What was changed after the workshop had begun, so that the record can be retraced. An earlier wording is not repeated:
 * whoever took a word back has taken it back.
 */
export function changes(material: Material): string[][] {
  const { log, clock } = material
  const known = new Set<string>()
  let begun = false
  const rows: string[][] = []
  for (const { event, at } of log) {
    const what = begun ? changeIn(material, event, known) : null
    if (event.type === 'workshop.opened') begun = true
    remember(event, known)
    if (what) rows.push([clock.time(at), what])
  }
  return rows
}

/** What has to be there before the same event is a change. */
function remember(event: WorkshopEvent, known: Set<string>): void {
  if (event.type === 'cluster.sealed') known.add(`sealed ${event.step}`)
  if (event.type === 'goal.written') known.add(`goal ${event.goal}`)
  rememberHall(event, known)
}

function changeIn(material: Material, event: WorkshopEvent, known: Set<string>): string | null {
  const { workshop, say, names } = material
  const number = (id: string): string => String(workshop.cards.get(id)?.number ?? '')
  switch (event.type) {
    case 'workshop.opened':
      return say('changes.reopened')
    case 'workshop.closed':
      return say('changes.closed')
    case 'workshop.described':
      return say('changes.described')
    case 'notice.written':
      return say('changes.notice')
    case 'workshop.anonymised':
      return say('changes.anonymised')
    case 'agenda.planned':
      return say('changes.agenda')
    case 'card.edited':
      return say('changes.edited', { number: number(event.card) })
    case 'card.withdrawn':
      return say('changes.withdrawn', { number: number(event.card) })
    case 'card.erased':
      return say('changes.erased', { number: number(event.card) })
    case 'card.admitted':
      return say('changes.admitted', { number: number(event.card) })
    case 'card.released':
      return say('changes.released', { number: number(event.card) })
    case 'card.merged':
      return event.into === null
        ? say('changes.unmerged', { number: number(event.card) })
        : say('changes.merged', { number: number(event.card), into: number(event.into) })
    case 'cluster.sealed':
      return known.has(`sealed ${event.step}`)
        ? say('changes.sealed', { step: titleOfStep(material, event.step) })
        : null
    case 'cluster.renamed':
      return say('changes.renamed', { name: workshop.clusters.get(event.cluster)?.name ?? say('name.gone') })
    case 'goal.written':
      return known.has(`goal ${event.goal}`)
        ? say('changes.goal', { name: names.short(event.goal) ?? say('name.gone') })
        : null
    case 'goal.removed':
      return say('changes.goalRemoved')
    case 'sketch.removed':
      return say(event.removed ? 'changes.aside' : 'changes.back')
    case 'ballot.discarded':
      return say('changes.discarded')
    case 'agreement.removed':
      return say('changes.agreement')
    default:
      return changeInHall(material, event, known)
  }
}
