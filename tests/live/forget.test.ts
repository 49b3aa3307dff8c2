import { IncomingMessage } from 'node:http'
import { queryObjects } from 'node:v8'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, openEvening, type Evening } from './evening.ts'

let evening: Evening
beforeAll(async () => {
  evening = await openEvening()
})
afterAll(() => evening.end())

/** Counts after everything has been cleared away that nobody holds. */
const requests = (): number => queryObjects(IncomingMessage, { format: 'count' })

test('of the request that a phone came with nothing stays in memory: neither cookie nor ticket nor address (P3, S5)', async () => {
  const phones = 20
  const guests = await Promise.all(Array.from({ length: phones }, (_none, at) => evening.guest(`Gast ${at}`)))
  for (const { socket } of guests) expect(await ask(socket, 'clock')).toHaveProperty('now')
  // What was asked last by plain HTTP may still be there.
  await expect.poll(requests).toBeLessThan(5)
  for (const { socket } of guests) socket.disconnect()
})
