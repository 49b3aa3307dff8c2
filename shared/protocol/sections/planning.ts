import type { EventOf } from '../../domain/events.ts'
import { stepOf } from '../../domain/workshop.ts'
import type { Cloth } from '../cloth.ts'
import { heading, label, note, paragraph, table, type Block, type Cell } from '../document.ts'
import { titleOfStep, type Material } from '../material.ts'

/** Every seating plan that was announced, with what it takes to make the same one again. */
export function planning(material: Material): Block[] {
  const { say, log, clock } = material
  const rows = log.flatMap(({ event, at }): Cell[][] =>
    event.type === 'seating.announced' ? [[clock.time(at), ...planCells(material, event)]] : [],
  )
  if (rows.length === 0) return []
  const columns: [string, number][] = [
    [say('annex.time'), 2],
    [say('annex.step'), 4],
    [say('rounds.round'), 2],
    [say('planning.score'), 7],
    [say('planning.seed'), 3],
  ]
  return [heading(2, say('annex.planning')), table(say('annex.planning'), columns, rows), note(say('planning.note'))]
}

function planCells(material: Material, event: EventOf<'seating.announced'>): Cell[] {
  const { say } = material
  const { score, from, rounds } = event
  const average = Math.round(score.metAverage * 10) / 10
  const told = say('planning.scoreOf', {
    repeats: score.repeats,
    bound: score.bound,
    revisits: score.revisits,
    average,
    proven: score.proven ? 'yes' : 'no',
  })
  return [
    titleOfStep(material, event.step),
    say('planning.rounds', { count: rounds.length, first: from + 1, last: from + rounds.length }),
    told,
    String(event.seed),
  ]
}

/** Tablecloths whose step is no longer on the agenda: nothing that was written disappears. */
export function looseCloths({ workshop, cloths, say, tables }: Material): Block[] {
  const loose = cloths.filter(({ step, text }) => text.trim() !== '' && stepOf(workshop, step)?.kind !== 'rounds')
  if (loose.length === 0) return []
  const blocks = ({ table: id, round, text }: Cloth): Block[] => [
    label(say('table.place', { table: tables.full(id), round: round + 1 })),
    paragraph(text.trim()),
  ]
  return [heading(2, say('annex.cloths')), ...loose.flatMap(blocks)]
}
