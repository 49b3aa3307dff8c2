import type { CardView } from '../../shared/views/nouns.ts'
import { topicOf, topicOfText } from '../topics.ts'
import type { Conduct, Stage } from './stage.ts'

function answerTo({ material }: Stage, { text }: CardView): string {
  const known = material.topics.flatMap(({ objections }) => objections).find(({ but }) => but === text)
  return known?.answer ?? material.frame.anyAnswer
}

/** The utopia that goes on and that the objection is about. */
function concerned({ session: { store } }: Stage, { text }: CardView): string | null {
  const topic = topicOfText(text)
  if (topic === null) return null
  const sketches = store.all('sketch').filter(({ removed }) => !removed)
  const about = sketches.filter(({ id }) => topicOf(store, id) === topic)
  return (about.find(({ chosen }) => chosen) ?? about[0])?.id ?? null
}

/** The parked objections come back, one after another, and none stays without an answer. */
export const check: Conduct = async (stage, _step, moment) => {
  const { session, ask, pause, everybody } = stage
  await everybody(moment)
  const parked = session.store.all('card').filter(({ kind, answer }) => kind === 'objection' && answer === '')
  for (const card of parked) {
    await ask('objection.answer', { card: card.id, answer: answerTo(stage, card), about: concerned(stage, card) })
    await pause(5)
  }
}
