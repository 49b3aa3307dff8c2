import type { About } from '../../shared/domain/about.ts'
import type { Notice } from '../../shared/domain/notice.ts'
import type { sketchFields } from '../../shared/domain/sketch.ts'

/** A "but", and what the group finds to say when it comes back. */
interface Objection {
  but: string
  answer: string
}

/** A utopia as a group tells it; one begins, the others add a sentence each. */
export interface UtopiaText {
  title: string
  sentences: string[]
}

/** Blank fields stay blank on purpose: so do those of real groups. */
export type ProjectText = Record<(typeof sketchFields)['project'][number], string>

/** What people of a town have to say about one thing. */
export interface Topic {
  id: string
  /** What the island on the board is called. */
  name: string
  criticism: string[]
  /** Says the first criticism once more in other words, so that there is something to merge. */
  again: string
  strengths: string[]
  proposals: string[]
  ideas: string[]
  objections: Objection[]
  /** What a table takes along after having talked about it. */
  insights: string[]
  utopias: UtopiaText[]
  project: ProjectText
}

/** What does not belong to a topic. */
export interface Frame {
  about: Pick<
    About,
    'title' | 'occasion' | 'client' | 'place' | 'office' | 'contact' | 'moderation' | 'aim' | 'use' | 'limits'
  >
  notice: Pick<Notice, 'controller' | 'officer' | 'purpose' | 'basis'>
  names: string[]
  expectations: string[]
  good: string[]
  wishes: string[]
  /** Written by the moderator for people without a phone. */
  onBehalf: string[]
  /** The island of everything that fits nowhere. */
  otherIsland: string
  /** For points, goals and groups that real people bring in and of which the material knows nothing. */
  anyProposal: string
  anyAnswer: string
  anyInsight: string
  /** What a host says before the insights and before the cards of the rounds before. */
  handover: { insights: string; cards: string; more: string }
  /** Where people bring their own topics. */
  openRoom: string
  /** By when a first step is to be done. */
  soon: string
  hearBack: string
  nextDate: string
}

export interface Material {
  topics: Topic[]
  frame: Frame
}
