import type { Step } from '../../domain/agenda.ts'
import { titleOf, type Sketch } from '../../domain/sketch.ts'
import { heading, list, note, paragraph, type Block } from '../document.ts'
import type { Material } from '../material.ts'
import { originLine } from '../origin.ts'
import { votesFor } from '../votes.ts'
import { parkedHere } from './collected.ts'

/** Utopias with title and text; projects stand in their own section. */
export function sketched(material: Material, step: Step): Block[] {
  const { workshop, say, blank, names } = material
  const own = [...workshop.sketches.values()].filter((sketch) => sketch.step === step.id)
  const kept = own.filter((sketch) => !sketch.removed)
  const aside = own.length - kept.length
  const tail = [...(aside > 0 ? [note(say('sketched.aside', { count: aside }))] : []), ...parkedHere(material, step)]
  if (kept.length === 0) return [paragraph(blank('blank.noSketches')), ...tail]
  if (step.form === 'project') {
    return [note(say('results.seeProjects')), list(kept.map(({ id }) => names.long(id) ?? '')), ...tail]
  }
  return [...kept.flatMap((sketch) => utopiaBlocks(material, step, sketch)), ...tail]
}

function utopiaBlocks(material: Material, step: Step, sketch: Sketch): Block[] {
  const { say, names, accentOf, orBlank, blank } = material
  const votes = votesFor(material, sketch.id)
  const facts = [
    sketch.members.length > 0 && say('sketched.members', { count: sketch.members.length }),
    votes && say('clustered.votes', { votes }),
    sketch.chosen && say('sketched.chosen'),
  ].filter((fact) => typeof fact === 'string')
  const title = titleOf(sketch).trim() === '' ? (names.short(sketch.id) ?? '') : (names.long(sketch.id) ?? '')
  const origin = originLine(material, sketch.id)
  return [
    heading(4, title, accentOf(step)),
    ...(facts.length > 0 ? [note(facts.join(' · '))] : []),
    paragraph(orBlank(sketch.fields['text']?.text ?? '')),
    paragraph(origin ? say('sketched.from', { origin }) : blank('blank.noOrigin')),
  ]
}
