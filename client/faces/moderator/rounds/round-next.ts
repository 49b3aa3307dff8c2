import type { SeatingSettings } from '../../../../shared/domain/agenda.ts'
import { currentRound, firstUncalled, type RoundState } from '../../../../shared/domain/round.ts'

/** What comes next inside a step with tables. `round` is the round that it is about, counted from 0. */
export interface RoundNext {
  deed: 'tables' | 'plan' | 'announce' | 'call' | 'start' | 'end'
  round: number
  /** The state that the presser sees: of two who press, the second one changes nothing (D17). */
  seen: RoundState
  /** An earlier round is still running and would be over with it. */
  runs: boolean
}

export interface RoundFacts {
  settings: Pick<SeatingSettings, 'mode' | 'questions'>
  rounds: readonly { state: RoundState; seated: number }[]
  openTables: number
  /** A plan lies ready to be looked at. */
  proposed: boolean
}

/** How the next round comes about, which nobody has been called to yet. */
function towards({ settings, rounds, openTables, proposed }: RoundFacts, round: number): RoundNext['deed'] {
  if (proposed) return 'announce'
  if (openTables === 0) return 'tables'
  const missing = settings.mode !== 'free' && (rounds[round]?.seated ?? 0) === 0
  return missing ? 'plan' : 'call'
}

/** The one next action: plan, announce the plan, call, start, and so on until the last round has ended; then null. */
export function roundNext(facts: RoundFacts): RoundNext | null {
  const { settings, rounds } = facts
  const at = rounds.findIndex((round) => round === currentRound(rounds))
  const runs = rounds[at]?.state === 'running'
  if (at >= 0 && !runs) return { deed: 'start', round: at, seen: 'called', runs }
  const next = firstUncalled(rounds)
  if (next < settings.questions.length) return { deed: towards(facts, next), round: next, seen: 'planned', runs }
  return runs ? { deed: 'end', round: at, seen: 'running', runs } : null
}

/** The round that the tables are looked at in: the one that runs, else the last that ran, else the first of the plan. */
export function roundInView(rounds: readonly { state: RoundState }[]): number {
  const at = rounds.findIndex((round) => round === currentRound(rounds))
  return at < 0 ? Math.max(0, firstUncalled(rounds) - 1) : at
}
