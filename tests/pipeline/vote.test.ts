import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dotsIn, type Choice } from '../../shared/domain/ballot.ts'
import { seeded } from '../kit/seeded.ts'
import { anna, card, collecting, guests, id, type House } from './house.ts'

const dots = 3

/** A ballot on five cards, three dots for each person. */
async function voting(): Promise<House> {
  const house = await collecting()
  for (const name of ['a', 'b', 'c', 'd', 'e']) await house.send('card.add', card(name))
  const { agenda, agendaRevision } = await house.facts()
  const wall = agenda!.steps.find((step) => step.kind === 'weigh')!
  const steps = agenda!.steps.map((step) =>
    step.id === wall.id ? { ...step, on: 'cards', of: ['criticism-cards'], dots, stack: true } : step,
  )
  const planned = await house.send('agenda.plan', { agenda: { ...agenda!, steps }, revision: agendaRevision })
  expect(planned).toMatchObject({ ok: true })
  await house.send('step.start', { step: wall.id, from: 'criticism-cards' })
  expect(await house.send('ballot.open', { ballot: 'b1', step: wall.id, from: wall.id })).toMatchObject({ ok: true })
  return house
}

const anyChoice: fc.Arbitrary<Choice> = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  fc.integer({ min: 0, max: 4 }),
  { maxKeys: 5 },
)

describe('a vote', () => {
  test('a hundred votes of one person at once never exceed the budget (S16)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyChoice, { minLength: 100, maxLength: 100 }), async (choices) => {
        const house = await voting()
        const replies = await Promise.all(
          choices.map((choice) => house.send('vote.cast', { ballot: 'b1', choice }, anna)),
        )
        const allowed = choices.filter((choice) => dotsIn(choice) <= dots)
        expect(replies.filter(({ ok }) => ok)).toHaveLength(allowed.length)
        const rows = await house.storage.votes(id)
        expect(rows).toHaveLength(Math.min(1, allowed.length))
        for (const { choice } of rows) expect(dotsIn(choice)).toBeLessThanOrEqual(dots)
        expect(await house.facts()).toEqual(await house.stored())
      }),
      seeded(20),
    )
  })

  test('the result is the sum of the last choices, and afterwards nobody can tell who chose what (S16, P6)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ who: fc.nat(3), choice: anyChoice }), { maxLength: 40 }), async (votes) => {
        const house = await voting()
        await Promise.all(
          votes.map(({ who, choice }) => house.send('vote.cast', { ballot: 'b1', choice }, guests[who])),
        )
        const cast = await house.storage.votes(id)
        await house.send('ballot.close', { ballot: 'b1' })
        const ballot = (await house.facts()).ballots.get('b1')
        const expected = Object.fromEntries(
          ['a', 'b', 'c', 'd', 'e'].map((option) => [
            option,
            cast.reduce((sum, { choice }) => sum + (choice[option] ?? 0), 0),
          ]),
        )
        expect(ballot).toMatchObject({ open: false, totals: expected, voters: cast.length, present: guests.length })
        expect(await house.storage.votes(id)).toEqual([])
        const log = JSON.stringify(await house.storage.events(id, 0))
        expect(log).not.toContain('"choice"')
        expect(await house.facts()).toEqual(await house.stored())
      }),
      seeded(20),
    )
  })

  test('a ballot that is discarded leaves no votes behind (P6)', async () => {
    const house = await voting()
    await house.send('vote.cast', { ballot: 'b1', choice: { a: 2 } }, anna)
    await house.send('ballot.discard', { ballot: 'b1' })
    expect(await house.storage.votes(id)).toEqual([])
  })
})
