import type { Phase, Step, StepKind } from '../../domain/agenda.ts'
import { heading, note, paragraph, prompt, type Block } from '../document.ts'
import type { Material } from '../material.ts'
import { chosen } from './chosen.ts'
import { clustered } from './clustered.ts'
import { collected } from './collected.ts'
import { goals } from './goals.ts'
import { harvested } from './harvested.ts'
import { objections } from './objections.ts'
import { sketched } from './sketched.ts'
import { atTables } from './tables.ts'

type Results = (material: Material, step: Step) => Block[]

const elsewhere =
  (section: 'results.seeWeighing' | 'results.seeOutlook' | 'results.seeReflection'): Results =>
  ({ say }) => [note(say(section))]

/** What each kind of step leaves behind. Complete by type: a new kind of step does not compile without its line. */
const byKind: Record<StepKind, Results> = {
  inform: () => [],
  collect: collected,
  cluster: clustered,
  weigh: elsewhere('results.seeWeighing'),
  choose: chosen,
  reframe: goals,
  sketch: sketched,
  check: objections,
  present: () => [],
  reflect: elsewhere('results.seeReflection'),
  agree: elsewhere('results.seeOutlook'),
  rounds: atTables,
  harvest: harvested,
}

/** 6. Results, phase by phase and step by step. */
export function results(material: Material): Block[] {
  const { workshop, say, blank } = material
  const title = heading(1, say('results'))
  if (!workshop.agenda) return [title, paragraph(blank('blank.noAgenda'))]
  return [title, ...workshop.agenda.phases.flatMap((phase) => phaseResults(material, phase))]
}

function phaseResults(material: Material, phase: Phase): Block[] {
  const steps = material.steps.filter((step) => step.phase === phase.id)
  const blocks = steps.flatMap((step) => stepResults(material, step, phase))
  return blocks.length > 0 ? [heading(2, material.local(phase.name), phase.accent), ...blocks] : []
}

function stepResults(material: Material, step: Step, phase: Phase): Block[] {
  const { say, local, workshop } = material
  const found = byKind[step.kind](material, step)
  if (found.length === 0) return []
  const held = (workshop.runs.get(step.id)?.times ?? 0) > 0
  const asked = local(step.prompt)
  return [
    heading(3, local(step.title), phase.accent),
    ...(asked ? [prompt(asked)] : []),
    ...(held ? [] : [note(say('results.notHeld'))]),
    ...found,
  ]
}
