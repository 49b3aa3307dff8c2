import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accept } from '../../shared/commands/command.ts'
import type { WorkshopEvent } from '../../shared/domain/events.ts'
import { openMemory } from '../../server/storage/memory.ts'
import { StorageUnavailable, type Append, type Storage } from '../../server/storage/storage.ts'
import { seeded } from '../kit/seeded.ts'
import { anna, bela, card, collecting, found, id, moderator, openHouse } from './house.ts'

/** fine: stored · full: the disk is full · cut: stored, but the answer never came. */
type Luck = 'fine' | 'full' | 'cut'

/** The real memory behind a disk with changing luck. */
function unlucky(storage: Storage, next: () => Luck): Storage {
  return {
    ...storage,
    async append(append: Append) {
      const luck = next()
      if (luck !== 'full') await storage.append(append)
      if (luck !== 'fine') throw new StorageUnavailable('no space left on the device')
    },
  }
}

describe('a disk that fails', () => {
  test('what could not be stored is answered so, told to nobody, and stored once when it is sent again (D1, D16)', async () => {
    const anyLuck = fc.array(fc.constantFrom<Luck>('fine', 'full', 'cut'), { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(anyLuck, fc.integer({ min: 1, max: 12 }), async (lucks, count) => {
        const memory = openMemory()
        let at = -1
        const house = await collecting({ storage: unlucky(memory, () => (at < 0 ? 'fine' : (lucks[at++] ?? 'fine'))) })
        const toldBefore = house.told.length
        at = 0
        const waiting = new Set(Array.from({ length: count }, (_none, number) => `card-${number}`))
        for (let round = 0; waiting.size > 0 && round < 50; round += 1) {
          await Promise.all(
            [...waiting].map(async (name) => {
              const reply = await house.send('card.add', card(name), moderator, name)
              if (reply.ok) waiting.delete(name)
              else expect(reply.code).toBe('not-stored')
            }),
          )
          expect(await house.facts()).toEqual(await house.stored())
        }
        expect(waiting.size).toBe(0)
        expect((await house.stored()).cards.size).toBe(count)
        for (const { to } of house.told.slice(toldBefore))
          expect(to).toBeLessThanOrEqual((await house.stored()).version)
      }),
      seeded(60),
    )
  })

  test('nothing of a failed batch was told', async () => {
    let luck: Luck = 'fine'
    const house = await collecting({ storage: unlucky(openMemory(), () => luck) })
    const before = house.told.length
    luck = 'full'
    expect(await house.send('card.add', card('k'), anna)).toMatchObject({ code: 'not-stored' })
    expect(house.told).toHaveLength(before)
    luck = 'fine'
    expect(await house.send('card.add', card('k'), anna)).toMatchObject({ ok: true })
    await house.facts()
    expect(house.told).toHaveLength(before + 1)
  })

  test('a workshop that cannot be read is an error for everybody and never an empty one (D14)', async () => {
    const memory = openMemory()
    await found(memory)
    let reads = 0
    const slow: Storage = {
      ...memory,
      async events() {
        reads += 1
        await new Promise((done) => setImmediate(done))
        throw new StorageUnavailable('input/output error')
      },
    }
    const before = JSON.stringify(await memory.events(id, 0))
    const house = await openHouse({ storage: slow })
    const looks = await Promise.allSettled(Array.from({ length: 50 }, () => house.facts()))
    expect(looks.every(({ status }) => status === 'rejected')).toBe(true)
    // One for whoever came first, one for all who came meanwhile.
    expect(reads).toBeLessThanOrEqual(2)
    expect(await house.send('card.add', card('k'), anna)).toMatchObject({ code: 'not-stored' })
    expect(JSON.stringify(await memory.events(id, 0))).toBe(before)
  })

  test('fifty who come at once wait for one reading (D14)', async () => {
    const memory = openMemory()
    await found(memory)
    let reads = 0
    const counted: Storage = { ...memory, events: (...asked) => ((reads += 1), memory.events(...asked)) }
    const house = await openHouse({ storage: counted })
    await Promise.all(Array.from({ length: 50 }, () => house.facts()))
    expect(reads).toBe(1)
  })

  test.each([
    ['with a row that says something unknown', { type: 'card.burnt', card: 'k' }],
    ['with a row that is no event at all', null],
  ])('a log %s is not served (D14)', async (_name, body) => {
    const memory = openMemory()
    await found(memory)
    const version = (await memory.events(id, 0)).length
    const events = [{ at: 1, command: 'x', body }]
    await memory.append({ workshop: id, expectedVersion: version, commands: [], events, votes: [], tickets: [] })
    const house = await openHouse({ storage: memory })
    await expect(house.facts()).rejects.toThrow(`version ${version + 1} is damaged`)
  })
})

describe('a bug in a rule', () => {
  const job = { name: 'test', board: null, proposal: null, ticket: null }

  test('hurts nobody else in the same batch', async () => {
    const house = await collecting()
    const [first, bad, last] = await Promise.all([
      house.send('card.add', card('a'), anna),
      house.rooms.room(id).ask({
        ...job,
        id: 'bug',
        decide() {
          throw new Error('a bug')
        },
      }),
      house.send('card.add', card('b'), bela),
    ])
    expect([first.ok, last.ok]).toEqual([true, true])
    expect(bad).toMatchObject({ code: 'broken' })
    expect(house.troubles).toHaveLength(1)
    expect(await house.storage.replyTo(id, 'bug')).toBeUndefined()
  })

  test('never gets something into the log that the log could not be loaded from (D14)', async () => {
    const house = await collecting()
    const nonsense: WorkshopEvent = { type: 'card.withdrawn', card: '' }
    const reply = await house.rooms.room(id).ask({ ...job, id: 'bug', decide: () => accept(nonsense) })
    expect(reply).toMatchObject({ code: 'broken' })
    expect(await house.facts()).toEqual(await house.stored())
  })

  test('that comes when facts have changed already throws the changed facts away', async () => {
    const house = await collecting()
    const half = {
      ...job,
      id: 'bug',
      get ticket(): never {
        throw new Error('a bug, late')
      },
      decide: () => accept({ type: 'phones.set', mode: 'front' }),
    }
    expect(await house.send('card.add', card('a'), anna)).toMatchObject({ ok: true })
    // The bug and the card behind it form one batch.
    const answers = await Promise.all([house.rooms.room(id).ask(half), house.send('card.add', card('b'), bela, 'b')])
    expect(answers).toMatchObject([{ code: 'broken' }, { code: 'not-stored' }])
    expect((await house.facts()).phones).toBe('step')
    expect(await house.facts()).toEqual(await house.stored())
    expect(await house.send('card.add', card('b'), bela, 'b')).toMatchObject({ ok: true })
  })
})
