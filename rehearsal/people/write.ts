import { sketchFields, titleOf } from '../../shared/domain/sketch.ts'
import type { SketchView } from '../../shared/views/nouns.ts'
import { randomOf, shuffled } from '../random.ts'
import { typing, type Moment } from './moment.ts'
import { projectCalled, utopiaCalled } from './offers.ts'

/** What somebody would write next in the group's sketch, given what stands there. */
interface Line {
  field: string
  text: string
}

function nextSentence(moment: Moment, sketch: SketchView): Line | null {
  const written = sketch.fields['text']?.text ?? ''
  const sentence = utopiaCalled(moment, titleOf(sketch))?.sentences.find((known) => !written.includes(known))
  return sentence === undefined ? null : { field: 'text', text: written === '' ? sentence : `${written} ${sentence}` }
}

/** Each begins elsewhere, so that a group seldom writes one field twice. Fields without a text stay blank. */
function nextField(moment: Moment, sketch: SketchView): Line | null {
  const texts = projectCalled(moment, titleOf(sketch))
  if (!texts) return null
  const order = shuffled(sketchFields.project, randomOf(`fields ${moment.person.seed}`))
  const field = order.find((name) => texts[name] !== '' && (sketch.fields[name]?.text ?? '') === '')
  return field === undefined ? null : { field, text: texts[field] }
}

const next = (moment: Moment, sketch: SketchView): Line | null =>
  sketch.form === 'utopia' ? nextSentence(moment, sketch) : nextField(moment, sketch)

/** More attempts than any sketch has lines, so that a group cannot get stuck. */
const longest = 60

/** Writes until nothing is missing. A text that changed meanwhile is read again first, as on the phones (D17). */
export async function write(moment: Moment, group: string): Promise<void> {
  const { session, ask, pause } = moment
  for (let line = 0; line < longest; line += 1) {
    const before = session.store.get('sketch', group)
    const planned = before && next(moment, before)
    if (!planned || !(await pause(typing(planned.text)))) return
    const now = session.store.get('sketch', group)
    // Somebody else may have been quicker: then look again what is missing.
    const still = now && next(moment, now)?.text === planned.text
    if (still)
      await ask('sketch.write', { sketch: group, ...planned, revision: now.fields[planned.field]?.revision ?? 0 })
  }
}
