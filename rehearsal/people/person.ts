import type { Column } from '../../shared/domain/agenda.ts'
import type { Language } from '../../shared/domain/language.ts'
import type { Material } from '../texts/material.ts'
import type { Character } from './character.ts'

/** Something to say: the text of a card, what it is about, and the column it would go to. */
export interface Word {
  text: string
  topic: string | null
  sign: Column['sign']
}

export type Purpose = 'expectations' | 'criticism' | 'proposals' | 'ideas' | 'objections' | 'feedback'

/** What somebody carries in the head when coming in, by what it is good for. */
export type Words = Record<Purpose, Word[]>

export interface Person {
  /** From 0; the first ones found the groups. */
  number: number
  name: string
  language: Language
  character: Character
  /** Topics by liking, dearest first. */
  taste: string[]
  words: Words
  /** Where tables are changed: comes when the second round runs already, or goes home after it. */
  late: boolean
  leaves: boolean
  material: Material
  /** Makes each person's chances their own. */
  seed: string
}

/** How dear a topic is: 0 for the dearest; unknown ones lie in the middle. */
export function distance(person: Person, topic: string | null): number {
  const at = topic === null ? -1 : person.taste.indexOf(topic)
  return at < 0 ? person.taste.length / 2 : at
}
