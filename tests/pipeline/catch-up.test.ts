import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstEvents } from '../../shared/commands/start.ts'
import type { WorkshopEvent } from '../../shared/domain/events.ts'
import { emptyWorkshop } from '../../shared/domain/workshop.ts'
import { changesAt, wholeBesideCrowd, wholeFor } from '../../shared/views/common.ts'
import { audiences, type Audience, type Change, type Key } from '../../shared/views/nouns.ts'
import { advance } from '../../shared/views/touch.ts'
import type { SyncAnswer, SyncAsk } from '../../shared/wire/messages.ts'
import { catchUp } from '../../server/pipeline/catch-up.ts'
import { newTail } from '../../server/pipeline/tail.ts'
import { apart, tellable, type Telling } from '../../server/pipeline/telling.ts'
import { aboutTown } from '../kit/about.ts'
import { agenda, anyCourse, boardOf, inputOf, nameOf } from '../kit/random-course.ts'
import { openHall } from '../kit/hall.ts'
import { seeded } from '../kit/seeded.ts'
import { id, openHouse, type House } from './house.ts'

const noDelay = async (): Promise<void> => undefined

/** What a client holds: takes what it is told while it is connected, and catches up when it was cut. */
class Client {
  version: number | null = null
  private nouns = new Map<string, unknown>()

  take(changes: readonly Change[]): void {
    for (const [noun, name, value] of changes) {
      if (value === null) this.nouns.delete(`${noun} ${name}`)
      else this.nouns.set(`${noun} ${name}`, structuredClone(value))
    }
  }

  /** Asks until nothing is missing; `between` is what happens in the meantime. */
  async sync(ask: (what: SyncAsk) => Promise<SyncAnswer>, between: () => Promise<unknown> = noDelay): Promise<void> {
    for (let more: number | null = null, done = false; !done; await between()) {
      const answer: SyncAnswer = await ask(more === null ? { have: this.version } : { have: this.version, cards: more })
      if (answer.whole) this.nouns.clear()
      this.take(answer.changes)
      this.version = answer.version
      more = answer.more
      done = more === null && answer.version === answer.latest
    }
  }

  size(): number {
    return this.nouns.size
  }

  all(): unknown {
    return Object.fromEntries([...this.nouns].sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}

interface Viewer {
  who: string
  audience: Audience
  wall?: SyncAsk['wall']
}

const viewers: Viewer[] = [
  ...audiences.map((audience) => ({ who: audience, audience })),
  { who: 'guest with the wall open', audience: 'guest', wall: { table: null } },
]

const asking =
  (house: House, { audience, wall }: Omit<Viewer, 'who'>, size?: number) =>
  (ask: SyncAsk): Promise<SyncAnswer> =>
    house.rooms
      .room(id)
      .read((state) => catchUp(state, { ...ask, ...(wall ? { wall } : {}) }, { audience, owner: null }, 0, size))

/** The places of a telling of which somebody is told. */
function heardBy({ audience, wall }: Viewer, telling: Telling): Key[] {
  if (audience !== 'guest') return tellable(telling.keys, audience)
  const { phones, wall: cards } = apart(telling)
  return [...phones.keys, ...(wall ? cards : [])]
}

/** 0 cuts the line, less than 4 brings it back. */
const anyLuck = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 150, maxLength: 150 })

test.each(viewers)('$who that is cut off at random and comes back knows what everybody knows (D6)', async (viewer) => {
  await fc.assert(
    fc.asyncProperty(anyCourse, anyLuck, async (course, lucks) => {
      const house = await openHouse({ board: (workshop) => (workshop ? boardOf(workshop) : []) })
      const client = new Client()
      let cut = false
      for (const [at, attempt] of course.entries()) {
        const heard = house.told.length
        await house.send(nameOf(attempt), inputOf(attempt, await house.facts()), attempt.actor)
        const luck = lucks[at] ?? 9
        if (!cut && luck === 0) cut = true
        else if (cut && luck < 4) {
          await client.sync(asking(house, viewer))
          cut = false
        }
        if (cut || client.version === null) continue
        for (const telling of house.told.slice(heard)) {
          client.take(changesAt(telling.workshop, heardBy(viewer, telling), viewer.audience))
          client.version = Math.max(client.version, telling.to)
        }
      }
      await client.sync(asking(house, viewer))
      const fresh = new Client()
      await fresh.sync(asking(house, viewer))
      expect(client.all()).toEqual(fresh.all())
    }),
    seeded(60),
  )
})

