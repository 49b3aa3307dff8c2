import type { Step } from '../../domain/agenda.ts'
import type { Card } from '../../domain/card.ts'
import type { Cluster } from '../../domain/cluster.ts'
import { stepOf } from '../../domain/workshop.ts'
import { cardsOf } from '../cards.ts'
import { heading, note, paragraph, type Block } from '../document.ts'
import type { Material } from '../material.ts'
import { votesFor } from '../votes.ts'
import { cardBlocks } from './collected.ts'

/** Sealed clusters with every card word for word, then the cards that found no place. */
export function clustered(material: Material, step: Step): Block[] {
  const { workshop, blank } = material
  const clusters = [...workshop.clusters.values()].filter((cluster) => cluster.step === step.id)
  if (clusters.length === 0) return [paragraph(blank('blank.noClusters'))]
  return [
    ...clusters.flatMap((cluster) => clusterBlocks(material, step, cluster)),
    ...strayCards(material, step, clusters),
  ]
}

function clusterBlocks(material: Material, step: Step, cluster: Cluster): Block[] {
  const { workshop, say, accentOf } = material
  const accent = accentOf(step)
  const cards = cluster.cards
    .map((id) => workshop.cards.get(id))
    .filter((card) => card !== undefined)
    .filter(({ state }) => state !== 'withdrawn')
  const votes = votesFor(material, cluster.id)
  const facts = [
    say('clustered.count', { count: cards.length }),
    cluster.chosen && say('clustered.mainPoint'),
    votes && say('clustered.votes', { votes }),
  ].filter((fact) => typeof fact === 'string')
  return [heading(4, cluster.name, accent), note(facts.join(' · ')), ...cardBlocks(material, cards, accent)]
}

function strayCards(material: Material, step: Step, clusters: Cluster[]): Block[] {
  const { say, accentOf } = material
  const placed = new Set(clusters.flatMap(({ cards }) => cards))
  const stray = sourceCards(material, step).filter(({ id, state }) => state !== 'withdrawn' && !placed.has(id))
  if (stray.length === 0) return []
  return [heading(4, say('clustered.stray'), accentOf(step)), ...cardBlocks(material, stray, accentOf(step))]
}

/** Of steps with tables the insights come to the board; their cards stand with their tables. */
function sourceCards(material: Material, { of }: Step): Card[] {
  const { workshop } = material
  const isTalk = (id: string): boolean => stepOf(workshop, id)?.kind === 'rounds'
  const harvests = of.flatMap((id) =>
    stepOf(workshop, id)?.kind === 'harvest' ? (stepOf(workshop, id)?.of ?? []) : [],
  )
  const sources = [...new Set([...of, ...harvests])]
  return [
    ...cardsOf(
      material,
      sources.filter((id) => !isTalk(id)),
      'card',
    ),
    ...cardsOf(material, sources.filter(isTalk), 'insight'),
  ]
}
