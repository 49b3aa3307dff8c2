import { describe, expect, test } from 'vitest'
import type { Word } from '../../rehearsal/people/person.ts'
import { planPeople } from '../../rehearsal/people/plan.ts'
import { slipped } from '../../rehearsal/people/say.ts'
import { materialIn } from '../../rehearsal/texts/index.ts'
import type { Topic } from '../../rehearsal/texts/material.ts'
import { sketchFields } from '../../shared/domain/sketch.ts'
import { cardLimit, codePoints, paragraphLimit } from '../../shared/domain/text.ts'
import { languages } from '../../shared/domain/language.ts'

const cardsOf = (topic: Topic): string[] => [
  ...topic.criticism,
  topic.again,
  ...topic.strengths,
  ...topic.proposals,
  ...topic.ideas,
  ...topic.objections.map(({ but }) => but),
  ...topic.insights,
]

describe.each(languages)('what the simulated people have to say (%s)', (language) => {
  const { topics, frame } = materialIn(language)

  test('is enough for every phase, and fits on cards', () => {
    expect(topics.length).toBeGreaterThanOrEqual(8)
    for (const topic of topics) {
      expect(topic.criticism.length, topic.id).toBeGreaterThanOrEqual(12)
      expect(topic.strengths.length, topic.id).toBeGreaterThanOrEqual(3)
      expect(topic.insights.length, topic.id).toBe(3)
      expect(topic.utopias.length, topic.id).toBe(2)
      expect(Object.keys(topic.project), topic.id).toEqual([...sketchFields.project])
      for (const text of cardsOf(topic)) expect(codePoints(text), text).toBeLessThanOrEqual(Math.min(cardLimit, 110))
      for (const { title, sentences } of topic.utopias) {
        expect(codePoints(title)).toBeLessThanOrEqual(cardLimit)
        expect(codePoints(sentences.join(' '))).toBeLessThanOrEqual(paragraphLimit)
      }
    }
    expect(frame.names.length).toBeGreaterThanOrEqual(30)
  })

  test('is said only once', () => {
    const all = [...topics.flatMap(cardsOf), ...frame.expectations, ...frame.good, ...frame.wishes]
    expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([])
  })

  test('leaves a few fields of projects blank, as real groups do', () => {
    const blank = topics.flatMap(({ project }) => Object.values(project).filter((text) => text === ''))
    expect(blank.length).toBeGreaterThan(2)
    expect(topics.every(({ project }) => project.title !== '' && project.firstStep !== '')).toBe(true)
  })
})

test('the same seed brings the same people with the same words, another seed others', () => {
  expect(planPeople(24, 'de', 'a')).toEqual(planPeople(24, 'de', 'a'))
  expect(planPeople(24, 'de', 'a')).not.toEqual(planPeople(24, 'de', 'b'))
})

test.each([2, 7, 24, 30])('of %i people nobody writes what another one writes', (count) => {
  const people = planPeople(count, 'de', 'once')
  expect(people).toHaveLength(count)
  const decks = people.flatMap(({ words }): Word[][] => Object.values(words))
  const said = decks.flat().map(({ text }) => text)
  expect(new Set(said).size).toBe(said.length)
  expect(people.every(({ words }) => words.criticism.length > 0)).toBe(true)
})

test('a slip of the finger swaps two letters and loses none', () => {
  expect(slipped('Es fehlen Treffpunkte')).toBe('Es felhen Treffpunkte')
  expect(slipped('Kein Ort')).toBe('Kein Ort')
})
