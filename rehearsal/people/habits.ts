import type { StepKind } from '../../shared/domain/agenda.ts'
import { rounds } from './tables/rounds.ts'
import { collect, park, propose } from './cards.ts'
import { gather } from './group.ts'
import type { Habit } from './moment.ts'

const listen: Habit = async () => undefined

/** What people do in each kind of step. Ballots come on top, whenever one opens. */
export const habits: Record<StepKind, Habit> = {
  inform: listen,
  collect,
  cluster: listen,
  weigh: listen,
  choose: listen,
  reframe: propose,
  sketch: gather,
  check: park,
  present: listen,
  reflect: collect,
  agree: listen,
  rounds,
  harvest: listen,
}
