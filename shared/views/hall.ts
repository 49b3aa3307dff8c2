import { roundId, type Round } from '../domain/round.ts'
import type { Workshop } from '../domain/workshop.ts'
import { countsOf } from '../tables/hall.ts'
import type { CommonNoun, HostingView, Key, RoundView, RoutesView, Views } from './nouns.ts'

type HallNoun = 'table' | 'round' | 'seating' | 'routes' | 'pair' | 'topic' | 'message' | 'handover' | 'harvest'

const peopleOf = ({ participants }: Workshop) => ({ people: [...participants.values()] })

function roundView(workshop: Workshop, step: string, { seats, ...round }: Round): RoundView {
  const counts = Object.fromEntries(countsOf(peopleOf(workshop), seats))
  return { ...round, id: roundId(step, round.index), step, counts }
}

function routesView({ participants, seatings }: Workshop, step: string): RoutesView | null {
  const rounds = seatings.get(step)?.rounds
  if (!rounds) return null
  const rows = [...participants.values()]
    .filter(({ away }) => !away)
    .map(({ id, number, name }) => ({ number, name, tables: rounds.map(({ seats }) => seats.get(id) ?? null) }))
  return { step, rows: rows.filter(({ tables }) => tables.some((table) => table !== null)) }
}

function roundAt(workshop: Workshop, id: string): RoundView | null {
  const dot = id.lastIndexOf('.')
  const step = id.slice(0, dot)
  const round = workshop.seatings.get(step)?.rounds[Number(id.slice(dot + 1))]
  return round ? roundView(workshop, step, round) : null
}

export const hallViews: Views<HallNoun> = {
  table: ({ tables, participants }, id, audience) => {
    const table = tables.get(id)
    if (!table) return null
    const { host, link, ...rest } = table
    const hostName = host === null ? '' : (participants.get(host)?.name ?? '')
    const told = audience === 'staff' ? { host, link } : { host: null, link: null }
    return { ...rest, ...told, hosted: host !== null || link !== null, hostName }
  },
  round: (workshop, id) => roundAt(workshop, id),
  seating: ({ seatings }, id) => {
    const seating = seatings.get(id)
    if (!seating) return null
    const rounds = seating.rounds.map(({ seats }) => Object.fromEntries(seats))
    return { step: id, revision: seating.revision, rounds, score: seating.score }
  },
  routes: (workshop, id) => routesView(workshop, id),
  pair: ({ pairs }, id) => pairs.get(id) ?? null,
  topic: ({ topics }, id) => {
    const topic = topics.get(id)
    return topic ? { id, table: topic.table, title: topic.title } : null
  },
  message: ({ messages }, id) => messages.get(id) ?? null,
  handover: ({ handovers }, id) => handovers.get(id) ?? null,
  harvest: ({ heard }, id) => {
    const tables = heard.get(id)
    return tables ? { step: id, heard: tables } : null
  },
}

/** All places of the hall, for a whole view; seats and routes are of the crowd. */
export function hallKeys(workshop: Workshop): Key[] {
  const of = (noun: CommonNoun, ids: Iterable<string>): Key[] => [...ids].map((id) => [noun, id] as const)
  const { tables, seatings, pairs, topics, messages, handovers, heard } = workshop
  const rounds = [...seatings].flatMap(([step, seating]) => seating.rounds.map(({ index }) => roundId(step, index)))
  return [
    ...of('table', tables.keys()),
    ...of('round', rounds),
    ...of('pair', pairs.keys()),
    ...of('topic', topics.keys()),
    ...of('message', messages.keys()),
    ...of('handover', handovers.keys()),
    ...of('harvest', heard.keys()),
  ]
}

/** Who comes to a table: what its host needs to greet people by name. */
export function hostingView({ tables, seatings, participants, handovers }: Workshop, id: string): HostingView | null {
  const table = tables.get(id)
  if (!table) return null
  const guestsOf = ({ seats }: Round) =>
    [...seats].flatMap(([participant, at]) => {
      const person = at === id && participant !== table.host ? participants.get(participant) : undefined
      if (!person || person.away) return []
      return [{ participant, number: person.number, name: person.name, device: person.device }]
    })
  const steps = [...seatings.values()].map(({ step, rounds }) => ({ step, rounds: rounds.map(guestsOf) }))
  return { table: id, handovers: [...handovers.values()].filter((handover) => handover.table === id), steps }
}
