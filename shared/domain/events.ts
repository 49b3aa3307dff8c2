import * as v from 'valibot'
import { aboutSchema } from './about.ts'
import { agendaSchema, subjects } from './agenda.ts'
import { cardKinds } from './card.ts'
import { noticeSchema } from './notice.ts'
import { pairWishes, tableSettingsSchema } from './table.ts'
import { phoneModes, screenSchema, timerSchema } from './moment.ts'

/**
 * What has happened, in the past tense: the log is the truth. Stored rows and imported archives are parsed with these
 * schemas; a text in the log was checked when its command came in, so here it only has to be a text.
 */
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(40))
const text = v.pipe(v.string(), v.maxLength(20_000))
const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const counts = v.record(id, whole)

const event = <Type extends string, Entries extends v.ObjectEntries>(type: Type, entries: Entries) =>
  v.strictObject({ type: v.literal(type), ...entries })

const workshopEvents = [
  event('workshop.described', { about: aboutSchema }),
  event('workshop.opened', {}),
  event('workshop.closed', {}),
  event('workshop.anonymised', {}),
  event('notice.written', { notice: noticeSchema }),
  event('agenda.planned', { agenda: agendaSchema }),
  event('participant.joined', {
    participant: id,
    name: text,
    language: text,
    device: v.optional(v.boolean(), true),
  }),
  event('participant.changed', { participant: id, name: text, language: text }),
  event('participant.described', {
    participant: id,
    accessible: v.boolean(),
    speaks: v.array(id),
    group: text,
  }),
  event('participant.away', { participant: id, away: v.boolean() }),
  event('participant.erased', { participant: id }),
] as const

const tableEvents = [
  event('table.written', { table: id, settings: tableSettingsSchema }),
  event('table.opened', { table: id, open: v.boolean() }),
  event('table.removed', { table: id }),
  event('host.named', { table: id, participant: v.nullable(id) }),
  event('host.linked', { table: id, link: v.nullable(id) }),
  event('pair.wished', { a: id, b: id, wish: v.nullable(v.picklist(pairWishes)) }),
  event('topic.announced', { topic: id, table: id, title: text, by: v.nullable(id) }),
  event('topic.withdrawn', { topic: id }),
] as const

const seats = v.record(id, id)
const figure = v.pipe(v.number(), v.minValue(0))
const roundIndex = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(11))

const roundEvents = [
  event('seating.announced', {
    step: id,
    /** The first round that the plan is for. */
    from: roundIndex,
    rounds: v.array(seats),
    seed: whole,
    score: v.strictObject({
      revisits: whole,
      repeats: whole,
      bound: whole,
      metAverage: figure,
      metFewest: whole,
      pairsAgain: whole,
      proven: v.boolean(),
    }),
  }),
  event('seat.taken', { step: id, round: roundIndex, participant: id, table: id }),
  event('seat.left', { step: id, round: roundIndex, participant: id }),
  event('round.called', { step: id, round: roundIndex, arriveAt: whole }),
  event('round.started', { step: id, round: roundIndex }),
  event('round.ended', { step: id, round: roundIndex }),
  event('handover.confirmed', { step: id, round: roundIndex, table: id, text }),
  event('message.sent', { message: id, tables: v.nullable(v.array(id)), text }),
  event('table.heard', { step: id, table: id }),
] as const

const runEvents = [
  event('step.started', { step: id }),
  event('step.ended', { step: id }),
  event('step.skipped', { step: id }),
  event('step.revealed', { step: id, revealed: v.boolean() }),
  event('timer.set', { timer: v.nullable(timerSchema) }),
  event('screen.set', { screen: screenSchema }),
  event('phones.set', { mode: v.picklist(phoneModes) }),
] as const

const cardEvents = [
  event('card.added', {
    card: id,
    step: id,
    kind: v.picklist(cardKinds),
    text,
    column: v.nullable(id),
    about: v.nullable(id),
    table: v.optional(v.nullable(id), null),
    round: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), null),
    author: v.nullable(id),
    onBehalf: v.boolean(),
    late: v.boolean(),
  }),
  event('card.edited', { card: id, text }),
  event('card.withdrawn', { card: id }),
  event('card.erased', { card: id }),
  event('card.held', { card: id, ground: text }),
  event('card.released', { card: id }),
  event('card.admitted', { card: id }),
  event('card.merged', { card: id, into: v.nullable(id) }),
  event('card.answered', { card: id, answer: text, about: v.nullable(id) }),
] as const

const resultEvents = [
  event('cluster.sealed', {
    step: id,
    clusters: v.array(v.strictObject({ id, name: text, cards: v.array(id) })),
  }),
  event('cluster.renamed', { cluster: id, name: text }),
  event('choice.made', { subject: v.picklist(['clusters', 'goals', 'sketches']), id, chosen: v.boolean() }),
  event('goal.written', { goal: id, step: id, cluster: v.nullable(id), text }),
  event('goal.removed', { goal: id }),
  event('sketch.added', {
    sketch: id,
    step: id,
    form: v.picklist(['utopia', 'project']),
    title: text,
    from: v.array(id),
  }),
  event('sketch.written', { sketch: id, field: id, text }),
  event('sketch.linked', { sketch: id, from: v.array(id) }),
  event('sketch.joined', { sketch: id, participant: id }),
  event('sketch.left', { sketch: id, participant: id }),
  event('sketch.removed', { sketch: id, removed: v.boolean() }),
  event('agreement.written', { agreement: id, what: text, who: text, byWhen: text }),
  event('agreement.removed', { agreement: id }),
  event('outlook.written', { nextDate: text, hearBack: text }),
] as const

const ballotEvents = [
  event('ballot.opened', {
    ballot: id,
    step: id,
    on: v.picklist(subjects),
    options: v.array(id),
    dots: whole,
    stack: v.boolean(),
  }),
  event('ballot.closed', { ballot: id, totals: counts, voters: whole, present: whole }),
  event('ballot.counted', { ballot: id, option: id, hands: whole }),
  event('ballot.discarded', { ballot: id }),
] as const

export const eventSchema = v.variant('type', [
  ...workshopEvents,
  ...runEvents,
  ...cardEvents,
  ...resultEvents,
  ...ballotEvents,
  ...tableEvents,
  ...roundEvents,
])
export type WorkshopEvent = v.InferOutput<typeof eventSchema>
export type EventType = WorkshopEvent['type']
export type EventOf<Type extends EventType> = Extract<WorkshopEvent, { type: Type }>

/** An event with its place in the log and the server's time. */
export interface Happened {
  version: number
  at: number
  event: WorkshopEvent
}
