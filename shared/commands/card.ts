import * as v from 'valibot'
import type { Step } from '../domain/agenda.ts'
import { cardKinds, isAlive, type Card } from '../domain/card.ts'
import { idSchema, textOf } from '../domain/written.ts'
import { cardLimit } from '../domain/text.ts'
import { isOpen, stepOf, type Workshop } from '../domain/workshop.ts'
import { accept, command, everybodyInside, guests, isStaff, refuse, type Actor, type Decision } from './command.ts'
import { exists } from './reference.ts'

export const addCardSchema = v.strictObject({
  card: idSchema,
  step: idSchema,
  kind: v.picklist(cardKinds),
  text: textOf(cardLimit),
  column: v.nullable(idSchema),
  about: v.nullable(idSchema),
})
type AddCard = v.InferOutput<typeof addCardSchema>

/** Parked objections have a budget of their own: parking must never cost an idea. */
const objectionLimit = 20
const withoutLimit = 200

const collecting = ['collect', 'reframe', 'check', 'reflect', 'sketch'] as const

/** Which cards a step takes: a reframe takes proposals, a check takes objections, parking is offered where the method says so. */
export function takes(step: Pick<Step, 'kind' | 'parks'>, kind: AddCard['kind']): boolean {
  if (!collecting.some((known) => known === step.kind)) return false
  if (kind === 'objection') return step.parks || step.kind === 'check'
  if (kind === 'proposal') return step.kind === 'reframe'
  return step.kind === 'collect' || step.kind === 'reflect'
}

function budget(step: Step, kind: AddCard['kind']): number {
  if (kind === 'objection') return objectionLimit
  return step.cards === 0 ? withoutLimit : step.cards
}

function mine(workshop: Workshop, author: string, { step, kind }: AddCard): number {
  const own = (workshop.cardsBy.get(author) ?? []).map((id) => workshop.cards.get(id))
  return own.filter((card) => card && isAlive(card) && card.step === step && card.kind === kind).length
}

function misfit(input: AddCard, step: Step, workshop: Workshop): Decision | null {
  if (workshop.cards.has(input.card)) return refuse('card-known')
  if (!takes(step, input.kind)) return refuse(input.kind === 'objection' ? 'no-parking-here' : 'step-closed')
  if (input.column && !step.columns.some((column) => column.id === input.column)) return refuse('no-such-column')
  if (input.about && !exists(workshop, input.about)) return refuse('reference-unknown')
  return null
}

function addOnBehalf(input: AddCard, workshop: Workshop): Decision {
  const step = stepOf(workshop, input.step)
  if (!step) return refuse('step-unknown')
  const refusal = misfit(input, step, workshop)
  return refusal ?? accept({ type: 'card.added', ...input, author: null, onBehalf: true, late: false })
}

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
  return accept({ type: 'card.added', ...input, author, onBehalf: false, late })
}

/** An author's own card in an open step; everybody else is told no more than that it is not theirs. */
function ownOpenCard(workshop: Workshop, id: string, actor: Actor): Card | Decision {
  const card = workshop.cards.get(id)
  if (!card || !isAlive(card)) return refuse('card-unknown')
  if (card.author !== actor.who) return refuse('card-not-yours')
  return isOpen(workshop, card.step) ? card : refuse('step-closed')
}

const isDecision = (found: Card | Decision): found is Decision => 'accepted' in found

export const cardCommands = {
  'card.add': command(everybodyInside, addCardSchema, (input, { workshop }, actor) =>
    isStaff(actor) ? addOnBehalf(input, workshop) : addOwn(input, workshop, actor.who),
  ),

  'card.edit': command(
    guests,
    v.strictObject({ card: idSchema, text: textOf(cardLimit) }),
    ({ card: id, text }, { workshop }, actor) => {
      const card = ownOpenCard(workshop, id, actor)
      if (isDecision(card)) return card
      return accept({ type: 'card.edited', card: id, text })
    },
  ),

  'card.withdraw': command(guests, v.strictObject({ card: idSchema }), ({ card: id }, { workshop }, actor) => {
    const card = ownOpenCard(workshop, id, actor)
    return isDecision(card) ? card : accept({ type: 'card.withdrawn', card: id })
  }),
}
