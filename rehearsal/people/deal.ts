import { shuffled, type Random } from '../random.ts'
import type { Frame, Topic } from '../texts/material.ts'
import type { Word, Words } from './person.ts'

const words = (texts: readonly string[], topic: string | null, sign: Word['sign']): Word[] =>
  texts.map((text) => ({ text, topic, sign }))

/** Two topics come with both of their twin cards on top, so that the moderator finds something to merge. */
const twins = 2

/** The texts of a rehearsal as one deck for each purpose; everybody draws, so that no card is written twice. */
export function decksOf(topics: readonly Topic[], frame: Frame, random: Random): Words {
  const order = shuffled(topics, random)
  const each = (pick: (topic: Topic) => Word[]): Word[] => shuffled(order.flatMap(pick), random)
  const doubled = order
    .slice(0, twins)
    .flatMap(({ id, criticism, again }) => words([criticism[0] ?? again, again], id, 'minus'))
  const onTop = new Set(doubled.map(({ text }) => text))
  const critical = each(({ id, criticism, strengths }) => [
    ...words(criticism, id, 'minus'),
    ...words(strengths, id, 'plus'),
  ])
  return {
    expectations: shuffled(words(frame.expectations, null, 'none'), random),
    criticism: [...doubled, ...critical.filter(({ text }) => !onTop.has(text))],
    proposals: each(({ id, proposals }) => words(proposals, id, 'none')),
    ideas: each(({ id, ideas }) => words(ideas, id, 'none')),
    objections: each(({ id, objections }) =>
      words(
        objections.map(({ but }) => but),
        id,
        'none',
      ),
    ),
    feedback: shuffled([...words(frame.good, null, 'plus'), ...words(frame.wishes, null, 'wish')], random),
  }
}

/** Deals a deck round by round: whoever wants more goes on drawing. Returns the hands in the order of the appetites. */
export function deal(deck: readonly Word[], appetites: readonly number[]): Word[][] {
  const hands: Word[][] = appetites.map(() => [])
  const rounds = Math.max(0, ...appetites)
  let next = 0
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, appetite] of appetites.entries()) {
      const word = deck[next]
      if (round >= appetite || word === undefined) continue
      hands[at]?.push(word)
      next += 1
    }
  }
  return hands
}
