import type { Card } from '../../domain/card.ts'
import { isTold, remarksOn } from '../cards.ts'
import { changes } from '../changes.ts'
import { heading, headingOnNewPage, note, paragraph, table, type Block, type Cell } from '../document.ts'
import { titleOfStep, type Material } from '../material.ts'
import { outcomesOf } from '../origin.ts'
import { looseCloths, planning } from './planning.ts'
import { privacyNotice } from './privacy-notice.ts'

/** Annex: every card with what it led to, the log of held-back contributions, the changes. */
export function annex(material: Material): Block[] {
  const { say } = material
  return [
    headingOnNewPage(say('annex')),
    heading(2, say('annex.cards')),
    ...cardTable(material),
    heading(2, say('annex.held')),
    ...heldTable(material),
    heading(2, say('annex.changes')),
    ...changeTable(material),
    ...planning(material),
    ...looseCloths(material),
    ...privacyNotice(material),
  ]
}

function cardTable(material: Material): Block[] {
  const { workshop, say, blank } = material
  const all = [...workshop.cards.values()]
  const rows = all.filter((card) => isTold(material, card)).map((card) => cardRow(material, card))
  const withdrawn = all.filter(({ state }) => state === 'withdrawn').length
  const columns: [string, number][] = [
    [say('card.number'), 1],
    [say('annex.text'), 6],
    [say('annex.step'), 3],
    [say('annex.time'), 2],
    [say('annex.led'), 4],
  ]
  return [
    ...(rows.length > 0 ? [table(say('annex.cards'), columns, rows)] : [paragraph(blank('blank.noCards'))]),
    ...(withdrawn > 0 ? [note(say('annex.withdrawn', { count: withdrawn }))] : []),
    ...(rows.length + withdrawn < all.length
      ? [note(say('annex.untold', { count: all.length - rows.length - withdrawn }))]
      : []),
  ]
}

function cardRow(material: Material, card: Card): Cell[] {
  const { say, clock, names } = material
  const kind = card.kind === 'card' ? [] : [say(`kind.${card.kind}`)]
  const remarks = [...kind, ...remarksOn(material, card)]
  const led = outcomesOf(material, card.id).map((id) => names.short(id))
  return [
    String(card.number),
    remarks.length > 0 ? `${card.text}\n(${remarks.join('; ')})` : card.text,
    titleOfStep(material, card.step),
    clock.time(card.at),
    led.filter((name) => name !== null).join(', ') || '–',
  ]
}

/** Number and ground; the text itself is not repeated here. */
function heldTable(material: Material): Block[] {
  const { workshop, say, clock, log, orBlank } = material
  const rows = log.flatMap(({ event, at }): Cell[][] => {
    if (event.type !== 'card.held') return []
    const card = workshop.cards.get(event.card)
    if (!card) return []
    const now =
      card.state === 'held' ? say('held.still') : say(card.state === 'withdrawn' ? 'held.withdrawn' : 'held.released')
    return [[String(card.number), titleOfStep(material, card.step), clock.time(at), orBlank(event.ground), now]]
  })
  if (rows.length === 0) return [paragraph(say('held.none'))]
  const columns: [string, number][] = [
    [say('card.number'), 1],
    [say('annex.step'), 3],
    [say('annex.time'), 2],
    [say('held.ground'), 5],
    [say('held.now'), 2],
  ]
  return [table(say('annex.held'), columns, rows)]
}

function changeTable(material: Material): Block[] {
  const { say } = material
  const rows = changes(material)
  if (rows.length === 0) return [paragraph(say('changes.none'))]
  const columns: [string, number][] = [
    [say('annex.time'), 2],
    [say('changes.what'), 8],
  ]
  return [table(say('annex.changes'), columns, rows)]
}