test.each(viewers)(
  '$who that gets everything in small pieces, while the others go on, knows in the end what everybody knows (D6, D13)',
  async (viewer) => {
    await fc.assert(
      fc.asyncProperty(anyCourse, fc.nat(), fc.integer({ min: 1, max: 3000 }), async (course, start, size) => {
        const house = await openHouse({ board: (workshop) => (workshop ? boardOf(workshop) : []) })
        const left = [...course]
        const happen = async (): Promise<void> => {
          const attempt = left.shift()
          if (attempt) await house.send(nameOf(attempt), inputOf(attempt, await house.facts()), attempt.actor)
        }
        for (let at = start % (course.length + 1); at > 0; at -= 1) await happen()
        const client = new Client()
        await client.sync(asking(house, viewer, size), happen)
        await client.sync(asking(house, viewer, size), happen)
        while (left.length > 0) await happen()
        await client.sync(asking(house, viewer, size))
        const fresh = new Client()
        await fresh.sync(asking(house, viewer, Infinity))
        expect(client.all()).toEqual(fresh.all())
      }),
      seeded(60),
    )
  },
)

test('who was away for too long, or comes from a future that was never stored, gets the whole (D6)', () => {
  const tail = newTail(10)
  for (let version = 1; version <= 30; version += 1) tail.push({ version, keys: [['card', `k${version}`]], own: [] })
  expect(tail.since(1, 30)).toBeNull()
  expect(tail.since(31, 30)).toBeNull()
  expect(tail.since(30, 30)).toEqual([])
  expect(tail.since(27, 30)?.map(({ version }) => version)).toEqual([28, 29, 30])
})

test('a guest never hears of another one, not even that there is one', async () => {
  const house = await openHouse()
  for (const have of [null, 3]) {
    const answer = await asking(house, { audience: 'guest' })({ have })
    expect(answer.changes.map(([noun]) => noun)).not.toContain('participant')
  }
})

test('a phone is told of no card of others until they lie open on it, and at a table only of those written there', () => {
  const { workshop, happen } = openHall(['anna'])
  const at = {
    step: 'criticism-cards',
    kind: 'card',
    text: 'Karte',
    column: null,
    about: null,
    author: 'anna',
  } as const
  for (const table of ['t1', 't2'])
    happen({ type: 'card.added', card: `on-${table}`, ...at, table, round: 0, onBehalf: false, late: false })
  const state = { workshop, tail: newTail(), base: 0 }
  const cards = (wall?: { table: string | null }): string[] =>
    catchUp(state, { have: null, ...(wall ? { wall } : {}) }, { audience: 'guest', owner: null }, 0)
      .changes.filter(([noun]) => noun === 'card')
      .map(([, name]) => name)
  expect(cards()).toEqual([])
  expect(cards({ table: null })).toEqual(['on-t1', 'on-t2'])
  expect(cards({ table: 't2' })).toEqual(['on-t2'])
})

test('whoever comes is told each place once, as it is now, and nothing of what stood there before (P8)', async () => {
  await fc.assert(
    fc.asyncProperty(anyCourse, async (course) => {
      const house = await openHouse({ board: (workshop) => (workshop ? boardOf(workshop) : []) })
      for (const attempt of course) {
        await house.send(nameOf(attempt), inputOf(attempt, await house.facts()), attempt.actor)
        // Asked for again and again, so that a picture is kept and renewed.
        const { changes } = await asking(house, { audience: 'guest' })({ have: null })
        const workshop = await house.facts()
        expect(new Map(changes.map(([noun, name, value]) => [`${noun} ${name}`, value]))).toEqual(
          new Map(wholeBesideCrowd(workshop, 'guest').map(([noun, name, value]) => [`${noun} ${name}`, value])),
        )
        expect(new Set(changes.map(([noun, name]) => `${noun} ${name}`)).size).toBe(changes.length)
      }
    }),
    seeded(30),
  )
})

