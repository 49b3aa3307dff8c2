import { it } from '../../../shared/views/nouns.ts'
import type { Habit, Moment, Place } from '../moment.ts'
import type { Purpose, Word } from '../person.ts'
import { say, unsaid } from '../say.ts'
import { topicOfText } from '../../topics.ts'
import { host } from './host.ts'
import { announceTopic, chooseRoom } from './rooms.ts'
import { chosenOf, hostedBy, roundOf, seatIn, stateOf, talkOf } from './sight.ts'

/** A round is short, and the others have something to say too. */
const most = 2

const purposes: readonly Purpose[] = ['criticism', 'proposals', 'ideas']

/** Where a table has a theme, people talk about it; else from what is, over what could be, to what can be done. */
function wordsFor(moment: Moment, { table, round }: Place): Word[] {
  const { person, session } = moment
  const topic = topicOfText(session.store.get('table', table)?.theme ?? '')
  const own = purposes.flatMap((purpose) => person.words[purpose])
  const fitting = own.filter((word) => word.topic === topic)
  return unsaid(moment, topic === null ? person.words[purposes[Math.min(round, 2)] ?? 'ideas'] : fitting)
}

async function talk(moment: Moment, place: Place): Promise<void> {
  const here = { ...moment, place }
  await announceTopic(here, place)
  for (const word of wordsFor(moment, place).slice(0, most)) if (!(await say(here, word))) return
}

/** One round, from the call to the end. False when the step has moved on meanwhile. */
async function sit(moment: Moment, round: number): Promise<boolean> {
  const { until, hall, person, run, step } = moment
  if (!(await until(() => stateOf(moment, round) !== 'planned'))) return false
  if (step.seating?.mode === 'free' && stateOf(moment, round) !== 'ended') await chooseRoom(moment, round)
  hall.finish(person.number, chosenOf(run, round))
  if (!(await until(() => ['running', 'ended'].includes(stateOf(moment, round))))) return false
  if (round === 1) hall.second.resolve()
  const table = seatIn(moment, round)
  const isHost = table !== null && hostedBy(moment) === table
  if (table !== null && stateOf(moment, round) === 'running') {
    await (isHost ? host(moment, { table, round }) : talk(moment, { table, round }))
  }
  if (round === 1 && person.leaves && !isHost) return goHome(moment)
  hall.finish(person.number, talkOf(run, round))
  hall.finish(person.number, roundOf(run, round))
  return true
}

/** The bus does not wait. */
async function goHome({ session, ask, home }: Moment): Promise<false> {
  const me = session.store.get('me', it)
  if (me) await ask('participant.leave', { participant: me.id, away: true })
  home()
  return false
}

/** From table to table, as the moderator calls. */
export const rounds: Habit = async (moment) => {
  const count = moment.step.seating?.questions.length ?? 0
  for (let round = 0; round < count; round += 1) if (!(await sit(moment, round))) return
}
