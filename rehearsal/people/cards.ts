import type { Accent } from '../../shared/domain/agenda.ts'
import { takes } from '../../shared/commands/card.ts'
import { topicOf } from '../topics.ts'
import type { Habit, Moment } from './moment.ts'
import type { Purpose, Word } from './person.ts'
import { roomFor, say, unsaid } from './say.ts'

/** What is collected in a phase, where a step only says that cards are collected. */
const purposes: Record<Accent, Purpose> = {
  arrival: 'expectations',
  criticism: 'criticism',
  turn: 'ideas',
  utopia: 'ideas',
  realization: 'ideas',
  closing: 'feedback',
}

function purposeOf({ session, step }: Moment): Purpose {
  const phase = session.store.get('agenda', 'it')?.phases.find(({ id }) => id === step.phase)
  return purposes[phase?.accent ?? 'utopia']
}

/** The goal that a thought belongs to, where there is one. */
function goalFor({ session }: Moment, topic: string | null): string | null {
  const goals = session.store.all('goal').filter(({ chosen }) => chosen)
  return goals.find(({ id }) => topic !== null && topicOf(session.store, id) === topic)?.id ?? null
}

/** What fits the goals comes first, then whatever else is on somebody's mind. */
function byGoals(moment: Moment, words: Word[]): Word[] {
  const fits = ({ topic }: Word): boolean => goalFor(moment, topic) !== null
  return [...words.filter(fits), ...words.filter((word) => !fits(word))]
}

export const collect: Habit = async (moment) => {
  const words = byGoals(moment, unsaid(moment, moment.person.words[purposeOf(moment)]))
  for (const word of words.slice(0, Math.max(0, roomFor(moment, 'card')))) {
    if (!(await say(moment, word, 'card', goalFor(moment, word.topic)))) return
  }
  await park(moment)
}

/** A "but" is parked where the method offers it, and only about what the goals are about. */
export async function park(moment: Moment): Promise<void> {
  if (!takes(moment.step, 'objection')) return
  const doubts = unsaid(moment, moment.person.words.objections)
  const pressing = doubts.filter(({ topic }) => goalFor(moment, topic) !== null)
  // One at a time: the next step of the phase brings up the next.
  const [doubt] = pressing
  if (doubt) await say(moment, doubt, 'objection')
}

/** Offers wordings for main points that are dear to this person. */
export const propose: Habit = async (moment) => {
  const { session, person } = moment
  const clusters = session.store.all('cluster').filter(({ step }) => moment.step.of.includes(step))
  const points = clusters.some(({ chosen }) => chosen) ? clusters.filter(({ chosen }) => chosen) : clusters
  for (const word of unsaid(moment, person.words.proposals).slice(0, Math.max(0, roomFor(moment, 'proposal')))) {
    const point = points.find(({ id }) => topicOf(session.store, id) === word.topic)
    if (point && !(await say(moment, word, 'proposal', point.id))) return
  }
}