describe('a hall of a thousand comes to the staff in pieces that a slow line carries (D10, D13)', () => {
  const size = 16 * 1024
  const rounds = (people: readonly string[], table: (at: number) => string) =>
    [0, 1, 2].map((round) => Object.fromEntries(people.map((who, at) => [who, table(at + at * round)])))
  const score = { revisits: 0, repeats: 0, bound: 0, metAverage: 0, metFewest: 0, pairsAgain: 0, proven: false }

  /** A hall to which people come, sit down and write, as `happen` says; nothing of it is stored. */
  function crowded(count: number) {
    const workshop = emptyWorkshop()
    const tail = newTail()
    const happen = (event: WorkshopEvent): void =>
      tail.push(advance(workshop, { version: workshop.version + 1, at: 1000, event }))
    const come = (): void => {
      const participant = `person-${workshop.participants.size}`
      happen({ type: 'participant.joined', participant, name: 'Amina Lindenau', language: 'de', device: true })
    }
    const write = (): void => {
      const written = {
        step: 'criticism-cards',
        kind: 'card',
        text: 'Bänke am Brunnen',
        column: null,
        about: null,
      } as const
      const from = { author: 'person-0', table: null, round: null, onBehalf: false, late: false }
      happen({ type: 'card.added', card: `card-${workshop.cards.size}`, ...written, ...from })
    }
    const sit = (step: string): void => {
      const seats = rounds([...workshop.participants.keys()], (at) => `table-${at % 7}`)
      happen({ type: 'seating.announced', step, from: 0, rounds: seats, seed: 1, score })
    }
    for (const event of firstEvents(aboutTown, agenda)) happen(event)
    for (let at = 0; at < count; at += 1) come()
    return { state: { workshop, tail, base: 0 }, come, write, sit }
  }

  test('no piece holds more than fits, but for what is one thing', async () => {
    const { state, write, sit } = crowded(1000)
    sit('rounds')
    for (let at = 0; at < 100; at += 1) write()
    const client = new Client()
    const pieces: SyncAnswer[] = []
    await client.sync(async (ask) => {
      const answer = catchUp(state, ask, { audience: 'staff', owner: null }, 0)
      pieces.push(answer)
      return answer
    })
    const weight = (changes: readonly Change[]): number =>
      changes.reduce((sum, [, , value]) => sum + JSON.stringify(value).length, 0)
    const heavy = pieces.filter(({ changes }) => weight(changes.slice(0, -1)) > size)
    expect(heavy).toEqual([])
    expect(pieces.length).toBeGreaterThan(10)
    expect(client.size()).toBe(wholeFor(state.workshop, 'staff').length)
  })

  test('whatever the pieces, and whoever comes, sits down and writes in between, the whole is the same (D6)', async () => {
    const moves = fc.array(fc.constantFrom('come', 'write', 'sit', 'none'), { maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(moves, fc.integer({ min: 1, max: 4000 }), fc.nat(40), async (course, piece, people) => {
        const { state, ...hall } = crowded(people)
        hall.sit('rounds')
        hall.write()
        const left = [...course]
        const happen = async (): Promise<void> => {
          const move = left.shift() ?? 'none'
          if (move === 'sit') hall.sit(`rounds-${left.length % 3}`)
          else if (move !== 'none') hall[move]()
        }
        for (const audience of ['staff', 'host', 'screen'] as const) {
          const client = new Client()
          const answer = async (ask: SyncAsk) => catchUp(state, ask, { audience, owner: null }, 0, piece)
          await client.sync(answer, happen)
          await client.sync(answer)
          const whole = wholeFor(state.workshop, audience)
          expect(client.all()).toEqual(Object.fromEntries(whole.map(([noun, id, value]) => [`${noun} ${id}`, value])))
        }
      }),
      seeded(150),
    )
  })
})
