import { sketchFields } from '../../domain/sketch.ts'
import { heading, list, paragraph, table, type Block, type Cell } from '../document.ts'
import type { Material } from '../material.ts'
import { outcomesOf } from '../origin.ts'
import { factsTable } from './facts.ts'
import { sketchesOf } from './projects.ts'

/** 9. Open points, agreements, outlook. */
export function outlook(material: Material): Block[] {
  const { say, blank } = material
  const open = openPoints(material)
  const agreements = agreementRows(material)
  return [
    heading(1, say('outlook')),
    heading(2, say('outlook.open')),
    open.length > 0 ? list(open) : paragraph(say('outlook.nothingOpen')),
    heading(2, say('outlook.agreements')),
    agreements.length > 0 ? agreementTable(material) : paragraph(blank('blank.noAgreements')),
    heading(2, say('outlook.outlook')),
    outlookTable(material),
  ]
}

export function agreementRows({ workshop, orBlank }: Material): Cell[][] {
  return [...workshop.agreements.values()].map(({ what, who, byWhen }) => [
    orBlank(what),
    orBlank(who),
    orBlank(byWhen),
  ])
}

export function agreementTable(material: Material): Block {
  const { say } = material
  const columns: [string, number][] = [
    [say('agreements.what'), 5],
    [say('agreements.who'), 3],
    [say('agreements.byWhen'), 3],
  ]
  return table(say('outlook.agreements'), columns, agreementRows(material))
}

export function outlookTable(material: Material): Block {
  const { workshop, orBlank } = material
  return factsTable(material, 'outlook.facts', [
    ['outlook.nextDate', orBlank(workshop.outlook.nextDate)],
    ['outlook.hearBack', orBlank(workshop.outlook.hearBack)],
  ])
}

/** What the facts themselves leave open; nothing is judged, nothing is made up. */
function openPoints(material: Material): string[] {
  return [
    ...unansweredObjections(material),
    ...goalsWithoutOutcome(material),
    ...utopiasWithoutProject(material),
    ...blankFields(material),
    ...waitingCards(material),
  ]
}

function unansweredObjections({ workshop, say }: Material): string[] {
  const open = [...workshop.cards.values()].filter(
    ({ kind, state, answer }) => kind === 'objection' && state === 'shown' && answer.trim() === '',
  )
  const numbers = open.map(({ number }) => number).join(', ')
  return open.length > 0 ? [say('open.objections', { count: open.length, numbers })] : []
}

function goalsWithoutOutcome(material: Material): string[] {
  const { workshop, say, names } = material
  return [...workshop.goals.values()]
    .filter((goal) => goal.chosen && outcomesOf(material, goal.id).length === 0)
    .map(({ id }) => say('open.goal', { name: names.long(id) ?? '' }))
}

function utopiasWithoutProject(material: Material): string[] {
  const { workshop, say, names } = material
  return sketchesOf(workshop, 'utopia')
    .filter((sketch) => sketch.chosen && outcomesOf(material, sketch.id).length === 0)
    .map(({ id }) => say('open.utopia', { name: names.long(id) ?? '' }))
}

function blankFields({ workshop, say, names }: Material): string[] {
  return sketchesOf(workshop, 'project').flatMap(({ id, fields }) => {
    const blank = sketchFields.project.filter((field) => (fields[field]?.text ?? '').trim() === '')
    if (blank.length === 0) return []
    const labels = blank.map((field) => say(`field.${field}`)).join(', ')
    return [say('open.fields', { name: names.long(id) ?? '', labels })]
  })
}

function waitingCards({ workshop, say }: Material): string[] {
  const late = [...workshop.cards.values()].filter(({ state }) => state === 'late')
  const numbers = late.map(({ number }) => number).join(', ')
  return late.length > 0 ? [say('open.late', { count: late.length, numbers })] : []
}
