import type { StepKind } from '../../shared/domain/agenda.ts'
import { agree } from './agreements.ts'
import { weigh } from './ballot.ts'
import { arrange } from './board.ts'
import { choose } from './choice.ts'
import { gather } from './collecting.ts'
import { reframe } from './goals.ts'
import { check } from './objections.ts'
import type { Conduct } from './stage.ts'
import { harvest } from './tables/harvest.ts'
import { rounds } from './tables/rounds.ts'
import { present } from './tour.ts'

const welcome: Conduct = ({ pause }) => pause(12)
const wait: Conduct = ({ everybody }, _step, moment) => everybody(moment)

const lookBack: Conduct = async (stage, step, moment) => {
  await weigh(stage, step, moment)
  await stage.everybody(moment)
}

/** How the moderator leads each kind of step. */
export const conducts: Record<StepKind, Conduct> = {
  inform: welcome,
  collect: gather,
  cluster: arrange,
  weigh,
  choose,
  reframe,
  sketch: wait,
  check,
  present,
  reflect: lookBack,
  agree,
  rounds,
  harvest,
}
