import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '../../shared/commands/command.ts'
import { inOrder } from '../../shared/domain/run.ts'
import { agenda } from '../kit/random-course.ts'
import { seeded } from '../kit/seeded.ts'
import { moderator, openHouse, type House } from './house.ts'

const other: Actor = { role: 'comoderator', who: 'link-2' }
const order = inOrder(agenda).map((step) => step.id)

/** Both look at the same wall and press "next" or "skip" as it stands there. */
async function press(house: House, seen: string | null, who: Actor, skips: boolean): Promise<boolean> {
  const next = order[seen === null ? 0 : order.indexOf(seen) + 1]
  if (next === undefined) return false
  const skip = skips && seen !== null
  const reply = await house.send(skip ? 'step.skip' : 'step.start', { step: skip ? seen : next, from: seen }, who)
  if (!reply.ok) expect(reply.code).toBe('moved-on')
  return reply.ok
}

test('two moderators who press next at the same moment never skip a step; the second is told that it has moved on (D17)', async () => {
  const anyPresses = fc.array(fc.record({ one: fc.boolean(), two: fc.boolean() }), {
    minLength: 1,
    maxLength: order.length - 1,
  })
  await fc.assert(
    fc.asyncProperty(anyPresses, fc.scheduler(), async (presses, scheduler) => {
      const house = await openHouse()
      for (const { one, two } of presses) {
        const { current: seen } = await house.facts()
        const hands = [
          scheduler.schedule(Promise.resolve(), 'moderator').then(() => press(house, seen, moderator, one)),
          scheduler.schedule(Promise.resolve(), 'co-moderator').then(() => press(house, seen, other, two)),
        ]
        await scheduler.waitFor(Promise.all(hands))
        const won = (await Promise.all(hands)).filter(Boolean)
        expect(won).toHaveLength(1)
        const { current } = await house.facts()
        expect(order.indexOf(current ?? '')).toBe(seen === null ? 0 : order.indexOf(seen) + 1)
      }
      expect(await house.facts()).toEqual(await house.stored())
    }),
    seeded(60),
  )
})

test('of two agendas that were edited from the same one, the second is refused and nothing is lost (D17)', async () => {
  const house = await openHouse()
  const { agendaRevision: revision } = await house.facts()
  const renamed = (title: string) => ({
    ...agenda,
    steps: agenda.steps.map((step, at) => (at === 0 ? { ...step, title: { de: title } } : step)),
  })
  const replies = await Promise.all([
    house.send('agenda.plan', { agenda: renamed('Ankommen'), revision }, moderator),
    house.send('agenda.plan', { agenda: renamed('Begrüßung'), revision }, other),
  ])
  expect(replies).toMatchObject([{ ok: true }, { ok: false, code: 'agenda-changed' }])
  expect((await house.facts()).agenda?.steps[0]?.title).toEqual({ de: 'Ankommen' })
})
