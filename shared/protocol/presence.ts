import type { Happened, WorkshopEvent } from '../domain/events.ts'
import { roundId } from '../domain/round.ts'

/** One time that a round was held; a round may be called again. */
export interface Pass {
  calledAt: number
  startedAt: number | null
  endedAt: number | null
}

/** What the facts no longer tell of rounds and tables: who was there then, and when a table was shut. */
export interface Presence {
  /** By `roundId`. */
  passes: Map<string, Pass[]>
  /** By `roundId`: whoever was in the hall while the round was called or ran. */
  present: Map<string, Set<string>>
  /** Whoever hosted a table at some time, by table. */
  hosts: Map<string, Set<string>>
  /** When a table was shut for the last time. */
  shutAt: Map<string, number>
}

interface Watch extends Presence {
  joined: Set<string>
  away: Set<string>
  /** The round that goes on, by `roundId`. */
  current: string | null
}

export function presenceIn(log: readonly Happened[]): Presence {
  const watch: Watch = {
    passes: new Map(),
    present: new Map(),
    hosts: new Map(),
    shutAt: new Map(),
    joined: new Set(),
    away: new Set(),
    current: null,
  }
  for (const { event, at } of log) {
    followPeople(watch, event)
    followRounds(watch, event, at)
    followTables(watch, event, at)
  }
  return watch
}

/** Who goes while people are on their way never sat there; who goes later did. */
function followPeople(watch: Watch, event: WorkshopEvent): void {
  const here = watch.current === null ? undefined : watch.present.get(watch.current)
  switch (event.type) {
    case 'participant.joined':
      watch.joined.add(event.participant)
      return void here?.add(event.participant)
    case 'participant.away': {
      if (!event.away) {
        watch.away.delete(event.participant)
        return void here?.add(event.participant)
      }
      watch.away.add(event.participant)
      const pass = watch.current === null ? undefined : watch.passes.get(watch.current)?.at(-1)
      if (pass?.startedAt === null) here?.delete(event.participant)
      return
    }
    // Also put right after the round: whoever is given a seat then was there.
    case 'seat.taken':
      return void watch.present.get(roundId(event.step, event.round))?.add(event.participant)
    default:
  }
}

function followRounds(watch: Watch, event: WorkshopEvent, at: number): void {
  switch (event.type) {
    case 'round.called': {
      const id = roundId(event.step, event.round)
      const pass = { calledAt: at, startedAt: null, endedAt: null }
      const here = [...watch.joined].filter((who) => !watch.away.has(who))
      watch.passes.set(id, [...(watch.passes.get(id) ?? []), pass])
      watch.present.set(id, new Set([...(watch.present.get(id) ?? []), ...here]))
      watch.current = id
      return
    }
    case 'round.started':
    case 'round.ended': {
      const id = roundId(event.step, event.round)
      const pass = watch.passes.get(id)?.at(-1)
      if (pass) pass[event.type === 'round.started' ? 'startedAt' : 'endedAt'] = at
      if (event.type === 'round.ended' && watch.current === id) watch.current = null
      return
    }
    default:
  }
}

function followTables(watch: Watch, event: WorkshopEvent, at: number): void {
  if (event.type === 'host.named' && event.participant !== null) {
    const known = watch.hosts.get(event.table)
    if (known) known.add(event.participant)
    else watch.hosts.set(event.table, new Set([event.participant]))
  }
  if (event.type === 'table.opened') {
    if (event.open) watch.shutAt.delete(event.table)
    else watch.shutAt.set(event.table, at)
  }
}
