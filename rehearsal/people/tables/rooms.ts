import { newId } from '../../../client/session/id.ts'
import { roundId } from '../../../shared/domain/round.ts'
import type { TableView } from '../../../shared/views/nouns.ts'
import { topicOfText } from '../../topics.ts'
import { typing, type Moment, type Place } from '../moment.ts'
import { distance } from '../person.ts'
import { hostedBy, seatIn, stateOf } from './sight.ts'

/** Dearest theme first; where this person was before comes last, the own room of a host before all others. */
function byLiking(moment: Moment, round: number): TableView[] {
  const { person, session } = moment
  const before = new Set(Array.from({ length: round }, (_none, at) => seatIn(moment, at)))
  const own = hostedBy(moment)
  const far = ({ id, theme }: TableView): number =>
    (id === own ? -100 : 0) + (before.has(id) ? 100 : 0) + distance(person, topicOfText(theme))
  return session.store
    .all('table')
    .filter(({ open }) => open)
    .sort((a, b) => far(a) - far(b))
}

/** Goes where there is a place left; somebody else may be quicker. */
export async function chooseRoom(moment: Moment, round: number): Promise<void> {
  const { session, step, ask, pause, until } = moment
  // Hosts know where to go and are there first.
  if (hostedBy(moment) === null && !(await pause(4))) return
  const counts = (): Record<string, number> => session.store.get('round', roundId(step.id, round))?.counts ?? {}
  for (const { id, max } of byLiking(moment, round)) {
    if ((counts()[id] ?? 0) >= max) continue
    if (!(await ask('seat.choose', { step: step.id, round, table: id }))) continue
    // The own seat is told a moment after the answer.
    await until(() => seatIn(moment, round) === id || stateOf(moment, round) === 'ended')
    return
  }
}

/** In the open room some bring what has no room of its own; each of them another topic. */
export async function announceTopic({ person, session, ask, pause }: Moment, { table }: Place): Promise<void> {
  const { store } = session
  if (!store.get('table', table)?.topics) return
  const themes = new Set(store.all('table').map(({ theme }) => theme))
  const homeless = person.material.topics.map(({ name }) => name).filter((name) => !themes.has(name))
  const title = homeless[person.number]
  if (!title || store.all('topic').some((topic) => topic.title === title)) return
  if (await pause(typing(title))) await ask('topic.announce', { topic: newId(), table, title })
}
