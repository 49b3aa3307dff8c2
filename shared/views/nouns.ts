import type { About } from '../domain/about.ts'
import type { Run } from '../domain/run.ts'
import type { Agenda } from '../domain/agenda.ts'
import type { Ballot, Choice } from '../domain/ballot.ts'
import type { Card } from '../domain/card.ts'
import type { Cluster, Goal } from '../domain/cluster.ts'
import type { PhoneMode, Screen, Timer } from '../domain/moment.ts'
import type { Notice } from '../domain/notice.ts'
import type { Handover, Message, PlanScore, RoundState } from '../domain/round.ts'
import type { Pair, Table, Topic } from '../domain/table.ts'
import type { Sketch } from '../domain/sketch.ts'
import type { Agreement, Outlook, Participant, Workshop } from '../domain/workshop.ts'

/** Who looks. Staff: organizer, moderator, co-moderator. */
export const audiences = ['staff', 'host', 'guest', 'screen'] as const
export type Audience = (typeof audiences)[number]

/** Id of the nouns of which a workshop has just one. */
export const it = 'it'

export interface WorkshopView {
  about: About
  status: 'draft' | 'open' | 'closed'
  openedAt: number | null
  closedAt: number | null
  anonymisedAt: number | null
  current: string | null
  phones: PhoneMode
}

export interface AgendaView extends Agenda {
  revision: number
}

/** The run of a step; its plan stands in the agenda. */
export interface StepView extends Run {
  id: string
}

/** How many cards a step has collected, also while they are hidden. Apart from its run, for it is told once a second. */
export type CollectedView = number

/** A card as others see it: without its author. */
export type CardView = Omit<Card, 'author'>
export type ClusterView = Cluster
export type GoalView = Goal
/** The members are a number. */
export type SketchView = Omit<Sketch, 'members'> & { members: number }
export type BallotView = Ballot
export type PeopleView = { joined: number }

/** Who hosts is told to staff alone; everybody learns the name, for a host greets people. */
export type TableView = Omit<Table, 'host' | 'link'> & {
  hosted: boolean
  hostName: string
  /** Participant and link, for staff; else null. */
  host: string | null
  link: string | null
}

/** One round as everybody may know it: when, and how many sit at each table. */
export interface RoundView {
  id: string
  step: string
  index: number
  state: RoundState
  calledAt: number | null
  arriveAt: number | null
  startedAt: number | null
  endedAt: number | null
  counts: Record<string, number>
}

/** For staff: who sits where, round by round, participant -> table. */
export interface SeatingView {
  step: string
  revision: number
  rounds: Record<string, string>[]
  score: PlanScore | null
}

/** For the projector and for printing: each person's way by number and name. Those who have gone are left out. */
export interface RoutesView {
  step: string
  rows: { number: number; name: string; tables: (string | null)[] }[]
}

export type TopicView = Omit<Topic, 'by'>
export type MessageView = Message
export type HandoverView = Handover
export type PairView = Pair
/** Tables that have reported in a harvest, in order. */
export interface HarvestView {
  step: string
  heard: string[]
}

/** Own things, told to their owner alone. */
export interface MySeatView {
  step: string
  /** Table in each round up to the last one with a seat; null where there is none. */
  tables: (string | null)[]
}
export interface MyTopicView {
  topic: string
}
/** For a host, under the id `it`: who comes to the own table, round by round of each step, and what was handed over. */
export interface HostingView {
  table: string
  handovers: HandoverView[]
  steps: { step: string; rounds: { participant: string; number: number; name: string; device: boolean }[][] }[]
}

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
  collected: CollectedView
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
  notice: Notice
  participant: Participant
  table: TableView
  round: RoundView
  seating: SeatingView
  routes: RoutesView
  pair: PairView
  topic: TopicView
  message: MessageView
  handover: HandoverView
  harvest: HarvestView
  me: Participant
  myCard: MyCardView
  myBallot: MyBallotView
  mySketch: MySketchView
  mySeat: MySeatView
  myTopic: MyTopicView
  hosting: HostingView
}
export type Noun = keyof Nouns
export type OwnNoun = 'me' | 'myCard' | 'myBallot' | 'mySketch' | 'mySeat' | 'myTopic' | 'hosting'
export type CommonNoun = Exclude<Noun, OwnNoun>

export type ChangeOf<N extends Noun> = readonly [noun: N, id: string, value: Nouns[N] | null]
export type Change = { [N in Noun]: ChangeOf<N> }[Noun]

/** How each noun is seen by an audience that may know it. */
export type Views<Some extends CommonNoun> = {
  [N in Some]: (workshop: Workshop, id: string, audience: Audience) => Nouns[N] | null
}

/** Where an event left its mark. */
export type Key = readonly [noun: CommonNoun, id: string]
export type OwnKey = readonly [owner: string, noun: OwnNoun, id: string]

/** Nouns that only some may know; of these even the place of a change says too much to others (P7). */
const reserved: Partial<Record<CommonNoun, readonly Audience[]>> = {
  participant: ['staff'],
  seating: ['staff'],
  pair: ['staff'],
  handover: ['staff', 'host'],
  routes: ['staff', 'screen'],
}

export const mayKnow = (noun: CommonNoun, audience: Audience): boolean => reserved[noun]?.includes(audience) ?? true
