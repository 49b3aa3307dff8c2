import type { Agenda, Phase, Step, StepKind } from '../domain/agenda.ts'
import type { LocalText } from '../domain/language.ts'

/** A method is data: phases, composed of steps of a few kinds. A new method is one new file. */
export interface Method {
  id: string
  name: LocalText
  summary: LocalText
  /** Group size that the method is made for. */
  people: { from: number; to: number }
  variants: Variant[]
  phases: Phase[]
  steps: MethodStep[]
}

export interface Variant {
  id: string
  name: LocalText
}

/** A step with its minutes in each variant; a variant that is not named leaves the step out. */
export type MethodStep = Omit<Step, 'minutes'> & { minutes: Partial<Record<string, number>> }

type Settings = Partial<Omit<MethodStep, 'id' | 'phase' | 'kind'>> & Pick<MethodStep, 'title' | 'prompt' | 'minutes'>

const plain = {
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
} satisfies Partial<MethodStep>

/** One step of a method; what is not said is off. */
export function step(phase: string, kind: StepKind, id: string, settings: Settings): MethodStep {
  return { ...plain, id, phase, kind, ...settings }
}

/** The agenda that a variant of a method starts with; the organizer changes it from there. */
export function agendaOf(method: Method, variant: string): Agenda {
  const steps = method.steps.flatMap(({ minutes, ...rest }) => {
    const own = minutes[variant]
    return own === undefined ? [] : [{ ...rest, minutes: own }]
  })
  const kept = new Set(steps.map(({ id }) => id))
  return {
    method: method.id,
    variant,
    phases: method.phases.filter((phase) => steps.some((other) => other.phase === phase.id)),
    // A step that works on one that this variant leaves out works on what is left.
    steps: steps.map((other) => ({ ...other, of: other.of.filter((source) => kept.has(source)) })),
  }
}

export const minutesOf = (agenda: Agenda): number => agenda.steps.reduce((sum, { minutes }) => sum + minutes, 0)
