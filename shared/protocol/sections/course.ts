import { minutesOf } from '../../methods/method.ts'
import type { Phase, Step } from '../../domain/agenda.ts'
import { clockAfter } from '../clock.ts'
import { heading, note, paragraph, prompt, table, type Block, type Cell } from '../document.ts'
import type { Material } from '../material.ts'
import { passesIn, type Pass } from '../runs.ts'
import { namedTable } from './facts.ts'
import { roundsCourse } from './rounds.ts'

/** 5. Course: planned and actual times, questions word for word, rules, deviations. */
export function course(material: Material): Block[] {
  const { workshop, say, blank } = material
  const { agenda } = workshop
  const title = heading(1, say('course'))
  if (!agenda) return [title, paragraph(blank('blank.noAgenda'))]
  const plan = planned(material)
  const passes = passesIn(material.log)
  return [
    title,
    note(say('course.note', { minutes: minutesOf(agenda) })),
    ...agenda.phases.flatMap((phase) => phaseCourse(material, phase, plan, passes)),
  ]
}

type Plan = Map<string, string>
type Passes = Map<string, Pass[]>

/** Planned clock times where the invitation says when it begins, else minutes only. */
function planned({ workshop, steps, say }: Material): Plan {
  const begin = workshop.about?.begin ?? ''
  let before = 0
  return new Map(
    steps.map((step) => {
      const from = clockAfter(begin, before)
      const to = clockAfter(begin, before + step.minutes)
      before += step.minutes
      const minutes = say('minutes', { count: step.minutes })
      return [step.id, from && to ? say('course.span', { from, to, minutes }) : minutes]
    }),
  )
}

function phaseCourse(material: Material, phase: Phase, plan: Plan, passes: Passes): Block[] {
  const { say, local, steps } = material
  const own = steps.filter((step) => step.phase === phase.id)
  const rows = own.map((step) => stepRow(material, step, plan.get(step.id) ?? '', passes.get(step.id) ?? []))
  if (rows.length === 0) return []
  const name = local(phase.name)
  const columns: [string, number][] = [
    [say('course.step'), 4],
    [say('course.question'), 5],
    [say('course.planned'), 3],
    [say('course.actual'), 3],
    [say('course.deviation'), 3],
  ]
  return [
    heading(2, name, phase.accent),
    prompt(say('course.rule', { rule: local(phase.rule) })),
    { ...namedTable(table(say('course.caption', { name }), columns, rows)), accent: phase.accent },
    ...own.flatMap((step) => roundsCourse(material, step)),
  ]
}

function stepRow(material: Material, step: Step, plan: string, passes: Pass[]): Cell[] {
  const { say, local, blank, orBlank, clock } = material
  const times = passes.map(({ from, to }) =>
    to === null
      ? say('span.running', { from: clock.time(from) })
      : say('course.span', {
          from: clock.time(from),
          to: clock.time(to),
          minutes: say('minutes', { count: clock.minutesBetween(from, to) }),
        }),
  )
  const deviations = deviationsOf(material, step, passes)
  return [
    local(step.title),
    orBlank(local(step.prompt)),
    plan,
    times.length > 0 ? times.join('\n') : blank(willCome(material, step) ? 'blank.notBegun' : 'blank.notHeld'),
    deviations.length > 0 ? deviations.join('\n') : say('course.none'),
  ]
}

const willCome = ({ workshop }: Material, { id }: Step): boolean =>
  workshop.status !== 'closed' && workshop.runs.get(id)?.status !== 'skipped'

function deviationsOf({ workshop, say, clock }: Material, step: Step, passes: Pass[]): string[] {
  const run = workshop.runs.get(step.id)
  if (run?.status === 'skipped') return [say(passes.length > 0 ? 'course.brokenOff' : 'course.skipped')]
  if (passes.length === 0) return [say(workshop.status === 'closed' ? 'course.notHeld' : 'course.ahead')]
  const ended = passes.filter(({ to }) => to !== null)
  const spent = ended.reduce((sum, { from, to }) => sum + clock.minutesBetween(from, to ?? from), 0)
  const over = spent - step.minutes
  const prolonged = passes.reduce((sum, pass) => sum + pass.prolonged, 0)
  const timed = ended.length === passes.length && step.minutes > 0
  return [
    passes.length > 1 ? say('course.repeated', { count: passes.length }) : '',
    prolonged > 0 ? say('course.prolonged', { minutes: say('minutes', { count: prolonged }) }) : '',
    timed && over > 1 ? say('course.longer', { minutes: say('minutes', { count: over }) }) : '',
    timed && over < -1 ? say('course.shorter', { minutes: say('minutes', { count: -over }) }) : '',
  ].filter((deviation) => deviation !== '')
}
