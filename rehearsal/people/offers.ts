import type { SketchForm } from '../../shared/domain/sketch.ts'
import { titleOf } from '../../shared/domain/sketch.ts'
import { topicOf } from '../topics.ts'
import type { ProjectText, Topic, UtopiaText } from '../texts/material.ts'
import type { Moment } from './moment.ts'

/** A group that somebody could found. */
export interface Offer {
  title: string
  from: string[]
}

const textsFor: Record<SketchForm, (topic: Topic) => string[]> = {
  utopia: ({ utopias }) => utopias.map(({ title }) => title),
  project: ({ project }) => [project.title],
}

/** What the groups of a step are made from: utopias from goals, projects from the utopias that go on. */
function sourcesOf({ session, step }: Moment): string[] {
  const sketches = session.store.all('sketch').filter((sketch) => step.of.includes(sketch.step) && !sketch.removed)
  if (step.form === 'project' && sketches.length > 0) {
    const chosen = sketches.filter(({ chosen: goesOn }) => goesOn)
    return (chosen.length > 0 ? chosen : sketches).map(({ id }) => id)
  }
  return session.store
    .all('goal')
    .filter(({ chosen }) => chosen)
    .map(({ id }) => id)
}

function ideasFor({ session }: Moment, source: string): string[] {
  const ideas = session.store.all('card').filter(({ kind, about }) => kind === 'card' && about === source)
  return ideas.slice(0, 3).map(({ id }) => id)
}

/** Offers in the order in which founders take them: first one group for each source, then a second one. */
export function offersIn(moment: Moment): Offer[] {
  const { session, person, step } = moment
  const { form } = step
  if (form === null) return []
  const sources = sourcesOf(moment).map((source) => ({ source, topic: topicOf(session.store, source) }))
  const topicIn = (id: string | null) => person.material.topics.find((topic) => topic.id === id)
  const rounds = [0, 1].flatMap((round) =>
    sources.flatMap(({ source, topic }) => {
      const known = topicIn(topic)
      const title = known ? textsFor[form](known)[round] : undefined
      return title === undefined ? [] : [{ title, from: [source, ...ideasFor(moment, source)] }]
    }),
  )
  const offers = rounds.length > 0 ? rounds : [inventedFor(moment, form)]
  return [...new Map(offers.map((offer) => [offer.title, offer])).values()]
}

/** Where the course brought nothing that the material knows, a group forms around what the first one likes best. */
function inventedFor(moment: Moment, form: SketchForm): Offer {
  const { person } = moment
  const topic = person.material.topics[0]
  return {
    title: (topic && textsFor[form](topic)[0]) ?? person.material.frame.otherIsland,
    from: sourcesOf(moment).slice(0, 1),
  }
}

/** The texts for a group, found by its title; null for one that a real person founded. */
export function utopiaCalled({ person }: Moment, title: string): UtopiaText | null {
  return person.material.topics.flatMap(({ utopias }) => utopias).find((utopia) => utopia.title === title) ?? null
}

export function projectCalled({ person }: Moment, title: string): ProjectText | null {
  return person.material.topics.find(({ project }) => project.title === title)?.project ?? null
}

export const titlesIn = ({ session, step }: Moment): string[] =>
  session.store
    .all('sketch')
    .filter((sketch) => sketch.step === step.id)
    .map(titleOf)
