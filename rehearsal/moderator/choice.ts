import { topicOf } from '../topics.ts'
import { inOrderOfDots, isOf } from './ballot.ts'
import type { Conduct, Stage } from './stage.ts'
import type { Step } from '../../shared/domain/agenda.ts'

/** As many as a room of this size can go on with. */
const most = 4

type Choosable = 'clusters' | 'goals' | 'sketches'

function candidates({ session: { store } }: Stage, subject: Choosable, step: Step): string[] {
  const found = {
    clusters: () => store.all('cluster').filter(isOf(step)),
    goals: () => store.all('goal').filter(isOf(step)),
    sketches: () => store.all('sketch').filter((sketch) => isOf(step)(sketch) && !sketch.removed),
  }
  return found[subject]().map(({ id }) => id)
}

/** Different topics first: two utopias about one goal would make one project twice. */
function spread({ session }: Stage, ids: readonly string[]): string[] {
  const topics = ids.map((id) => topicOf(session.store, id))
  const isFirst = (at: number): boolean => topics[at] === null || topics.indexOf(topics[at] ?? null) === at
  return [...ids.filter((_id, at) => isFirst(at)), ...ids.filter((_id, at) => !isFirst(at))]
}

const isChoosable = (on: Step['on']): on is Choosable => on === 'clusters' || on === 'goals' || on === 'sketches'

export const choose: Conduct = async (stage, step) => {
  const { ask, pause } = stage
  if (!isChoosable(step.on)) return
  const ranked = inOrderOfDots(stage, step.on, candidates(stage, step.on, step))
  for (const id of spread(stage, ranked).slice(0, most)) {
    await pause(3)
    await ask('choice.make', { subject: step.on, id, chosen: true })
  }
  await pause(5)
}
