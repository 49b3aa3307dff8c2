import * as v from 'valibot'
import type { WorkshopEvent } from '../domain/events.ts'
import { idSchema, textOf } from '../domain/written.ts'
import { cardLimit } from '../domain/text.ts'
import { stepOf, type Workshop } from '../domain/workshop.ts'
import { accept, command, refuse, staff, type BoardGroup, type Decision } from './command.ts'
import { hasMovedOn, stepSeen } from './expected.ts'
import { isInUse } from './reference.ts'

/** Only cards that are there and stand for themselves are sealed; the board may still hold places of withdrawn ones. */
function sealable(workshop: Workshop, board: BoardGroup[]): BoardGroup[] {
  return board
    .map((group) => ({ ...group, cards: group.cards.filter((id) => workshop.cards.get(id)?.state === 'shown') }))
    .filter((group) => group.cards.length > 0)
}

/** Sealing shows the groups to everybody, so cards that were collected hidden are revealed with it. */
function reveals(workshop: Workshop, sources: string[]): WorkshopEvent[] {
  return sources
    .filter((id) => stepOf(workshop, id)?.hidden && !workshop.runs.get(id)?.revealed)
    .map((step) => ({ type: 'step.revealed', step, revealed: true }))
}

function losesUsed(workshop: Workshop, step: string, groups: BoardGroup[]): boolean {
  const kept = new Set(groups.map((group) => group.id))
  return [...workshop.clusters.values()].some(
    (cluster) => cluster.step === step && !kept.has(cluster.id) && isInUse(workshop, cluster.id),
  )
}

/** Islands as the sealer saw them sealed: id and name. */
const seenIslands = v.optional(v.record(idSchema, v.string()))

function sealedElse(workshop: Workshop, step: string, seen: Record<string, string> | undefined): boolean {
  if (!seen) return false
  const sealed = [...workshop.clusters.values()].filter((cluster) => cluster.step === step)
  return sealed.length !== Object.keys(seen).length || sealed.some(({ id, name }) => seen[id] !== name)
}

/** The other hand has sealed the very board that this one was looking at. */
function isSealed(workshop: Workshop, step: string, groups: BoardGroup[]): boolean {
  const sealed = [...workshop.clusters.values()].filter((cluster) => cluster.step === step)
  const asText = (all: readonly BoardGroup[]): string =>
    JSON.stringify(
      all.map(({ id, name, cards }) => [id, name, cards] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    )
  return asText(sealed) === asText(groups)
}

function seal(workshop: Workshop, id: string, board: BoardGroup[]): Decision {
  const step = stepOf(workshop, id)
  if (!step || step.kind !== 'cluster') return refuse('step-unknown')
  if ([...workshop.ballots.values()].some((ballot) => ballot.open)) return refuse('ballot-open')
  const groups = sealable(workshop, board)
  if (groups.length === 0) return refuse('board-empty')
  const unnamed = groups.filter((group) => group.name.trim() === '').length
  if (unnamed > 0) return refuse('cluster-unnamed', { count: unnamed })
  if (losesUsed(workshop, id, groups)) return refuse('cluster-in-use')
  return accept({ type: 'cluster.sealed', step: id, clusters: groups }, ...reveals(workshop, step.of))
}

export const clusterCommands = {
  /** The bridge from sheet to fact: reads the board once and turns its groups into clusters. */
  'cluster.seal': command(
    staff,
    v.strictObject({ step: idSchema, from: stepSeen, seen: seenIslands }),
    ({ step, from, seen }, { workshop, board }) => {
      if (hasMovedOn(workshop, from) || sealedElse(workshop, step, seen)) return refuse('moved-on')
      if (seen && isSealed(workshop, step, sealable(workshop, board))) return refuse('moved-on')
      return seal(workshop, step, board)
    },
  ),

  'cluster.rename': command(
    staff,
    v.strictObject({ cluster: idSchema, name: textOf(cardLimit) }),
    ({ cluster, name }, { workshop }) =>
      workshop.clusters.has(cluster) ? accept({ type: 'cluster.renamed', cluster, name }) : refuse('cluster-unknown'),
  ),

  /** Chooses what goes on into the next phase, or takes the choice back. */
  'choice.make': command(
    staff,
    v.strictObject({ subject: v.picklist(['clusters', 'goals', 'sketches']), id: idSchema, chosen: v.boolean() }),
    (input, { workshop }) =>
      workshop[input.subject].has(input.id) ? accept({ type: 'choice.made', ...input }) : refuse('reference-unknown'),
  ),
}
