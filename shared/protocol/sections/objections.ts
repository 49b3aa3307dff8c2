import type { Step } from '../../domain/agenda.ts'
import type { Card } from '../../domain/card.ts'
import { cardsOf, isTold, remarksOn } from '../cards.ts'
import { note, paragraph, table, type Block, type Cell } from '../document.ts'
import type { Material } from '../material.ts'

/** Parked objections that came back, with the group's answers. */
export function objections(material: Material, step: Step): Block[] {
  const parked = cardsOf(material, [...step.of, step.id], 'objection').filter(({ state }) => state !== 'withdrawn')
  if (parked.length === 0) return [paragraph(material.blank('blank.noObjections'))]
  return objectionTable(material, parked, material.accentOf(step))
}

export function objectionTable(material: Material, parked: Card[], accent: ReturnType<Material['accentOf']>): Block[] {
  const { say } = material
  const columns: [string, number][] = [
    [say('card.number'), 1],
    [say('objections.objection'), 5],
    [say('objections.answer'), 5],
  ]
  const rows = parked.filter((card) => isTold(material, card)).map((card) => row(material, card))
  const held = parked.filter(({ state }) => state === 'held').length
  return [
    ...(rows.length > 0 ? [{ ...table(say('objections.caption'), columns, rows), accent }] : []),
    ...(held > 0 ? [note(say('cards.held', { count: held }))] : []),
  ]
}

function row(material: Material, card: Card): Cell[] {
  const remarks = remarksOn(material, card)
  const text = remarks.length > 0 ? `${card.text}\n(${remarks.join('; ')})` : card.text
  return [String(card.number), text, card.answer.trim() === '' ? material.blank('blank.noAnswer') : card.answer]
}
