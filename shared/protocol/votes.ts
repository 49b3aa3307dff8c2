import { dotsIn, type Ballot } from '../domain/ballot.ts'
import { stepOf } from '../domain/workshop.ts'
import type { Material } from './material.ts'

export function ballotsOf({ workshop }: Material, step: string): Ballot[] {
  return [...workshop.ballots.values()].filter((ballot) => ballot.step === step)
}

/** What something got in the last closed ballot that named it, devices and hands apart; null if it stood in none. */
export function votesFor({ workshop, say }: Material, id: string): string | null {
  const ballot = [...workshop.ballots.values()].findLast(({ open, options }) => !open && options.includes(id))
  if (!ballot) return null
  const dots = say('dots', { count: ballot.totals[id] ?? 0 })
  const hands = ballot.hands[id]
  return hands === undefined ? dots : say('votes.both', { dots, hands })
}

/** Present without a vote. Somebody may have voted and left, so it is never below zero. */
export const notVoted = ({ present, voters }: Ballot): number => Math.max(0, present - voters)

export const unusedDots = ({ dots, voters, totals }: Ballot): number => Math.max(0, dots * voters - dotsIn(totals))

/** Duplicates that were merged before the ballot opened, in the steps whose cards it rests on. */
export function mergedBefore({ workshop, log, say }: Material, ballot: Ballot): string[] {
  const steps = new Set(sourcesOf(workshop, ballot))
  const into = new Map<string, string | null>()
  for (const { event } of log) {
    if (event.type === 'ballot.opened' && event.ballot === ballot.id) break
    if (event.type === 'card.merged') into.set(event.card, event.into)
  }
  return [...into].flatMap(([from, to]) => {
    const card = workshop.cards.get(from)
    const other = to === null ? undefined : workshop.cards.get(to)
    if (!card || !other || !steps.has(card.step)) return []
    return [say('weighing.mergedInto', { card: String(card.number), into: String(other.number) })]
  })
}

/** Where the cards of a ballot come from: its own source, or the source of the clusters. Other options are no cards. */
function sourcesOf(workshop: Material['workshop'], { on, step }: Ballot): string[] {
  const sources = stepOf(workshop, step)?.of ?? []
  if (on === 'cards') return sources
  return on === 'clusters' ? sources.flatMap((source) => stepOf(workshop, source)?.of ?? []) : []
}
