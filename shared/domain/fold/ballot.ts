import type { Ballot, Choice } from '../ballot.ts'
import type { Workshop } from '../workshop.ts'
import type { Fold } from './table.ts'

function change(workshop: Workshop, id: string, changes: Partial<Ballot>): void {
  const ballot = workshop.ballots.get(id)
  if (ballot) workshop.ballots.set(id, { ...ballot, ...changes })
}

export const foldBallot: Fold<'ballot.opened' | 'ballot.closed' | 'ballot.counted' | 'ballot.discarded'> = {
  'ballot.opened': (workshop, { ballot, step, on, options, dots, stack }, at) => {
    const blank = { open: true, closedAt: null, totals: {}, voters: 0, present: 0, hands: {} }
    workshop.ballots.set(ballot, { id: ballot, step, on, options, dots, stack, openedAt: at, ...blank })
    workshop.votes.set(ballot, new Map())
  },
  'ballot.closed': (workshop, { ballot, totals, voters, present }, at) => {
    change(workshop, ballot, { open: false, closedAt: at, totals, voters, present })
    // P6: from here on nobody can tell who voted for what.
    workshop.votes.delete(ballot)
  },
  'ballot.counted': (workshop, { ballot, option, hands }) => {
    const known = workshop.ballots.get(ballot)
    if (known) change(workshop, ballot, { hands: { ...known.hands, [option]: hands } })
  },
  'ballot.discarded': (workshop, { ballot }) => {
    workshop.ballots.delete(ballot)
    workshop.votes.delete(ballot)
  },
}

/** A voter's new choice replaces the old one. Votes are facts of an open ballot but not events: the log must not know them. */
export function foldVote(workshop: Workshop, ballot: string, voter: string, choice: Choice): void {
  workshop.votes.get(ballot)?.set(voter, choice)
}
