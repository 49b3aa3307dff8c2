import { useState } from 'react'
import type { Choice } from '../../../shared/domain/ballot.ts'
import { useAll, useNoun, useOutbox, useSend } from '../../session/react.tsx'
import { numbersOf, wordOf } from './input.ts'
import type { BallotView } from '../../../shared/views/nouns.ts'

/** The ballot of a step that counts now: the open one, else the latest. */
export function useBallotOf(step: string): BallotView | undefined {
  const ballots = useAll('ballot').filter((ballot) => ballot.step === step)
  return ballots.find(({ open }) => open) ?? ballots.at(-1)
}

export interface MyVote {
  choice: Choice
  /** none: nothing chosen yet · waiting: on its way · saved: the server has it. */
  state: 'none' | 'waiting' | 'saved'
  vote: (choice: Choice) => void
}

/** My choice in an open ballot: told at once with each change, and shown before the answer comes. */
export function useMyVote(ballot: string): MyVote {
  const send = useSend()
  const told = useNoun('myBallot', ballot)?.choice
  const waiting = useOutbox()
    .filter(
      ({ name, state, input }) => name === 'vote.cast' && state === 'waiting' && wordOf(input, 'ballot') === ballot,
    )
    .map(({ input }) => numbersOf(input, 'choice'))
  const [wanted, want] = useState<Choice | null>(null)
  const choice = wanted ?? waiting.at(-1) ?? told ?? {}
  const saved = told !== undefined && sameChoice(told, choice)
  return {
    choice,
    state: waiting.length > 0 || (wanted !== null && !saved) ? 'waiting' : saved ? 'saved' : 'none',
    vote(next) {
      want(next)
      // Answered, the server's picture counts again: the next choice may come from another tab of this phone.
      void send('vote.cast', { ballot, choice: next }).then(() => want((now) => (now === next ? null : now)))
    },
  }
}

/** Without zeros, order does not matter. */
function sameChoice(one: Choice, other: Choice): boolean {
  const options = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...options].every((option) => (one[option] ?? 0) === (other[option] ?? 0))
}
