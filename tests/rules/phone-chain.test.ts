import { expect, test } from 'vitest'
import { originsOf, outcomesOf, type ChainViews } from '../../client/faces/phone/chain/paths.ts'

const card = (id: string, mergedInto: string | null = null) => ({ id, about: null, mergedInto })
const sketch = (id: string, form: 'utopia' | 'project', from: string[]) => ({
  id,
  number: 1,
  step: form,
  form,
  fields: { title: { text: `Titel ${id}`, revision: 1 } },
  members: 2,
  from,
  chosen: false,
  removed: false,
})
const views: ChainViews = {
  cards: [card('a'), card('same', 'a'), card('lonely')],
  clusters: [{ id: 'island', step: 's', name: 'Verkehr', cards: ['a'], chosen: true }],
  goals: [{ id: 'goal', step: 's', cluster: 'island', text: 'Sicher unterwegs', chosen: false }],
  sketches: [sketch('u', 'utopia', ['goal']), sketch('p', 'project', ['u'])],
}
const told = (nodes: { kind: string; text: string }[]): string[] => nodes.map(({ kind, text }) => `${kind}: ${text}`)

test('from a card one sees its main point, goal, utopia and project', () => {
  expect(told(outcomesOf('a', views))).toEqual([
    'mainPoint: Verkehr',
    'goal: Sicher unterwegs',
    'utopia: Titel u',
    'project: Titel p',
  ])
})

test('a card that was merged goes on where the other one went', () => {
  expect(outcomesOf('same', views)).toEqual(outcomesOf('a', views))
})

test('from a project one sees the way back to the main point', () => {
  expect(originsOf('p', views).map(({ id }) => id)).toEqual(['u', 'goal', 'island'])
})

test('a card of which nothing came yet promises nothing', () => {
  expect(outcomesOf('lonely', views)).toEqual([])
})
