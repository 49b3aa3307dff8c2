import { expect, test } from 'vitest'
import type { Reply } from '../../shared/wire/messages.ts'
import { anna, card, collecting } from './house.ts'

test('a server that is asked to stop comes to rest although the hall goes on writing (D15)', async () => {
  const { rooms, send, stored } = await collecting()
  const names = ['a', 'b', 'c']
  for (const name of names) expect(await send('card.add', card(name), anna)).toMatchObject({ ok: true })
  const confirmed = new Map<string, string>()
  let written = 0
  /** Each answer brings the next change, so there is never a moment in which nobody asks. */
  async function writer(name: string): Promise<Reply> {
    for (;;) {
      const text = `Fassung ${(written += 1)}`
      const reply = await send('card.edit', { card: name, text }, anna)
      if (!reply.ok || written > 5000) return reply
      confirmed.set(name, text)
    }
  }
  const writers = Promise.all(names.map(writer))
  while (written < 20) await new Promise(setImmediate)
  await rooms.rest()
  // Nothing is wrong with what came too late: phones keep it, and send it again.
  const late = { ok: false, code: 'not-stored', params: {} }
  expect(await writers).toEqual([late, late, late])
  const { cards } = await stored()
  expect(names.map((name) => cards.get(name)?.text)).toEqual(names.map((name) => confirmed.get(name)))
})
