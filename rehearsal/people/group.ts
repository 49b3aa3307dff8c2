import { newId } from '../../client/session/id.ts'
import type { SketchView } from '../../shared/views/nouns.ts'
import { topicOf } from '../topics.ts'
import { park } from './cards.ts'
import { typing, type Habit, type Moment } from './moment.ts'
import { offersIn, titlesIn } from './offers.ts'
import { distance } from './person.ts'
import { write } from './write.ts'

/** So many people to a group, where the step leaves the choice. */
const comfortable = { utopia: 4, project: 6 } as const

function wantedGroups(moment: Moment): number {
  const { step, session } = moment
  const people = session.store.get('people', 'it')?.joined ?? 1
  const size = comfortable[step.form ?? 'utopia']
  return Math.min(offersIn(moment).length, Math.ceil(people / Math.min(size, step.groupSize || size)))
}

const groupsIn = ({ session, step }: Moment): SketchView[] =>
  session.store.all('sketch').filter((sketch) => sketch.step === step.id && !sketch.removed)

const hasRoom = ({ step }: Moment, { members }: SketchView): boolean => step.groupSize === 0 || members < step.groupSize

/** Small groups draw people, dear topics too. */
function favourite(moment: Moment, groups: SketchView[]): SketchView | undefined {
  const pull = (group: SketchView): number =>
    group.members + distance(moment.person, topicOf(moment.session.store, group.id)) * 0.3
  return groups.filter((group) => hasRoom(moment, group)).sort((a, b) => pull(a) - pull(b))[0]
}

/** The first ones found groups, as long as not enough stand there already. */
async function found(moment: Moment, wanted: number): Promise<string | null> {
  const { person, step, ask, pause } = moment
  const offer = person.number < wanted ? offersIn(moment)[person.number] : undefined
  if (!offer || !(await pause(typing(offer.title)))) return null
  if (titlesIn(moment).includes(offer.title) || groupsIn(moment).length >= wanted) return null
  const sketch = newId()
  const founded = await ask('sketch.add', { sketch, step: step.id, ...offer })
  return founded && (await ask('sketch.join', { sketch })) ? sketch : null
}

/** Looks for a place until there is one, or until all groups stand and are full. */
async function join(moment: Moment, wanted: number): Promise<string | null> {
  const { pause, until, ask } = moment
  for (;;) {
    if (!(await pause(4))) return null
    const seen = (): boolean => groupsIn(moment).length >= wanted || favourite(moment, groupsIn(moment)) !== undefined
    if (!(await until(seen))) return null
    const group = favourite(moment, groupsIn(moment))
    if (!group) return null
    if (await ask('sketch.join', { sketch: group.id })) return group.id
  }
}

export const gather: Habit = async (moment) => {
  const inside = moment.session.store
    .all('mySketch')
    .find(({ sketch }) => moment.session.store.get('sketch', sketch)?.step === moment.step.id)
  const wanted = wantedGroups(moment)
  const group = inside?.sketch ?? (await found(moment, wanted)) ?? (await join(moment, wanted))
  if (group) await write(moment, group)
  await park(moment)
}
