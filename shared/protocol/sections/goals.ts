import type { Step } from '../../domain/agenda.ts'
import { cardsOf } from '../cards.ts'
import { heading, paragraph, table, type Block, type Cell } from '../document.ts'
import type { Material } from '../material.ts'
import { cardBlocks } from './collected.ts'

/** Pairs of criticism and goal; a main point that got no goal keeps its line, blank. */
export function goals(material: Material, step: Step): Block[] {
  const { say, blank, accentOf } = material
  const rows = [...goalRows(material, step), ...pointsWithout(material, step)]
  const columns: [string, number][] = [
    [say('goals.criticism'), 4],
    [say('goals.number'), 1],
    [say('goals.goal'), 6],
  ]
  const pairs: Block =
    rows.length > 0
      ? { ...table(say('goals.caption'), columns, rows), accent: accentOf(step) }
      : paragraph(blank('blank.noGoals'))
  return [pairs, ...proposals(material, step)]
}

function goalRows({ workshop, names, say, blank }: Material, step: Step): Cell[][] {
  const own = [...workshop.goals.values()].filter((goal) => goal.step === step.id)
  return own.map((goal) => [
    (goal.cluster && workshop.clusters.get(goal.cluster)?.name) || blank('blank.noOrigin'),
    names.short(goal.id) ?? '',
    goal.chosen ? goal.text : say('goals.dropped', { text: goal.text }),
  ])
}

function pointsWithout({ workshop, blank }: Material, step: Step): Cell[][] {
  const reframed = new Set([...workshop.goals.values()].map(({ cluster }) => cluster))
  return [...workshop.clusters.values()]
    .filter((cluster) => cluster.chosen && step.of.includes(cluster.step) && !reframed.has(cluster.id))
    .map((cluster) => [cluster.name, '–', blank('blank.noGoal')])
}

function proposals(material: Material, step: Step): Block[] {
  const { say, accentOf } = material
  const offered = cardsOf(material, [step.id], 'proposal').filter(({ state }) => state !== 'withdrawn')
  if (offered.length === 0) return []
  return [heading(4, say('goals.proposals'), accentOf(step)), ...cardBlocks(material, offered, accentOf(step))]
}
