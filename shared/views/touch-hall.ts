import type { EventType, WorkshopEvent } from '../domain/events.ts'
import { handoverId, roundId } from '../domain/round.ts'
import { pairId, type Table } from '../domain/table.ts'
import type { Workshop } from '../domain/workshop.ts'
import { many, one, type Keys } from './keys.ts'
import { it, type Key, type OwnKey } from './nouns.ts'

type HallEvent = Extract<
  EventType,
  | `table.${string}`
  | `host.${string}`
  | `pair.${string}`
  | `topic.${string}`
  | `seating.${string}`
  | `seat.${string}`
  | `round.${string}`
  | `handover.${string}`
  | `message.${string}`
  | 'participant.described'
  | 'participant.away'
>

const roundsOf = (workshop: Workshop, step: string): string[] =>
  (workshop.seatings.get(step)?.rounds ?? []).map(({ index }) => roundId(step, index))

const seats = ({ step, round }: { step: string; round: number }): Key[] => [
  ...one('round', roundId(step, round)),
  ...one('seating', step),
  ...one('routes', step),
]
const round = ({ step, round: index }: { step: string; round: number }): Key[] => one('round', roundId(step, index))
const table = ({ table: id }: { table: string }): Key[] => one('table', id)
const topic = ({ topic: id }: { topic: string }): Key[] => one('topic', id)

/** A person's name stands on routes, and as host's name on a table. */
export function namesAtTables({ seatings, tables }: Workshop, participant: string): Key[] {
  const hosted = [...tables.values()].filter(({ host }) => host === participant)
  return [
    ...many('routes', seatings.keys()),
    ...many(
      'table',
      hosted.map(({ id }) => id),
    ),
  ]
}

export const hallTouches: Keys<HallEvent> = {
  'table.written': table,
  'table.opened': table,
  'table.removed': table,
  'table.heard': ({ step }) => one('harvest', step),
  'host.named': table,
  'host.linked': table,
  'pair.wished': ({ a, b }) => one('pair', pairId(a, b)),
  'topic.announced': topic,
  'topic.withdrawn': topic,
  'seating.announced': ({ step }, workshop) => [
    ...one('seating', step),
    ...one('routes', step),
    ...many('round', roundsOf(workshop, step)),
  ],
  'seat.taken': seats,
  'seat.left': seats,
  // A step's first call may bring its rounds into being.
  'round.called': (event, workshop) => [...seats(event), ...many('round', roundsOf(workshop, event.step))],
  'round.started': round,
  'round.ended': round,
  'handover.confirmed': ({ step, round: index, table: id }) => one('handover', handoverId(step, index, id)),
  'message.sent': ({ message }) => one('message', message),
  'participant.described': ({ participant }) => one('participant', participant),
  'participant.away': ({ participant }, workshop) => [
    ...one('participant', participant),
    ...many('routes', workshop.seatings.keys()),
    ...many(
      'round',
      [...workshop.seatings.keys()].flatMap((step) => roundsOf(workshop, step)),
    ),
  ],
}

/** Both may host at once: a person, and the device on the table. */
const hostsOf = (tables: Iterable<Table>): OwnKey[] =>
  [...tables].flatMap(({ host, link }) =>
    [host, link].flatMap((who) => (who === null ? [] : [[who, 'hosting', it] as const])),
  )

function hostsAt({ tables }: Workshop, ids: readonly (string | undefined)[]): OwnKey[] {
  return hostsOf([...tables.values()].filter(({ id }) => ids.includes(id)))
}

/** Where an event of the hall changes what somebody alone may know. */
export function ownOfHall(event: WorkshopEvent, workshop: Workshop): OwnKey[] {
  switch (event.type) {
    case 'participant.changed':
    case 'participant.erased':
    case 'participant.away': {
      const tables = [...workshop.seatings.values()].flatMap(({ rounds }) =>
        rounds.map(({ seats: taken }) => taken.get(event.participant)),
      )
      return hostsAt(workshop, tables)
    }
    case 'host.named':
    case 'host.linked':
    case 'handover.confirmed':
    case 'table.removed':
      return hostsAt(workshop, [event.table])
    case 'topic.announced':
    case 'topic.withdrawn': {
      const by = workshop.topics.get(event.topic)?.by
      return by ? [[by, 'myTopic', event.topic]] : []
    }
    case 'seat.taken':
    case 'seat.left': {
      const taken = workshop.seatings.get(event.step)?.rounds[event.round]?.seats.get(event.participant)
      return [[event.participant, 'mySeat', event.step], ...hostsAt(workshop, [taken])]
    }
    case 'seating.announced':
      return [...everySeat(workshop, event.step), ...hostsOf(workshop.tables.values())]
    case 'round.called':
      return hostsOf(workshop.tables.values())
    default:
      return []
  }
}

const everySeat = (workshop: Workshop, step: string): OwnKey[] => {
  const people = new Set((workshop.seatings.get(step)?.rounds ?? []).flatMap(({ seats: taken }) => [...taken.keys()]))
  return [...people].map((owner) => [owner, 'mySeat', step] as const)
}
