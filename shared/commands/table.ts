import * as v from 'valibot'
import type { WorkshopEvent } from '../domain/events.ts'
import { currentRound } from '../domain/round.ts'
import { tableLimit, tableSettingsSchema } from '../domain/table.ts'
import { idSchema } from '../domain/written.ts'
import type { Workshop } from '../domain/workshop.ts'
import { hallOf } from '../tables/hall.ts'
import { accept, command, refuse, staff, type Decision } from './command.ts'
import { seatAnew } from './seating.ts'

const table = v.strictObject({ table: idSchema })

/** A table that people sit at, will sit at or have written at stays; it can be closed. */
function isUsed(workshop: Workshop, id: string): boolean {
  const seated = [...workshop.seatings.values()].some(({ rounds }) =>
    rounds.some(({ seats }) => [...seats.values()].includes(id)),
  )
  const topics = [...workshop.topics.values()].some((topic) => topic.table === id)
  return seated || topics || [...workshop.cards.values()].some((card) => card.table === id)
}

/** Whoever sits at a table that closes is given another one at once, where there is one; later rounds wait for a new plan. */
function close(workshop: Workshop, id: string): WorkshopEvent[] {
  const closed: WorkshopEvent = { type: 'table.opened', table: id, open: false }
  const step = workshop.current
  const hall = step === null ? null : hallOf(workshop, step)
  const round = hall && currentRound(workshop.seatings.get(step ?? '')?.rounds ?? [])
  if (!hall || !round || step === null) return [closed]
  const without = { ...hall, tables: hall.tables.map((one) => (one.id === id ? { ...one, open: false } : one)) }
  const sat = hall.people.filter((person) => round.seats.get(person.id) === id)
  const seated = seatAnew(step, without, round.index, sat)
  const found = new Set(seated.map(({ participant }) => participant))
  const left = sat.filter((person) => !found.has(person.id))
  return [
    closed,
    ...seated,
    ...left.map((person): WorkshopEvent => ({ type: 'seat.left', step, round: round.index, participant: person.id })),
  ]
}

function name(workshop: Workshop, id: string, participant: string | null): Decision {
  if (!workshop.tables.has(id)) return refuse('table-unknown')
  if (participant !== null && !workshop.participants.has(participant)) return refuse('participant-unknown')
  const elsewhere = [...workshop.tables.values()].filter(
    (other) => participant !== null && other.host === participant && other.id !== id,
  )
  return accept(
    ...elsewhere.map((other): WorkshopEvent => ({ type: 'host.named', table: other.id, participant: null })),
    { type: 'host.named', table: id, participant },
  )
}

export const tableCommands = {
  /** Sets a table up, or changes what is told about it; also while people sit there. */
  'table.write': command(
    staff,
    v.strictObject({ table: idSchema, settings: tableSettingsSchema }),
    ({ table: id, settings }, { workshop }) => {
      if (settings.min > settings.max) return refuse('table-places')
      const others = [...workshop.tables.values()].filter((other) => other.id !== id)
      if (others.some((other) => other.number === settings.number)) {
        return refuse('table-number-taken', { number: settings.number })
      }
      if (others.length >= tableLimit) return refuse('too-many-tables', { most: tableLimit })
      return accept({ type: 'table.written', table: id, settings })
    },
  ),

  'table.open': command(
    staff,
    v.strictObject({ table: idSchema, open: v.boolean() }),
    ({ table: id, open }, { workshop }) => {
      const known = workshop.tables.get(id)
      if (!known) return refuse('table-unknown')
      if (known.open === open) return accept()
      if (open) return accept({ type: 'table.opened', table: id, open })
      const left = [...workshop.tables.values()].filter((other) => other.open && other.id !== id)
      return left.length === 0 && workshop.status === 'open' ? refuse('last-table') : accept(...close(workshop, id))
    },
  ),

  'table.remove': command(staff, table, ({ table: id }, { workshop }) => {
    if (!workshop.tables.has(id)) return refuse('table-unknown')
    return isUsed(workshop, id) ? refuse('table-in-use') : accept({ type: 'table.removed', table: id })
  }),

  /** A participant becomes host, or with null nobody is. Whoever hosts elsewhere leaves that table. */
  'table.host': command(
    staff,
    v.strictObject({ table: idSchema, participant: v.nullable(idSchema) }),
    ({ table: id, participant }, { workshop }) => name(workshop, id, participant),
  ),
}
