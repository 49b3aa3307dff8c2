import * as v from 'valibot'
import type { Step } from '../domain/agenda.ts'
import type { WorkshopEvent } from '../domain/events.ts'
import { cardKinds, insightLimit, isAlive, type Card } from '../domain/card.ts'
import { idSchema, textOf } from '../domain/written.ts'
import { cardLimit } from '../domain/text.ts'
import { isOpen, stepOf, type Workshop } from '../domain/workshop.ts'
import { tableOf } from '../tables/host.ts'
import { accept, command, everybodyInside, isStaff, refuse, type Actor, type Decision } from './command.ts'
import { exists } from './reference.ts'

export const addCardSchema = v.strictObject({
  card: idSchema,
  step: idSchema,
  kind: v.picklist(cardKinds),
  text: textOf(cardLimit),
  column: v.nullable(idSchema),
  about: v.nullable(idSchema),
  /** A host who is a guest too says whether the card is somebody else's. */
  forOther: v.optional(v.boolean(), false),
  /** In a step with tables: where and in which round it was written. */
  table: v.optional(v.nullable(idSchema), null),
  round: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(11))), null),
})
type AddCard = v.InferOutput<typeof addCardSchema>

/** Parked objections have a budget of their own: parking must never cost an idea. */
const objectionLimit = 20
const withoutLimit = 200

const collecting = ['collect', 'reframe', 'check', 'reflect', 'sketch', 'rounds'] as const

/** Which cards a step takes: a reframe takes proposals, a check takes objections, parking is offered where the method says so. */
export function takes(step: Pick<Step, 'kind' | 'parks'>, kind: AddCard['kind']): boolean {
  if (!collecting.some((known) => known === step.kind)) return false
  if (kind === 'objection') return step.parks || step.kind === 'check'
  if (kind === 'proposal') return step.kind === 'reframe'
  if (kind === 'insight') return step.kind === 'rounds'
  return step.kind === 'collect' || step.kind === 'reflect' || step.kind === 'rounds'
}

function budget(step: Step, kind: AddCard['kind']): number {
  if (kind === 'objection') return objectionLimit
  return step.cards === 0 ? withoutLimit : step.cards
}

/** At tables the budget is one of each round. */
function mine(workshop: Workshop, author: string, { step, kind, round }: AddCard): number {
  const own = (workshop.cardsBy.get(author) ?? []).map((id) => workshop.cards.get(id))
  return own.filter((card) => card && isAlive(card) && card.step === step && card.kind === kind && card.round === round)
    .length
}

/** At tables a card says where it was written; a table that has closed since still had its round. */
const isPlaced = ({ step, table, round }: AddCard, workshop: Workshop): boolean =>
  table !== null &&
  round !== null &&
  workshop.tables.has(table) &&
  round < (workshop.seatings.get(step)?.rounds.length ?? 0)

function isOneInsightTooMany({ step, kind, table, round }: AddCard, workshop: Workshop): boolean {
  if (kind !== 'insight') return false
  const there = (workshop.cardsIn.get(step) ?? []).filter((id) => {
    const card = workshop.cards.get(id)
    return card && isAlive(card) && card.kind === 'insight' && card.table === table && card.round === round
  })
  return there.length >= insightLimit
}

function misfit(input: AddCard, step: Step, workshop: Workshop): Decision | null {
  if (workshop.cards.has(input.card)) return refuse('card-known')
  if (!takes(step, input.kind)) return refuse(input.kind === 'objection' ? 'no-parking-here' : 'step-closed')
  if (input.column && !step.columns.some((column) => column.id === input.column)) return refuse('no-such-column')
  if (step.kind === 'rounds' && !isPlaced(input, workshop)) return refuse('table-unknown')
  if (isOneInsightTooMany(input, workshop)) return refuse('too-many-insights', { most: insightLimit })
  if (input.about && !exists(workshop, input.about)) return refuse('reference-unknown')
  return null
}

