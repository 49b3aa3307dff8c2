import { inOrder } from '../../../../shared/domain/run.ts'
import { type Agenda, type Phase, type Step, type StepKind, type Subject } from '../../../../shared/domain/agenda.ts'

/** Changes to a plan on the desk: an agenda in, a new one out. Steps always stand in the order in which they are walked. */
export type Edit = (agenda: Agenda) => Agenda

export const sorted: Edit = (agenda) => ({ ...agenda, steps: inOrder(agenda) })

export const changeStep =
  (id: string, change: Partial<Step>): Edit =>
  (agenda) => ({
    ...agenda,
    steps: agenda.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
  })

export const changePhase =
  (id: string, change: Partial<Phase>): Edit =>
  (agenda) => ({
    ...agenda,
    phases: agenda.phases.map((phase) => (phase.id === id ? { ...phase, ...change } : phase)),
  })

/** One place up or down; at the border of a phase the step goes over into the next one. */
export const moveStep =
  (id: string, by: -1 | 1): Edit =>
  (agenda) => {
    const steps = inOrder(agenda)
    const at = steps.findIndex((step) => step.id === id)
    const step = steps[at]
    const other = steps[at + by]
    if (!step) return agenda
    if (other?.phase === step.phase) return { ...agenda, steps: steps.with(at, other).with(at + by, step) }
    const phase = agenda.phases[agenda.phases.findIndex((each) => each.id === step.phase) + by]
    return phase ? { ...agenda, steps: steps.with(at, { ...step, phase: phase.id }) } : agenda
  }

export function canMove(agenda: Agenda, id: string, by: -1 | 1): boolean {
  return moveStep(id, by)(agenda) !== agenda
}

/** Steps that worked on it work on what is left. */
export const removeStep =
  (id: string): Edit =>
  (agenda) => ({
    ...agenda,
    steps: agenda.steps
      .filter((step) => step.id !== id)
      .map((step) => ({ ...step, of: step.of.filter((source) => source !== id) })),
  })

export const removePhase =
  (id: string): Edit =>
  (agenda) => ({
    ...agenda,
    phases: agenda.phases.filter((phase) => phase.id !== id),
  })

export const addStep =
  (step: Step): Edit =>
  (agenda) =>
    sorted({ ...agenda, steps: [...agenda.steps, step] })

/** What a step of each kind can work on. */
const sources: Record<StepKind, readonly StepKind[]> = {
  inform: [],
  collect: ['reframe'],
  cluster: ['collect', 'rounds'],
  weigh: ['collect', 'cluster', 'reframe', 'sketch'],
  choose: ['collect', 'cluster', 'reframe', 'sketch'],
  reframe: ['cluster'],
  sketch: ['collect', 'reframe', 'sketch'],
  check: ['collect', 'sketch'],
  present: ['sketch'],
  reflect: [],
  agree: [],
  rounds: [],
  harvest: ['rounds'],
}

const subjects: Partial<Record<StepKind, Subject>> = {
  collect: 'cards',
  cluster: 'clusters',
  reframe: 'goals',
  sketch: 'sketches',
}

/** Steps before this one whose results it can work on. */
export function sourcesFor(agenda: Agenda, step: Step): Step[] {
  const steps = inOrder(agenda)
  const at = steps.findIndex((each) => each.id === step.id)
  return steps.slice(0, at < 0 ? undefined : at).filter((each) => sources[step.kind].includes(each.kind))
}

/** Steps whose results this one wants and that come only later: it would have nothing to work on. */
export function sourcesAfter(agenda: Agenda, step: Step): Step[] {
  const steps = inOrder(agenda)
  const at = steps.findIndex((each) => each.id === step.id)
  return steps.slice(at + 1).filter((each) => step.of.includes(each.id))
}

/** A ballot is about the results of one step; which kind of results these are follows from it. */
export const about = (source: Step | undefined): Pick<Step, 'of' | 'on'> => ({
  of: source ? [source.id] : [],
  on: (source && subjects[source.kind]) ?? null,
})
