import type { Cluster } from '../../domain/cluster.ts'
import { stepOf } from '../../domain/workshop.ts'
import { isTold } from '../cards.ts'
import { heading, list, paragraph, type Block } from '../document.ts'
import type { Material } from '../material.ts'
import { votesFor } from '../votes.ts'
import { inVotedOrder } from './voted-order.ts'

/** The short version has one page. */
const mostClusters = 10

/** What the tables brought, in short: the clusters by weight, or how many insights there are. */
export function summaryOfHarvest(material: Material): Block[] {
  const { say, blank, workshop, foreseen } = material
  if (!foreseen.rounds) return []
  const clusters = inVotedOrder(workshop, harvestClusters(material))
  if (clusters.length === 0) {
    const insights = [...workshop.cards.values()].filter((card) => card.kind === 'insight' && isTold(material, card))
    return [
      heading(2, say('summary.insights')),
      paragraph(
        insights.length > 0 ? say('summary.insightCount', { count: insights.length }) : blank('blank.noInsights'),
      ),
    ]
  }
  const lines = clusters.slice(0, mostClusters).map((cluster) => clusterLine(material, cluster))
  const left = clusters.length - lines.length
  return [
    heading(2, say('summary.clusters')),
    list(left > 0 ? [...lines, say('summary.more', { count: left })] : lines),
  ]
}

/** Main points stand in a list of their own. */
function harvestClusters({ workshop }: Material): Cluster[] {
  const isHarvest = (id: string): boolean => {
    const kind = stepOf(workshop, id)?.kind
    return kind === 'rounds' || kind === 'harvest'
  }
  return [...workshop.clusters.values()].filter(
    ({ step, chosen }) => !chosen && (stepOf(workshop, step)?.of ?? []).some(isHarvest),
  )
}

function clusterLine(material: Material, { id, name, cards }: Cluster): string {
  const { say } = material
  const votes = votesFor(material, id)
  const counted = say('summary.cluster', { name, count: cards.length })
  return votes ? say('withVotes', { name: counted, votes }) : counted
}
