import type { WorkshopEvent } from '../domain/events.ts'
import { handoverId, roundId } from '../domain/round.ts'
import { titleOfStep, type Material } from './material.ts'

/** What has to be there before the same event at the tables is a change. */
export function rememberHall(event: WorkshopEvent, known: Set<string>): void {
  const key = keyOf(event)
  if (key !== null) known.add(key)
}

/** The first of these sets something up; a second one changes it. */
function keyOf(event: WorkshopEvent): string | null {
  switch (event.type) {
    case 'table.written':
      return `table ${event.table}`
    case 'host.named':
      return `host ${event.table}`
    case 'seating.announced':
      return `seating ${event.step}`
    case 'round.called':
      return `round ${roundId(event.step, event.round)}`
    case 'handover.confirmed':
      return `handover ${handoverId(event.step, event.round, event.table)}`
    case 'topic.announced':
      return `topic ${event.topic}`
    default:
      return null
  }
}

/** Changes at the tables, in the words of the record. Who hosts and who sits where is named to nobody. */
export function changeInHall(material: Material, event: WorkshopEvent, known: Set<string>): string | null {
  const { say, tables } = material
  const again = known.has(keyOf(event) ?? '')
  switch (event.type) {
    case 'table.written':
      return say(again ? 'changes.tableWritten' : 'changes.tableAdded', { table: tables.full(event.table) })
    case 'table.opened':
      return say(event.open ? 'changes.tableOpened' : 'changes.tableShut', { table: tables.full(event.table) })
    case 'table.removed':
      return say('changes.tableRemoved')
    case 'topic.withdrawn':
      return say('changes.topicWithdrawn')
    case 'host.named':
      if (event.participant === null) return say('changes.noHost', { table: tables.full(event.table) })
      return again ? say('changes.host', { table: tables.full(event.table) }) : null
    default:
      return again ? changeOfRound(material, event) : null
  }
}

function changeOfRound(material: Material, event: WorkshopEvent): string | null {
  const { say, tables } = material
  switch (event.type) {
    case 'seating.announced':
      return say('changes.seating', { round: event.from + 1, step: titleOfStep(material, event.step) })
    case 'round.called':
      return say('changes.roundAgain', { round: event.round + 1, step: titleOfStep(material, event.step) })
    case 'handover.confirmed': {
      const place = say('table.place', { table: tables.full(event.table), round: event.round + 1 })
      return say('changes.handover', { place })
    }
    case 'topic.announced':
      return say('changes.topic')
    default:
      return null
  }
}
