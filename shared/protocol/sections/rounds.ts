import type { Step } from '../../domain/agenda.ts'
import { heading, note, paragraph, table, type Block, type Cell } from '../document.ts'
import type { Material } from '../material.ts'
import { rotationOf, type Rotation } from '../rotation.ts'
import { sittingsOf, type Sitting } from '../sittings.ts'
import { questionOf } from '../tables.ts'
import type { TextKey } from '../texts/index.ts'
import { factsTable, namedTable } from './facts.ts'

/** The rounds of a step with tables: their times, and the change of tables as numbers. Names have no place in this edition. */
export function roundsCourse(material: Material, step: Step): Block[] {
  const { workshop, presence, say, local, accentOf, blank } = material
  if (!step.seating) return []
  const sittings = sittingsOf(workshop, presence, step.id)
  const rotation = rotationOf(sittings, { pairs: workshop.pairs.values(), hosts: presence.hosts })
  return [
    heading(3, say('rounds.title', { step: local(step.title) }), accentOf(step)),
    timesTable(material, step, sittings),
    ...(rotation ? rotationBlocks(material, step, rotation) : [paragraph(blank('blank.noSeats'))]),
  ]
}

function timesTable(material: Material, step: Step, sittings: Sitting[]): Block {
  const { say, accentOf } = material
  const planned = step.seating?.questions.length ?? 0
  const count = Math.max(planned, ...sittings.map(({ index }) => index + 1))
  const rows = Array.from({ length: count }, (_, index) =>
    timesRow(
      material,
      step,
      index,
      sittings.find((sitting) => sitting.index === index),
    ),
  )
  const columns: [string, number][] = [
    [say('rounds.round'), 2],
    [say('course.question'), 6],
    [say('course.planned'), 2],
    [say('rounds.called'), 2],
    [say('rounds.held'), 4],
  ]
  return { ...namedTable(table(say('rounds.times'), columns, rows)), accent: accentOf(step) }
}

function timesRow(material: Material, step: Step, index: number, sitting: Sitting | undefined): Cell[] {
  const { say, local, orBlank, blank, clock, workshop } = material
  const passes = sitting?.passes ?? []
  const called = passes.map(({ calledAt }) => clock.time(calledAt)).join('\n')
  const held = passes.map((pass) => span(material, pass)).join('\n')
  const none = blank(workshop.status === 'closed' ? 'blank.notHeld' : 'blank.notBegun')
  return [
    say('round', { number: index + 1 }),
    orBlank(local(questionOf(step, index))),
    say('minutes', { count: step.seating?.minutes ?? 0 }),
    called || '–',
    held || none,
  ]
}

function span({ say, clock }: Material, { startedAt, endedAt }: Sitting['passes'][number]): string {
  if (startedAt === null) return say(endedAt === null ? 'rounds.onTheWay' : 'rounds.notStarted')
  if (endedAt === null) return say('span.running', { from: clock.time(startedAt) })
  const minutes = say('minutes', { count: clock.minutesBetween(startedAt, endedAt) })
  return say('course.span', { from: clock.time(startedAt), to: clock.time(endedAt), minutes })
}

function rotationBlocks(material: Material, step: Step, rotation: Rotation): Block[] {
  const { say, workshop } = material
  const together = [...workshop.pairs.values()].some(({ wish }) => wish === 'together')
  return [
    factsTable(material, 'rotation.facts', rotationFacts(material, step, rotation)),
    note(say(together ? 'rotation.noteTogether' : 'rotation.note')),
  ]
}

function rotationFacts(material: Material, step: Step, rotation: Rotation): [TextKey, Cell][] {
  const { say } = material
  const { people, tables, smallest, largest, met, pairsAgain, returns, cameLater, leftEarlier } = rotation
  const count = (number: number): Cell => say('number', { count: number })
  const average = Math.round(met.average * 10) / 10
  return [
    ['rotation.mode', say(`mode.${step.seating?.mode ?? 'mix'}`)],
    ['rotation.plans', plans(material, step)],
    ['rotation.people', count(people)],
    ['rotation.tables', count(tables)],
    ['rotation.sizes', smallest === largest ? count(largest) : say('rotation.range', { smallest, largest })],
    ['rotation.met', say('rotation.metOthers', { average, fewest: met.fewest, most: met.most })],
    ['rotation.pairsAgain', count(pairsAgain)],
    ['rotation.returns', count(returns)],
    ['rotation.cameLater', count(cameLater)],
    ['rotation.leftEarlier', count(leftEarlier)],
  ]
}

/** Where people choose for themselves nobody plans. */
function plans({ say, log }: Material, { id, seating }: Step): Cell {
  if (seating?.mode === 'free') return say('rotation.noPlan')
  const announced = log.filter(({ event }) => event.type === 'seating.announced' && event.step === id)
  return say('rotation.plansOf', { count: announced.length })
}
