/** planned: the seats stand · called: people are on their way · running: they talk · ended */
export type RoundState = 'planned' | 'called' | 'running' | 'ended'

/** One round of a step with tables: who sits where. Counted from 0. */
export interface Round {
  index: number
  state: RoundState
  calledAt: number | null
  /** When everybody should have arrived. */
  arriveAt: number | null
  startedAt: number | null
  endedAt: number | null
  /** participant -> table */
  seats: Map<string, string>
}

/** How good the plan is that was announced, as numbers for people. */
export interface PlanScore {
  revisits: number
  repeats: number
  /** Repeats that no plan can avoid. */
  bound: number
  metAverage: number
  metFewest: number
  /** Pairs that meet in more than one round. */
  pairsAgain: number
  proven: boolean
}

/** The rounds of one step. `revision` counts the plans that were announced (D17). */
export interface Seating {
  step: string
  rounds: Round[]
  revision: number
  score: PlanScore | null
}

/** What a host tells the next group: made from insights and cards of earlier rounds, confirmed by the host. */
export interface Handover {
  step: string
  /** The round that it is told in. */
  round: number
  table: string
  text: string
  confirmedAt: number
}

/** A sentence of the moderator to tables. `tables` null: to all. */
export interface Message {
  id: string
  tables: string[] | null
  text: string
  at: number
}

export const roundId = (step: string, index: number): string => `${step}.${index}`
export const handoverId = (step: string, index: number, table: string): string => `${step}.${index}.${table}`

/** The round that people sit in or walk to; null before the first is called and after the last has ended. */
export const currentRound = <R extends { state: RoundState }>(rounds: readonly R[]): R | null =>
  rounds.find(({ state }) => state === 'called' || state === 'running') ?? null

/** The first round that nobody has been called to yet; its seats may still change without anybody walking. */
export const firstUncalled = (rounds: readonly { state: RoundState }[]): number => {
  const at = rounds.findIndex(({ state }) => state === 'planned')
  return at < 0 ? rounds.length : at
}
