import type { SeatingMode } from '../domain/seating-mode.ts'

/**
 * What the seating planner is asked. It knows no workshop: people and tables are ids with the few properties that seating
 * depends on. Rounds are counted from 0 over the whole course; `held` ones lie in the past and are never changed.
 */
/** Modes for which somebody plans; in `free` people choose for themselves. */
export type PlannedMode = Exclude<SeatingMode, 'free'>

export interface SeatPerson {
  id: string
  /** Table where this person is host and stays in every round. */
  hostOf: string | null
  /** Needs a table that can be reached without steps. */
  accessible: boolean
  /** Languages that this person can talk in; empty means that nothing is known, and every table is fine. */
  languages: readonly string[]
  /** Attribute to be mixed evenly, for example 'administration'; null takes no part in the mixing. */
  group: string | null
}

export interface SeatTable {
  id: string
  /** Fewest and most people, hosts who are in the plan included. */
  min: number
  max: number
  accessible: boolean
  /** Language that is spoken there; null means the language of everybody. */
  language: string | null
}

/** Who sits where in one round: person -> table. */
export type Seats = Readonly<Record<string, string>>

export interface SeatingTask {
  mode: PlannedMode
  /** Even: sizes differ by at most one as far as capacities allow. Capacity: in proportion to the most places. */
  sizes: 'even' | 'capacity'
  /** Rounds of the whole course, 1 to 12. */
  rounds: number
  /** In `partial`: how many different tables each person visits; later rounds return to one of them. Ignored elsewhere. */
  visits: number
  /**
   * In `mix`: whether somebody may return to a table when that spares repeated meetings. Without it nobody returns before having been
   * to all tables within reach.
   */
  returns?: 'never' | 'for-new-people'
  /** Everybody who is to be seated in the remaining rounds. */
  people: readonly SeatPerson[]
  /** Open tables only. */
  tables: readonly SeatTable[]
  together: readonly (readonly [string, string])[]
  apart: readonly (readonly [string, string])[]
  /** What really was, oldest first; may name people and tables that are no longer there. Its length is the first round to plan. */
  held: readonly Seats[]
  /** What was already announced for the remaining rounds, in order; kept wherever nothing is lost by it. */
  announced: readonly Seats[]
}

/** Wishes that exclude one another, told apart so that a person can be told what to change. */
export const conflictCodes = [
  'too-few-places',
  'too-few-people',
  'too-few-tables',
  'no-accessible-place',
  'no-language-place',
  'together-apart',
  'together-hosts',
  'together-too-many',
  'apart-too-many',
  'host-unfit',
  'person-nowhere',
  'groups-unfit',
  'not-found',
] as const
export type ConflictCode = (typeof conflictCodes)[number]

export interface Conflict {
  code: ConflictCode
  /** Whom and what it concerns, by id; may be empty. */
  people: string[]
  tables: string[]
  /** Numbers for the sentence: places and people, for example. */
  need: number
  have: number
}

/** Lower is better, first things first: revisits beyond the forced ones, repeats, imbalance of groups, fewer people met, moved seats. */
export interface Score {
  /** Seats at a table where the person has been before, hosts apart. */
  revisits: number
  /** Meetings beyond the first of every pair, over the whole course. Pairs of hosts with their guests count; `together` pairs do not. */
  repeats: number
  /** Pairs of people that meet in two, in three … rounds: index 2 holds those that meet twice. */
  pairsMeeting: number[]
  /** People met by each person: average, fewest, most. */
  met: { average: number; fewest: number; most: number }
  /** Sum over rounds and tables of how far each group is from its even share. */
  imbalance: number
  /** Announced seats that this plan changes. */
  moved: number
  /** Repeats that cannot be avoided, by counting; a plan that has no more is proven best. */
  bound: number
}

export interface Plan {
  /** Seats of the remaining rounds, in order. */
  rounds: Seats[]
  score: Score
  /** Nothing can be better: repeats are at their bound and no revisit or imbalance is left that could be avoided. */
  proven: boolean
}

export type Planning = { possible: true; plan: Plan } | { possible: false; conflicts: Conflict[] }
