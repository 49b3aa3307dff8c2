import { afterEach, expect, test } from 'vitest'
import type { Condition } from '../../server/storage/storage.ts'
import { card, command, knock, next, openEvening, outcome, record, cookieFor, type Evening } from './evening.ts'

let evening: Evening | null = null
afterEach(() => evening?.end())

/** The real storage, with a disk that is said to be full. */
async function eveningOnDisk(condition: () => Condition): Promise<Evening> {
  evening = await openEvening({ wrap: (storage) => ({ ...storage, condition }) })
  return evening
}

test('when the disk is full the staff are told, guests are not, and all keep their cards until there is room (D16)', async () => {
  let now: Condition = { stuck: false, spent: false }
  const { moderator, guest, hall, created } = await eveningOnDisk(() => now)
  const anna = await guest()
  const heardByAnna = record(anna.socket, 'trouble')
  expect(await (await hall.get('/health')).json()).toEqual({ ok: true, storage: 'ok' })

  now = { stuck: true, spent: true }
  expect(await next(moderator, 'trouble')).toEqual({ storage: 'full' })
  expect(await (await hall.get('/health')).json()).toEqual({ ok: true, storage: 'full' })
  const refused = { ok: false, code: 'not-stored', params: {} }
  expect(await command(anna.socket, 'card.add', card('k1'), 'same')).toEqual(refused)
  const late = knock(hall, {
    as: 'comoderator',
    workshop: created.workshop,
    cookie: await cookieFor(hall, created, 'comoderator'),
  })
  const greeted = record(late, 'trouble')
  expect(await outcome(late)).toBe('in')

  now = { stuck: false, spent: false }
  expect(await next(late, 'trouble')).toEqual({ storage: null })
  expect(greeted).toEqual([{ storage: 'full' }, { storage: null }])
  expect(await command(anna.socket, 'card.add', card('k1'), 'same')).toMatchObject({ ok: true })
  expect(heardByAnna).toEqual([])
  late.disconnect()
})
