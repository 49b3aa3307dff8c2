import type { Store } from '../client/session/types.ts'
import type { Subject } from '../shared/domain/agenda.ts'
import { titleOf } from '../shared/domain/sketch.ts'
import { materialIn } from './texts/index.ts'
import type { Topic } from './texts/material.ts'

function textsOf(topic: Topic): string[] {
  return [
    topic.name,
    ...topic.criticism,
    topic.again,
    ...topic.strengths,
    ...topic.proposals,
    ...topic.ideas,
    ...topic.objections.map(({ but }) => but),
    ...topic.insights,
    ...topic.utopias.map(({ title }) => title),
    topic.project.title,
  ]
}

const byText = new Map(
  [materialIn('de'), materialIn('en')].flatMap(({ topics }) =>
    topics.flatMap((topic) => textsOf(topic).map((text) => [text, topic.id] as const)),
  ),
)

/** What a text is about; null for what a real person wrote, of which the material knows nothing. */
export const topicOfText = (text: string): string | null => byText.get(text) ?? null

function mostOften(topics: (string | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const topic of topics) if (topic !== null) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

function topicOfCluster(store: Store, id: string): string | null {
  const cluster = store.get('cluster', id)
  if (!cluster) return null
  const own = topicOfText(cluster.name)
  return own ?? mostOften(cluster.cards.map((card) => topicOfText(store.get('card', card)?.text ?? '')))
}

/** Follows the chain back, so that people know what a group is about although a real person named it. */
export function topicOf(store: Store, id: string): string | null {
  const goal = store.get('goal', id)
  if (goal) return (goal.cluster ? topicOfCluster(store, goal.cluster) : null) ?? topicOfText(goal.text)
  const sketch = store.get('sketch', id)
  if (sketch) return topicOfText(titleOf(sketch)) ?? mostOften(sketch.from.map((from) => topicOf(store, from)))
  const card = store.get('card', id)
  return card ? topicOfText(card.text) : topicOfCluster(store, id)
}

/** Options that are about a topic at all: a mood is not. */
export const isAboutTopics = (on: Subject): boolean => on !== 'mood'
