import { newId } from '../../client/session/id.ts'
import type { ClusterView } from '../../shared/views/nouns.ts'
import { topicOf } from '../topics.ts'
import { isOf } from './ballot.ts'
import type { Conduct, Stage } from './stage.ts'

/** The wording that the room offered, else one of the moderator's own. */
function wordingFor({ session, material }: Stage, point: ClusterView): string {
  const offered = session.store.all('card').find(({ kind, about }) => kind === 'proposal' && about === point.id)
  const topic = material.topics.find(({ id }) => id === topicOf(session.store, point.id))
  return offered?.text ?? topic?.proposals[0] ?? material.frame.anyProposal
}

/** Every main point becomes a goal, unless somebody has written one already. */
export const reframe: Conduct = async (stage, step, moment) => {
  const { session, ask, pause, everybody } = stage
  await everybody(moment)
  const points = session.store.all('cluster').filter(isOf(step))
  const main = points.filter(({ chosen }) => chosen)
  for (const point of main.length > 0 ? main : points.slice(0, 4)) {
    if (session.store.all('goal').some(({ cluster }) => cluster === point.id)) continue
    await pause(6)
    const text = wordingFor(stage, point)
    await ask('goal.write', { goal: newId(), step: step.id, cluster: point.id, text, seen: null })
  }
  await pause(6)
}
