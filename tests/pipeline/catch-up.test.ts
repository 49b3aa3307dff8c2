import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesAt } from '../../shared/views/common.ts'
import { audiences, type Audience, type Change } from '../../shared/views/nouns.ts'
import type { SyncAnswer, SyncAsk } from '../../shared/wire/messages.ts'
import { catchUp } from '../../server/pipeline/catch-up.ts'
import { newTail } from '../../server/pipeline/tail.ts'
import { tellable } from '../../server/pipeline/telling.ts'
import { anyCourse, boardOf, inputOf, nameOf } from '../kit/random-course.ts'
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

  all(): unknown {
    return Object.fromEntries([...this.nouns].sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}

const asking =
  (house: House, audience: Audience, size?: number) =>
  (ask: SyncAsk): Promise<SyncAnswer> =>
    house.rooms.room(id).read((state) => catchUp(state, ask, { audience, owner: null }, 0, size))

/** 0 cuts the line, less than 4 brings it back. */
const anyLuck = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 150, maxLength: 150 })

test.each(audiences)(
  '%s that is cut off at random and comes back knows what everybody knows (D6)',
  async (audience) => {
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
            await client.sync(asking(house, audience))
            cut = false
          }
          if (cut || client.version === null) continue
          for (const { workshop, keys, to } of house.told.slice(heard)) {
            client.take(changesAt(workshop, tellable(keys, audience), audience))
            client.version = Math.max(client.version, to)
          }
        }
        await client.sync(asking(house, audience))
        const fresh = new Client()
        await fresh.sync(asking(house, audience))
        expect(client.all()).toEqual(fresh.all())
      }),
      seeded(60),
    )
  },
)

test.each(audiences)(
  '%s that gets everything in small pieces, while the others go on, knows in the end what everybody knows (D6, D13)',
  async (audience) => {
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
        await client.sync(asking(house, audience, size), happen)
        await client.sync(asking(house, audience, size), happen)
        while (left.length > 0) await happen()
        await client.sync(asking(house, audience, size))
        const fresh = new Client()
        await fresh.sync(asking(house, audience, Infinity))
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
    const answer = await asking(house, 'guest')({ have })
    expect(answer.changes.map(([noun]) => noun)).not.toContain('participant')
  }
})
