import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { play } from '../../rehearsal/play.ts'
import type { Ledger } from '../../rehearsal/hall.ts'
import type { Happened, WorkshopEvent } from '../../shared/domain/events.ts'
import { fold } from '../../shared/domain/fold/index.ts'
import { handoverId } from '../../shared/domain/round.ts'
import { emptyWorkshop, type Workshop } from '../../shared/domain/workshop.ts'
import { clothOf } from '../../shared/sheets/cloth.ts'
import { countsOf } from '../../shared/tables/hall.ts'
import { wholeLog } from '../../server/pipeline/state.ts'
import { openTown, type Town } from './town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

interface Played {
  id: string
  ledger: Ledger
  log: Happened[]
  /** As it was at the end. */
  workshop: Workshop
}

async function rehearse(people: number, method: string): Promise<Played> {
  const order = await town.order({ people, seed: `tables ${method}` }, method)
  const ledger = await play(order, AbortSignal.timeout(60_000))
  const log = wholeLog(await town.storage.events(order.workshop, 0))
  return { id: order.workshop, ledger, log, workshop: walk(log, () => undefined) }
}

/** The whole course once more; whoever looks sees each event with the hall as it is right after it. */
function walk(log: Happened[], look: (event: WorkshopEvent, workshop: Workshop) => void): Workshop {
  const workshop = emptyWorkshop()
  for (const happened of log) {
    fold(workshop, happened)
    look(happened.event, workshop)
  }
  return workshop
}

/** Who is there and has no open table in a round. */
function standing({ participants, seatings, tables }: Workshop, step: string, round: number): string[] {
  const seats = seatings.get(step)?.rounds[round]?.seats
  const here = [...participants.values()].filter(({ away }) => !away)
  return here.map(({ id }) => id).filter((id) => !tables.get(seats?.get(id) ?? '')?.open)
}

function standingIn(log: Happened[]): string[] {
  const found: string[] = []
  walk(log, (event, workshop) => {
    if (event.type !== 'round.started' && event.type !== 'round.ended') return
    found.push(...standing(workshop, event.step, event.round))
  })
  return found
}

const texts = (cards: Iterable<{ text: string }>): string[] => [...cards].map(({ text }) => text).toSorted()

describe('a Beteiligungscafé with 100 simulated people, who come late and leave early', () => {
  let cafe: Played
  const step = 'rounds'
  const rounds = () => cafe.workshop.seatings.get(step)?.rounds ?? []
  const tables = () => [...cafe.workshop.tables.keys()]
  beforeAll(async () => {
    cafe = await rehearse(100, 'world-cafe')
  }, 70_000)

  test('goes through three rounds to its end', () => {
    expect(cafe.workshop.status).toBe('closed')
    expect(cafe.workshop.participants.size).toBe(100)
    expect(rounds().map(({ state }) => state)).toEqual(['ended', 'ended', 'ended'])
    expect(tables().length).toBeGreaterThanOrEqual(15)
    expect(cafe.workshop.heard.get('harvest')).toHaveLength(tables().length)
    expect(town.troubles).toEqual([])
    expect(cafe.ledger.refused).toEqual([])
  })

  test('leaves nobody without a table in any round, latecomers included', () => {
    let second = false
    let late = 0
    walk(cafe.log, (event) => {
      if (event.type === 'round.started' || event.type === 'round.ended') {
        second = event.type === 'round.started' && event.round === 1
      }
      if (second && event.type === 'participant.joined') late += 1
    })
    expect(late).toBe(8)
    expect(standingIn(cafe.log)).toEqual([])
  })

  test('leads nobody to the same table twice but its host, and plans anew when people have come and gone', () => {
    const hosts = new Map([...cafe.workshop.tables.values()].map(({ id, host }) => [host, id]))
    for (const { id } of cafe.workshop.participants.values()) {
      const seats = rounds().flatMap(({ seats: taken }) => taken.get(id) ?? [])
      expect(seats.length).toBeGreaterThan(0)
      expect([...new Set(seats)]).toEqual(hosts.has(id) ? [hosts.get(id)] : seats)
    }
    const plans = cafe.log.filter(({ event }) => event.type === 'seating.announced')
    expect(plans.length).toBeGreaterThanOrEqual(2)
    expect([...cafe.workshop.participants.values()].filter(({ away }) => away).length).toBeGreaterThanOrEqual(4)
  })

  test('brings the insights, the tablecloth and the handover of every table in every round', async () => {
    const cards = [...cafe.workshop.cards.values()]
    const sheets = await town.storage.sheetNames(cafe.id)
    for (const { index } of rounds()) {
      for (const table of tables()) {
        const insights = cards.filter((card) => card.kind === 'insight' && card.table === table && card.round === index)
        expect(insights.length, `${table} ${index}`).toBeGreaterThanOrEqual(1)
        expect(insights.length).toBeLessThanOrEqual(3)
        expect(sheets).toContain(clothOf({ step, table, round: index }))
        expect(cafe.workshop.handovers.has(handoverId(step, index, table))).toBe(index > 0)
      }
    }
  })

  test('stores every card that was acknowledged, once, at the table where it was written', () => {
    const stored = [...cafe.workshop.cards.values()]
    expect(texts(stored)).toEqual(texts(cafe.ledger.cards))
    expect(stored.map(({ id }) => id).toSorted()).toEqual(cafe.ledger.cards.map(({ id }) => id).toSorted())
    const own = stored.filter((card) => card.step === step && card.author !== null)
    expect(own.length).toBeGreaterThan(100)
    for (const { author, table, round } of own) {
      expect(rounds()[round ?? -1]?.seats.get(author ?? '')).toBe(table)
    }
  })
})

describe('a Stadtgespräch with 60 simulated people who choose their rooms', () => {
  let evening: Played
  beforeAll(async () => {
    evening = await rehearse(60, 'stadtgespraech')
  }, 70_000)

  test('fills no room beyond its places, and everybody finds one', () => {
    const over: string[] = []
    walk(evening.log, (event, workshop) => {
      if (event.type !== 'seat.taken') return
      const seats = workshop.seatings.get(event.step)?.rounds[event.round]?.seats ?? new Map<string, string>()
      const count = countsOf({ people: [...workshop.participants.values()] }, seats).get(event.table) ?? 0
      if (count > (workshop.tables.get(event.table)?.max ?? 0)) over.push(event.participant)
    })
    expect(over).toEqual([])
    expect(standingIn(evening.log)).toEqual([])
    expect(evening.workshop.status).toBe('closed')
  })

  test('has a theme in every room but the open one, and brings cards about them', () => {
    const rooms = [...evening.workshop.tables.values()]
    expect(rooms.filter(({ topics }) => topics)).toHaveLength(1)
    expect(rooms.filter(({ topics, theme }) => !topics && theme === '')).toEqual([])
    expect(evening.workshop.cards.size).toBeGreaterThan(60)
    expect(texts(evening.workshop.cards.values())).toEqual(texts(evening.ledger.cards))
    expect(
      [...new Set(evening.ledger.refused.map(({ code }) => code))].filter((code) => code !== 'table-full'),
    ).toEqual([])
    expect(town.troubles).toEqual([])
  })
})
