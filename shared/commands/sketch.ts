import * as v from 'valibot'
import { isFieldOf, type Sketch } from '../domain/sketch.ts'
import { blankOr, idSchema, textOf } from '../domain/written.ts'
import { cardLimit, paragraphLimit } from '../domain/text.ts'
import { isOpen, stepOf, type Workshop } from '../domain/workshop.ts'
import {
  accept,
  command,
  everybodyInside,
  guests,
  isStaff,
  refuse,
  staff,
  type Actor,
  type Decision,
} from './command.ts'
import { exists } from './reference.ts'

const from = v.pipe(v.array(idSchema), v.maxLength(20))

function onSketch(workshop: Workshop, id: string, actor: Actor, decide: (sketch: Sketch) => Decision): Decision {
  const sketch = workshop.sketches.get(id)
  if (!sketch || (sketch.removed && !isStaff(actor))) return refuse('sketch-unknown')
  if (!isStaff(actor) && !isOpen(workshop, sketch.step)) return refuse('step-closed')
  return decide(sketch)
}

/** Whether something was made from a sketch, at however many removes: the chain must never run in a circle. */
function comesFrom(workshop: Workshop, id: string, origin: string): boolean {
  return id === origin || (workshop.sketches.get(id)?.from ?? []).some((next) => comesFrom(workshop, next, origin))
}

/** One group at a time in each step: joining another means leaving the first. */
function joinGroup(workshop: Workshop, sketch: Sketch, participant: string): Decision {
  if (sketch.members.includes(participant)) return accept()
  const size = stepOf(workshop, sketch.step)?.groupSize ?? 0
  if (size > 0 && sketch.members.length >= size) return refuse('group-full', { most: size })
  const leaves = [...workshop.sketches.values()]
    .filter((other) => other.step === sketch.step && other.members.includes(participant))
    .map((other) => ({ type: 'sketch.left', sketch: other.id, participant }) as const)
  return accept(...leaves, { type: 'sketch.joined', sketch: sketch.id, participant })
}

export const sketchCommands = {
  'sketch.add': command(
    everybodyInside,
    v.strictObject({ sketch: idSchema, step: idSchema, title: textOf(cardLimit), from }),
    (input, { workshop }, actor) => {
      const step = stepOf(workshop, input.step)
      if (!step || step.form === null) return refuse('step-unknown')
      if (!isStaff(actor) && !isOpen(workshop, input.step)) return refuse('step-closed')
      if (workshop.sketches.has(input.sketch)) return refuse('card-known')
      if (!input.from.every((id) => exists(workshop, id))) return refuse('reference-unknown')
      return accept({ type: 'sketch.added', ...input, form: step.form })
    },
  ),

  'sketch.join': command(guests, v.strictObject({ sketch: idSchema }), ({ sketch: id }, { workshop }, actor) =>
    onSketch(workshop, id, actor, (sketch) => joinGroup(workshop, sketch, actor.who)),
  ),

  'sketch.leave': command(guests, v.strictObject({ sketch: idSchema }), ({ sketch: id }, { workshop }, actor) =>
    onSketch(workshop, id, actor, (sketch) =>
      sketch.members.includes(actor.who)
        ? accept({ type: 'sketch.left', sketch: id, participant: actor.who })
        : accept(),
    ),
  ),

  /** Writes one field. `revision` is the one that the writer saw: a text that changed meanwhile is never overwritten unread. */
  'sketch.write': command(
    everybodyInside,
    v.strictObject({ sketch: idSchema, field: idSchema, text: blankOr(paragraphLimit), revision: v.number() }),
    ({ sketch: id, field, text, revision }, { workshop }, actor) =>
      onSketch(workshop, id, actor, (sketch) => {
        if (!isStaff(actor) && !sketch.members.includes(actor.who)) return refuse('group-not-yours')
        if (!isFieldOf(sketch.form, field)) return refuse('field-unknown')
        if ((sketch.fields[field]?.revision ?? 0) !== revision) return refuse('field-changed')
        return accept({ type: 'sketch.written', sketch: id, field, text })
      }),
  ),

  'sketch.link': command(staff, v.strictObject({ sketch: idSchema, from }), (input, { workshop }, actor) =>
    onSketch(workshop, input.sketch, actor, () => {
      if (!input.from.every((id) => exists(workshop, id))) return refuse('reference-unknown')
      if (input.from.some((id) => comesFrom(workshop, id, input.sketch))) return refuse('merge-circle')
      return accept({ type: 'sketch.linked', ...input })
    }),
  ),

  /** Puts a sketch aside, or back: its text stays. */
  'sketch.remove': command(
    staff,
    v.strictObject({ sketch: idSchema, removed: v.boolean() }),
    (input, { workshop }, actor) =>
      onSketch(workshop, input.sketch, actor, () => accept({ type: 'sketch.removed', ...input })),
  ),
}
