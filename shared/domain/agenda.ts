import * as v from 'valibot'
import { seatingModes } from './seating-mode.ts'
import { localTextSchema } from './wording.ts'
import { idSchema } from './written.ts'

/** One accent per phase, carried by all faces at once; always with the phase's name and sign too. */
export const accents = ['arrival', 'criticism', 'turn', 'utopia', 'realization', 'closing'] as const
export type Accent = (typeof accents)[number]

export const phaseSchema = v.strictObject({
  id: idSchema,
  accent: v.picklist(accents),
  name: localTextSchema,
  /** The rule line, visible on phone and screen for as long as the phase runs. */
  rule: localTextSchema,
})
export type Phase = v.InferOutput<typeof phaseSchema>

/**
 * The activities that methods are composed of.
 * inform: read or listen · collect: cards · cluster: board, sealed into clusters · weigh: ballot · choose: pick what goes on
 * · reframe: main point becomes goal · sketch: groups write together · check: parked objections return · present: one after
 * another on the screen · reflect: mood and feedback · agree: who does what by when · rounds: people talk at tables and change
 * them · harvest: the tables report in turn
 */
export const stepKinds = [
  'inform',
  'collect',
  'cluster',
  'weigh',
  'choose',
  'reframe',
  'sketch',
  'check',
  'present',
  'reflect',
  'agree',
  'rounds',
  'harvest',
] as const
export type StepKind = (typeof stepKinds)[number]

/** What a ballot or a choice is about. */
export const subjects = ['cards', 'clusters', 'goals', 'sketches', 'mood'] as const
export type Subject = (typeof subjects)[number]

export const columnSchema = v.strictObject({
  id: idSchema,
  name: localTextSchema,
  sign: v.picklist(['plus', 'minus', 'wish', 'none']),
})
export type Column = v.InferOutput<typeof columnSchema>

const count = /* @__NO_SIDE_EFFECTS__ */ (most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))

/** How a step with tables is walked. Its questions are its rounds; a blank question is the prompt of the step. */
export const seatingSchema = v.strictObject({
  mode: v.picklist(seatingModes),
  sizes: v.picklist(['even', 'capacity']),
  /** In `partial`: how many different tables each person visits. */
  visits: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
  questions: v.pipe(v.array(localTextSchema), v.minLength(1), v.maxLength(12)),
  /** Of one round. */
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240)),
  /** Seconds to walk from one table to the next. */
  walk: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1800)),
  /** The change sounds on phones and wall; everybody can silence the own device too. */
  gong: v.optional(v.boolean(), true),
})
export type SeatingSettings = v.InferOutput<typeof seatingSchema>

export const stepSchema = v.strictObject({
  id: idSchema,
  phase: idSchema,
  kind: v.picklist(stepKinds),
  title: localTextSchema,
  prompt: localTextSchema,
  minutes: count(600),
  /** Cards per person; 0 means as many as one likes. */
  cards: count(50),
  /** Collected cards stay unseen until they are revealed. */
  hidden: v.boolean(),
  columns: v.pipe(v.array(columnSchema), v.maxLength(6)),
  /** Offers to park a "but" instead of deleting it. */
  parks: v.boolean(),
  /** Dots per person; several on one option only where `stack` says so. */
  dots: count(20),
  stack: v.boolean(),
  on: v.nullable(v.picklist(subjects)),
  /** Steps whose results this one works on. */
  of: v.pipe(v.array(idSchema), v.maxLength(10)),
  form: v.nullable(v.picklist(['utopia', 'project'])),
  /** Most people in one group; 0 means no bound. */
  groupSize: count(50),
  /** Of a step with tables, else null. Agendas from before there were tables do not name it. */
  seating: v.optional(v.nullable(seatingSchema), null),
  /** In a harvest: seconds for each table. */
  turn: v.optional(count(3600), 0),
})
export type Step = v.InferOutput<typeof stepSchema>

export const agendaSchema = v.strictObject({
  method: idSchema,
  variant: idSchema,
  phases: v.pipe(v.array(phaseSchema), v.minLength(1), v.maxLength(20)),
  steps: v.pipe(v.array(stepSchema), v.minLength(1), v.maxLength(60)),
})
export type Agenda = v.InferOutput<typeof agendaSchema>
