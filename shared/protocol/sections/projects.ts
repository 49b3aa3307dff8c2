import type { Cluster } from '../../domain/cluster.ts'
import { sketchFields, titleOf, type Sketch } from '../../domain/sketch.ts'
import type { Workshop } from '../../domain/workshop.ts'
import { heading, list, note, paragraph, table, type Block, type Cell } from '../document.ts'
import type { Material } from '../material.ts'
import { originPaths, outcomesOf } from '../origin.ts'
import { votesFor } from '../votes.ts'
import { namedTable } from './facts.ts'

export const sketchesOf = ({ sketches }: Workshop, form: Sketch['form']): Sketch[] =>
  [...sketches.values()].filter((sketch) => sketch.form === form && !sketch.removed)

/** 8. Project sketches with all fields, where each came from, and what came of each main point. */
export function projects(material: Material): Block[] {
  const { workshop, say, blank, foreseen } = material
  const all = sketchesOf(workshop, 'project')
  const none = foreseen.projects ? paragraph(blank('blank.noProjects')) : note(say('projects.notForeseen'))
  return [
    heading(1, say('projects')),
    ...(all.length === 0 ? [none] : []),
    ...all.flatMap((sketch) => projectBlocks(material, sketch)),
    ...whatBecame(material),
  ]
}

function projectBlocks(material: Material, sketch: Sketch): Block[] {
  const { say, names, orBlank } = material
  const rows = sketchFields[sketch.form].map((field): Cell[] => [
    say(`field.${field}`),
    orBlank(sketch.fields[field]?.text ?? ''),
  ])
  const columns: [string, number][] = [
    [say('projects.field'), 3],
    [say('projects.value'), 7],
  ]
  const title = names.long(sketch.id) ?? titleOf(sketch)
  const caption = say('projects.caption', { name: names.short(sketch.id) ?? '' })
  return [
    heading(2, title, 'realization'),
    ...groupNote(material, sketch),
    { ...namedTable(table(caption, columns, rows)), accent: 'realization' },
    heading(3, say('projects.origin'), 'realization'),
    ...origin(material, sketch.id),
  ]
}

function groupNote(material: Material, sketch: Sketch): Block[] {
  const { say } = material
  const votes = votesFor(material, sketch.id)
  const facts = [
    sketch.members.length > 0 && say('sketched.members', { count: sketch.members.length }),
    votes && say('clustered.votes', { votes }),
  ].filter((fact) => typeof fact === 'string')
  return facts.length > 0 ? [note(facts.join(' · '))] : []
}

function origin(material: Material, id: string): Block[] {
  const { say, names, blank } = material
  const { paths, more } = originPaths(material, id)
  if (paths.length === 0) return [paragraph(blank('blank.noOrigin'))]
  const end = names.short(id) ?? ''
  return [list(paths.map((path) => `${path} → ${end}`)), ...(more ? [note(say('projects.more'))] : [])]
}

/** The chain in the other direction: every main point, and every other cluster from which something came. */
function whatBecame(material: Material): Block[] {
  const { workshop, say, foreseen } = material
  const rows = [...workshop.clusters.values()]
    .map((cluster) => ({ cluster, outcomes: outcomesOf(material, cluster.id) }))
    .filter(({ cluster, outcomes }) => cluster.chosen || outcomes.length > 0)
    .map(({ cluster, outcomes }) => becameRow(material, cluster, outcomes))
  const title = heading(2, say('became'))
  if (rows.length === 0 && !foreseen.points) return []
  if (rows.length === 0) return [title, paragraph(material.blank('blank.noMainPoints'))]
  const columns: [string, number][] = [
    [say('became.point'), 3],
    [say('became.goals'), 3],
    [say('became.utopias'), 3],
    [say('became.projects'), 3],
  ]
  return [title, namedTable(table(say('became.caption'), columns, rows))]
}

function becameRow({ workshop, names, blank }: Material, cluster: Cluster, outcomes: string[]): Cell[] {
  const named = (ids: string[]): Cell => ids.map((id) => names.long(id) ?? '').join('\n') || blank('blank.none')
  const sketches = (form: Sketch['form']): string[] => outcomes.filter((id) => workshop.sketches.get(id)?.form === form)
  return [
    cluster.name,
    named(outcomes.filter((id) => workshop.goals.has(id))),
    named(sketches('utopia')),
    named(sketches('project')),
  ]
}
