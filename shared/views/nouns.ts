import type { About } from '../domain/about.ts'
import type { Run } from '../domain/run.ts'
import type { Agenda } from '../domain/agenda.ts'
import type { Ballot, Choice } from '../domain/ballot.ts'
import type { Card } from '../domain/card.ts'
import type { Cluster, Goal } from '../domain/cluster.ts'
import type { PhoneMode, Screen, Timer } from '../domain/moment.ts'
import type { Sketch } from '../domain/sketch.ts'
import type { Agreement, Outlook, Participant } from '../domain/workshop.ts'

/** Who looks. Staff: organizer, moderator, co-moderator. */
export const audiences = ['staff', 'guest', 'screen'] as const
export type Audience = (typeof audiences)[number]

/** Id of the nouns of which a workshop has just one. */
export const it = 'it'

export interface WorkshopView {
  about: About
  status: 'draft' | 'open' | 'closed'
  openedAt: number | null
  closedAt: number | null
  current: string | null
  phones: PhoneMode
}

export interface AgendaView extends Agenda {
  revision: number
}

/** The run of a step; its plan stands in the agenda. `cards` counts what was collected, also while it is hidden. */
export interface StepView extends Run {
  id: string
  cards: number
}

/** A card as others see it: without its author. */
export type CardView = Omit<Card, 'author'>
export type ClusterView = Cluster
export type GoalView = Goal
/** The members are a number. */
export type SketchView = Omit<Sketch, 'members'> & { members: number }
export type BallotView = Ballot
export type PeopleView = { joined: number }

/** Own things, told to their owner alone. */
export type MyCardView = CardView
export interface MyBallotView {
  ballot: string
  choice: Choice
}
export interface MySketchView {
  sketch: string
}

/** What a client knows: nouns by kind and id. A change puts a noun or, with null, takes it away. */
export interface Nouns {
  workshop: WorkshopView
  agenda: AgendaView
  step: StepView
  timer: Timer
  screen: Screen
  people: PeopleView
  card: CardView
  cluster: ClusterView
  goal: GoalView
  sketch: SketchView
  ballot: BallotView
  agreement: Agreement
  outlook: Outlook
  participant: Participant
  me: Participant
  myCard: MyCardView
  myBallot: MyBallotView
  mySketch: MySketchView
}
export type Noun = keyof Nouns
export type OwnNoun = 'me' | 'myCard' | 'myBallot' | 'mySketch'
export type CommonNoun = Exclude<Noun, OwnNoun>

export type ChangeOf<N extends Noun> = readonly [noun: N, id: string, value: Nouns[N] | null]
export type Change = { [N in Noun]: ChangeOf<N> }[Noun]

/** Where an event left its mark. */
export type Key = readonly [noun: CommonNoun, id: string]
export type OwnKey = readonly [owner: string, noun: OwnNoun, id: string]