function added(
  { forOther: _forOther, ...card }: AddCard,
  rest: { author: string | null; onBehalf: boolean; late: boolean },
): WorkshopEvent {
  return { type: 'card.added', ...card, ...rest }
}

/** An insight is the table's own; every other card that staff or a host write stands for somebody without a phone. */
function addOnBehalf(input: AddCard, workshop: Workshop, late: boolean): Decision {
  const step = stepOf(workshop, input.step)
  if (!step) return refuse('step-unknown')
  const refusal = misfit(input, step, workshop)
  const onBehalf = input.kind !== 'insight'
  return refusal ?? accept(added(input, { author: null, onBehalf, late }))
}

/** A host writes for the own table. What was written without network for a step that has ended waits for the moderator. */
function addAsHost(input: AddCard, workshop: Workshop, actor: Actor): Decision {
  if (workshop.status !== 'open') return refuse('workshop-not-open')
  if (tableOf(workshop, actor.who)?.id !== input.table) return refuse('not-your-table')
  return addOnBehalf(input, workshop, !isOpen(workshop, input.step))
}

/** A guest who hosts writes own cards like everybody, and insights and cards of others for the table. */
const writesForTable = ({ kind, forOther }: Pick<AddCard, 'kind' | 'forOther'>, { role }: Actor): boolean =>
  role === 'host' || kind === 'insight' || forOther

/**
 * A guest's card. One that was written without network for a step that has ended meanwhile is kept as late and put before
 * the moderator: never dropped.
 */
function addOwn(input: AddCard, workshop: Workshop, author: string): Decision {
  if (workshop.status !== 'open') return refuse('workshop-not-open')
  const step = stepOf(workshop, input.step)
  if (!step) return refuse('step-unknown')
  const refusal = misfit(input, step, workshop)
  if (refusal) return refusal
  const late = !isOpen(workshop, step.id)
  if (late && (workshop.runs.get(step.id)?.times ?? 0) === 0) return refuse('step-not-yet')
  const most = budget(step, input.kind)
  if (mine(workshop, author, input) >= most) return refuse('too-many-cards', { most })
  return accept(added(input, { author, onBehalf: false, late }))
}

/** What a table wrote together, and what its host wrote for somebody, its host may put right; so may staff. */
const isOfOwnTable = (workshop: Workshop, card: Card, actor: Actor): boolean =>
  card.author === null && card.table !== null && (isStaff(actor) || tableOf(workshop, actor.who)?.id === card.table)

/** An author's own card in an open step; everybody else is told no more than that it is not theirs. */
function ownOpenCard(workshop: Workshop, id: string, actor: Actor): Card | Decision {
  const card = workshop.cards.get(id)
  if (!card || !isAlive(card)) return refuse('card-unknown')
  if (card.author !== actor.who && !isOfOwnTable(workshop, card, actor)) return refuse('card-not-yours')
  return isOpen(workshop, card.step) ? card : refuse('step-closed')
}

const isDecision = (found: Card | Decision): found is Decision => 'accepted' in found

export const cardCommands = {
  'card.add': command(everybodyInside, addCardSchema, (input, { workshop }, actor) => {
    if (isStaff(actor)) return addOnBehalf(input, workshop, false)
    return writesForTable(input, actor) ? addAsHost(input, workshop, actor) : addOwn(input, workshop, actor.who)
  }),

  'card.edit': command(
    everybodyInside,
    v.strictObject({ card: idSchema, text: textOf(cardLimit) }),
    ({ card: id, text }, { workshop }, actor) => {
      const card = ownOpenCard(workshop, id, actor)
      if (isDecision(card)) return card
      return accept({ type: 'card.edited', card: id, text })
    },
  ),

  'card.withdraw': command(everybodyInside, v.strictObject({ card: idSchema }), ({ card: id }, { workshop }, actor) => {
    const card = ownOpenCard(workshop, id, actor)
    return isDecision(card) ? card : accept({ type: 'card.withdrawn', card: id })
  }),
}
