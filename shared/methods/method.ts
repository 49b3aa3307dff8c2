import type { Agenda, Phase, SeatingSettings, Step, StepKind } from '../domain/agenda.ts'
import type { LocalText } from '../domain/language.ts'

/** A method is data: phases, composed of steps of a few kinds. A new method is one new file. */
export interface Method {
  id: string
  name: LocalText
  summary: LocalText
  /** Group size that the method is made for. */
  people: { from: number; to: number }
  /** Where people talk in rounds; left out by a method without tables. */
  places?: Places
  variants: Variant[]
  phases: Phase[]
  steps: MethodStep[]
}

/** What a proposal for a hall starts from. */
export interface Places {
  kind: 'table' | 'room'
  /** How many people talk best together. */
  size: number
  fewest: number
  most: number
}

export interface Variant {
  id: string
  name: LocalText
}

/**
 * A step with its minutes in each variant; a variant that is not named leaves the step out. Where it has rounds, these minutes
 * are shared out among them.
 */
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
  seating: null,
  turn: 0,
} satisfies Partial<MethodStep>

/** One step of a method; what is not said is off. */
export function step(phase: string, kind: StepKind, id: string, settings: Settings): MethodStep {
  return { ...plain, id, phase, kind, ...settings }
}

/** What rounds take together, with the way to each of them. */
export const minutesOfRounds = ({ questions, minutes, walk }: SeatingSettings): number =>
  Math.ceil(questions.length * (minutes + walk / 60))

/** Rounds that are as long as the minutes of their step allow. */
export const fitted = (seating: SeatingSettings, minutes: number): SeatingSettings => ({
  ...seating,
  minutes: Math.max(1, Math.floor(minutes / seating.questions.length - seating.walk / 60)),
})

/** The agenda that a variant of a method starts with; the organizer changes it from there. */
export function agendaOf(method: Method, variant: string): Agenda {
  const steps = method.steps.flatMap(({ minutes, ...rest }) => {
    const own = minutes[variant]
    return own === undefined ? [] : [{ ...rest, minutes: own, seating: rest.seating && fitted(rest.seating, own) }]
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
