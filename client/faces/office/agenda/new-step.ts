import { inOrder } from '../../../../shared/domain/run.ts'
import { type Agenda, type Step, type StepKind } from '../../../../shared/domain/agenda.ts'
import type { LocalText } from '../../../../shared/domain/language.ts'
import { minutesOfRounds } from '../../../../shared/methods/method.ts'
import { about, sourcesFor } from './edit.ts'
import { firstSeating } from './rounds.ts'

const plain: Omit<Step, 'id' | 'phase' | 'kind' | 'title'> = {
  prompt: {},
  minutes: 10,
  cards: 0,
  hidden: false,
  columns: [],
  parks: false,
  dots: 0,
  stack: false,
  on: null,
  of: [],
  form: null,
  groupSize: 0,
  seating: null,
  turn: 0,
}

/** What a new step of a kind starts with, so that it works without another word. */
const starts: Partial<Record<StepKind, Partial<Step>>> = {
  collect: { cards: 3 },
  reframe: { cards: 3 },
  weigh: { dots: 3, stack: true },
  sketch: { form: 'project', groupSize: 5, minutes: 30 },
  reflect: { on: 'mood', dots: 1, cards: 3 },
  rounds: { seating: firstSeating, minutes: minutesOfRounds(firstSeating) },
  harvest: { turn: 90, minutes: 20 },
}

const picksOne: readonly StepKind[] = ['weigh', 'choose', 'cluster', 'reframe', 'present', 'harvest']

/** A step at the end of a phase; it works on the nearest results before it. */
export function newStep(agenda: Agenda, phase: string, kind: StepKind, id: string, title: LocalText): Step {
  const step: Step = { ...plain, id, phase, kind, title, ...starts[kind] }
  const upTo = agenda.phases.findIndex((each) => each.id === phase)
  const before = { ...agenda, phases: agenda.phases.slice(0, upTo + 1) }
  const found = sourcesFor({ ...before, steps: inOrder(before) }, step)
  const last = found.at(-1)
  if (!picksOne.includes(kind)) return { ...step, of: found.map((source) => source.id).slice(-10) }
  if (kind === 'weigh' || kind === 'choose') return { ...step, ...about(last) }
  return { ...step, of: last ? [last.id] : [] }
}
