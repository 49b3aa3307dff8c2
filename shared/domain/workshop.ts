import type { About } from './about.ts'
import type { Run } from './run.ts'
import type { Agenda, Step } from './agenda.ts'
import type { Ballot, Choice } from './ballot.ts'
import type { Card } from './card.ts'
import type { Cluster, Goal } from './cluster.ts'
import type { PhoneMode, Screen, Timer } from './moment.ts'
import type { Notice } from './notice.ts'
import type { Handover, Message, Seating } from './round.ts'
import type { Sketch } from './sketch.ts'
import type { Pair, Table, Topic } from './table.ts'

export interface Participant {
  id: string
  number: number
  name: string
  language: string
  joinedAt: number
  /** Without a phone: enrolled at the desk, walks with a printed route slip. */
  device: boolean
  /** Has gone home, or never came. */
  away: boolean
  /** Needs a table without steps. */
  accessible: boolean
  /** Languages to talk in; empty means that nothing was told. */
  speaks: string[]
  /** To be mixed evenly over the tables, for example 'administration'; blank takes no part. */
  group: string
}

/** Who does what by when. */
export interface Agreement {
  id: string
  what: string
  who: string
  byWhen: string
}

/** How people hear back. */
export interface Outlook {
  nextDate: string
  hearBack: string
}

/** More would be a flood and not a hall: a whole town with five thousand phones still fits, and has room for late guests. */
export const mostParticipants = 6000

/**
 * All facts of one workshop, folded from its events. Only `fold` changes it, in place: copying a thousand cards for each
 * new one would make the whole quadratic.
 */
export interface Workshop {
  version: number
  /** When the last event happened; none happens before it (D18). */
  changedAt: number
  about: About | null
  agenda: Agenda | null
  agendaRevision: number
  status: 'draft' | 'open' | 'closed'
  openedAt: number | null
  closedAt: number | null
  /** From here on nobody can tell who wrote what (P7). */
  anonymisedAt: number | null
  /** What people are told about their data; null in workshops from before there were notices. */
  notice: Notice | null
  current: string | null
  runs: Map<string, Run>
  timer: Timer | null
  screen: Screen
  phones: PhoneMode
  participants: Map<string, Participant>
  cards: Map<string, Card>
  /** Index: cards of a step, in order of arrival. */
  cardsIn: Map<string, string[]>
  /** Index: cards of an author. */
  cardsBy: Map<string, string[]>
  clusters: Map<string, Cluster>
  goals: Map<string, Goal>
  sketches: Map<string, Sketch>
  ballots: Map<string, Ballot>
  /** Votes of open ballots, by ballot and voter; never part of the log. */
  votes: Map<string, Map<string, Choice>>
  agreements: Map<string, Agreement>
  outlook: Outlook
  tables: Map<string, Table>
  /** By `pairId`. */
  pairs: Map<string, Pair>
  /** By step. */
  seatings: Map<string, Seating>
  /** By `handoverId`. */
  handovers: Map<string, Handover>
  messages: Map<string, Message>
  topics: Map<string, Topic>
  /** Tables that have reported, by harvest step, in order. */
  heard: Map<string, string[]>
}

export function emptyWorkshop(): Workshop {
  return {
    version: 0,
    changedAt: 0,
    about: null,
    agenda: null,
    agendaRevision: 0,
    status: 'draft',
    openedAt: null,
    closedAt: null,
    anonymisedAt: null,
    notice: null,
    current: null,
    runs: new Map(),
    timer: null,
    screen: { view: 'step', focus: null, dark: false },
    phones: 'step',
    participants: new Map(),
    cards: new Map(),
    cardsIn: new Map(),
    cardsBy: new Map(),
    clusters: new Map(),
    goals: new Map(),
    sketches: new Map(),
    ballots: new Map(),
    votes: new Map(),
    agreements: new Map(),
    outlook: { nextDate: '', hearBack: '' },
    tables: new Map(),
    pairs: new Map(),
    seatings: new Map(),
    handovers: new Map(),
    messages: new Map(),
    topics: new Map(),
    heard: new Map(),
  }
}

export const stepOf = (workshop: Workshop, id: string): Step | undefined =>
  workshop.agenda?.steps.find((step) => step.id === id)

/** A step takes input while the workshop is open and it is the one that runs. */
export const isOpen = (workshop: Workshop, step: string): boolean =>
  workshop.status === 'open' && workshop.current === step

export const openBallot = (workshop: Workshop): Ballot | undefined =>
  [...workshop.ballots.values()].find((ballot) => ballot.open)

/** Cards of a step that count: neither withdrawn nor waiting as late. */
export function cardsOfStep(workshop: Workshop, step: string): Card[] {
  const ids = workshop.cardsIn.get(step) ?? []
  return ids
    .map((id) => workshop.cards.get(id))
    .filter((card) => card !== undefined)
    .filter((card) => card.state === 'shown' || card.state === 'held')
}
