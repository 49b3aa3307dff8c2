import type { Sketch } from '../../domain/sketch.ts'
import type { Workshop } from '../../domain/workshop.ts'
import { heading, headingOnNewPage, list, paragraph, table, type Block, type Cell } from '../document.ts'
import type { Material } from '../material.ts'
import { votesFor } from '../votes.ts'
import { namedTable } from './facts.ts'
import { agreementRows, agreementTable, outlookTable } from './outlook.ts'
import { sketchesOf } from './projects.ts'
import { summaryOfHarvest } from './summary-harvest.ts'
import { inVotedOrder } from './voted-order.ts'

const topUtopias = 3

/** 2. The short version on one page: main points, top utopias, projects, next steps. */
export function summary(material: Material): Block[] {
  const { say, blank } = material
  return [
    headingOnNewPage(say('summary')),
    ...summaryOfHarvest(material),
    ...pointsPart(material),
    ...utopiasPart(material),
    ...projectsPart(material),
    heading(2, say('summary.next')),
    agreementRows(material).length > 0 ? agreementTable(material) : paragraph(blank('blank.noAgreements')),
    outlookTable(material),
  ]
}

function pointsPart(material: Material): Block[] {
  const { say, blank, foreseen } = material
  const points = mainPoints(material)
  if (points.length === 0 && !foreseen.points) return []
  return [heading(2, say('summary.points')), points.length > 0 ? list(points) : paragraph(blank('blank.noMainPoints'))]
}

function utopiasPart(material: Material): Block[] {
  const { say, blank, workshop, foreseen } = material
  const utopias = bestUtopias(workshop).map((sketch) => withVotes(material, sketch.id))
  if (utopias.length === 0 && !foreseen.utopias) return []
  return [heading(2, say('summary.utopias')), utopias.length > 0 ? list(utopias) : paragraph(blank('blank.noUtopias'))]
}

function projectsPart(material: Material): Block[] {
  const { say, workshop, foreseen } = material
  if (sketchesOf(workshop, 'project').length === 0 && !foreseen.projects) return []
  return [heading(2, say('summary.projects')), projectTable(material)]
}

function withVotes(material: Material, id: string): string {
  const { names, say } = material
  const votes = votesFor(material, id)
  const name = names.long(id) ?? ''
  return votes ? say('withVotes', { name, votes }) : name
}

function mainPoints(material: Material): string[] {
  const { workshop, say } = material
  const chosen = [...workshop.clusters.values()].filter((cluster) => cluster.chosen)
  return inVotedOrder(workshop, chosen).map(({ id, name }) => {
    const votes = votesFor(material, id)
    return votes ? say('withVotes', { name, votes }) : name
  })
}

/** Chosen ones first, then by votes; without a vote in the order in which they came up. */
function bestUtopias(workshop: Workshop): Sketch[] {
  const ordered = inVotedOrder(workshop, sketchesOf(workshop, 'utopia'))
  const chosen = ordered.filter((sketch) => sketch.chosen)
  return [...chosen, ...ordered.filter((sketch) => !sketch.chosen)].slice(0, Math.max(topUtopias, chosen.length))
}

function projectTable(material: Material): Block {
  const { workshop, say, blank, names, orBlank } = material
  const rows = sketchesOf(workshop, 'project').map(({ id, fields }): Cell[] => [
    names.long(id) ?? '',
    orBlank(fields['who']?.text ?? ''),
    orBlank(fields['firstStep']?.text ?? ''),
    orBlank(fields['byWhen']?.text ?? ''),
  ])
  if (rows.length === 0) return paragraph(blank('blank.noProjects'))
  const columns: [string, number][] = [
    [say('summary.project'), 4],
    [say('field.who'), 3],
    [say('field.firstStep'), 4],
    [say('field.byWhen'), 2],
  ]
  return { ...namedTable(table(say('summary.projects'), columns, rows)), accent: 'realization' }
}
