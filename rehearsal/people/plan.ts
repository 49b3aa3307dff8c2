import type { Language } from '../../shared/domain/language.ts'
import { randomOf, shuffled } from '../random.ts'
import { materialIn } from '../texts/index.ts'
import { characters, type Character } from './character.ts'
import { deal, decksOf } from './deal.ts'
import type { Person, Purpose, Words } from './person.ts'

const anybody: Character = { id: 'anybody', slowness: 1, appetite: 3, doubts: 1, slips: 0, mood: 3, named: true }

/** How many cards of each deck somebody would write. */
const appetites: Record<Purpose, (character: Character) => number> = {
  expectations: ({ appetite }) => (appetite > 3 ? 2 : 1),
  criticism: ({ appetite }) => appetite,
  // All proposals find somebody, so that each main point has a choice.
  proposals: () => 2,
  ideas: ({ appetite }) => appetite,
  objections: ({ doubts }) => doubts,
  feedback: ({ appetite }) => (appetite > 2 ? 2 : 1),
}

/** Who comes and what they carry in their heads: all of it decided by the seed, before anybody says a word. */
export function planPeople(count: number, language: Language, seed: string): Person[] {
  const material = materialIn(language)
  const random = randomOf(`people ${seed}`)
  const decks = decksOf(material.topics, material.frame, random)
  const names = shuffled(material.frame.names, random)
  const topics = material.topics.map(({ id }) => id)
  const cast = shuffled(
    Array.from({ length: count }, (_none, at) => characters[at % characters.length] ?? anybody),
    random,
  )
  const hands = {
    expectations: deal(decks.expectations, cast.map(appetites.expectations)),
    criticism: deal(decks.criticism, cast.map(appetites.criticism)),
    proposals: deal(decks.proposals, cast.map(appetites.proposals)),
    ideas: deal(decks.ideas, cast.map(appetites.ideas)),
    objections: deal(decks.objections, cast.map(appetites.objections)),
    feedback: deal(decks.feedback, cast.map(appetites.feedback)),
  }
  const wordsOf = (at: number): Words => ({
    expectations: hands.expectations[at] ?? [],
    criticism: hands.criticism[at] ?? [],
    proposals: hands.proposals[at] ?? [],
    ideas: hands.ideas[at] ?? [],
    objections: hands.objections[at] ?? [],
    feedback: hands.feedback[at] ?? [],
  })
  return cast.map((character, number) => ({
    number,
    name: character.named ? (names[number % names.length] ?? '') : '',
    language,
    character,
    taste: shuffled(topics, randomOf(`taste ${seed} ${number}`)),
    words: wordsOf(number),
    late: number % 12 === 7,
    leaves: number % 12 === 3,
    material,
    seed: `${seed} ${number}`,
  }))
}
