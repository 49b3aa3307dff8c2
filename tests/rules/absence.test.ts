import { expect, test } from 'vitest'
import { absenceId, absenceOf, blink, isComplete, longAgo, type AbsenceFacts } from '../../client/hall/absence.ts'
import { newAttendance } from '../../server/live/presence.ts'
import type { Presence } from '../../shared/wire/messages.ts'

const start = 1_000_000

const person = (id: string, extra: Partial<AbsenceFacts['participants'][number]> = {}) => ({
  id,
  number: 1,
  name: '',
  language: 'de',
  joinedAt: start,
  device: true,
  away: false,
  accessible: false,
  speaks: [],
  group: '',
  ...extra,
})

/** The server's side and the moderator's, with a clock that is moved by hand. */
function hall(...people: AbsenceFacts['participants']) {
  const clock = { now: start }
  const attendance = newAttendance(() => clock.now)
  /** As the moderator sees it a moment later. */
  const see = (tables: AbsenceFacts['tables'] = [], later = blink) =>
    absenceOf({ participants: people, tables, presence: attendance.seenBy('staff'), now: clock.now + later })
  const come = (who: string) => attendance.arrive(who, 'guest', `${who}-tab`)
  const go = (who: string) => attendance.leave(who, `${who}-tab`)
  const says = (who: string, waiting: number, resting = false) =>
    attendance.says(who, `${who}-tab`, { waiting, resting })
  return { clock, attendance, see, come, go, says }
}

const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id)

test('a phone that is gone is missing with the last that it had said; nothing newer is claimed', () => {
  const { see, come, go, says } = hall(person('anna'), person('bela'))
  come('anna')
  come('bela')
  expect(isComplete(see())).toBe(true)
  says('anna', 2)
  expect(see()).toMatchObject({ missing: [], arriving: 2, waiting: 2 })
  go('anna')
  expect(see()).toMatchObject({ missing: [{ id: 'anna', waiting: 2, since: start }], arriving: 0, waiting: 2 })
  come('anna')
  expect(isComplete(see())).toBe(true)
})

test('what has been answered waits no more, also when the phone is lost before it could say so', () => {
  const { attendance, see, come, go, says } = hall(person('anna'))
  come('anna')
  says('anna', 2)
  expect(attendance.answered('anna', 'anna-tab')).toBe(true)
  expect(attendance.answered('anna', 'anna-tab')).toBe(true)
  expect(attendance.answered('anna', 'anna-tab')).toBe(false)
  go('anna')
  expect(see()).toMatchObject({ missing: [{ id: 'anna', waiting: 0 }], waiting: 0 })
})

test('a phone whose screen went dark with nothing waiting rests; with a card waiting it is missing', () => {
  const { see, come, go, says } = hall(person('anna'), person('bela'))
  for (const who of ['anna', 'bela']) come(who)
  says('anna', 0, true)
  says('bela', 1, true)
  for (const who of ['anna', 'bela']) go(who)
  const absence = see()
  expect([ids(absence.resting), ids(absence.missing)]).toEqual([['anna'], ['bela']])
  expect(isComplete(absence)).toBe(false)
})

test('whoever has gone home, never had a phone, or has been away for over ten minutes is not waited for', () => {
  const { clock, see, come, go } = hall(
    person('anna'),
    person('bela', { away: true }),
    person('cem', { device: false }),
    person('dilan'),
  )
  for (const who of ['anna', 'bela', 'dilan']) come(who)
  for (const who of ['anna', 'bela']) go(who)
  clock.now += longAgo - blink - 1
  go('dilan')
  expect(ids(see().missing)).toEqual(['anna', 'dilan'])
  clock.now += 1
  const later = see()
  expect([ids(later.missing), ids(later.long)]).toEqual([['dilan'], ['anna']])
})

test('after a restart of the server everybody who has not come back counts from the restart on', () => {
  const { clock, see, come } = hall(person('anna', { joinedAt: start - 3600_000 }), person('bela'))
  come('bela')
  expect(see().missing).toMatchObject([{ id: 'anna', since: start, waiting: 0 }])
  clock.now += longAgo
  expect(ids(see().long)).toEqual(['anna'])
})

test("a table's device that was there and is lost is missing like a phone; one that never came is not", () => {
  const { attendance, see } = hall()
  const table = (id: string, open = true) => ({
    number: 1,
    name: '',
    theme: '',
    field: '',
    min: 0,
    max: 8,
    accessible: true,
    language: null,
    topics: false,
    id,
    open,
    host: null,
    link: `link-${id}`,
    hosted: true,
    hostName: '',
  })
  const tables = [table('one'), table('two'), table('shut', false)]
  for (const link of ['link-one', 'link-shut']) {
    attendance.arrive(link, 'host', 'tablet')
    attendance.leave(link, 'tablet')
  }
  expect(see(tables).missing.map(({ owner }) => owner.id)).toEqual(['one'])
  expect(attendance.count()).toBe(0)
})

test('several tabs of one phone share what waits, and the phone is gone only with the last of them', () => {
  const { attendance, see } = hall(person('anna'))
  for (const tab of ['one', 'two']) attendance.arrive('anna', 'guest', tab)
  for (const tab of ['one', 'two']) attendance.says('anna', tab, { waiting: 3, resting: false })
  expect([attendance.count(), see().arriving]).toEqual([1, 3])
  attendance.leave('anna', 'one')
  attendance.says('anna', 'one', { waiting: 9, resting: false })
  expect(see()).toMatchObject({ missing: [], arriving: 3 })
  attendance.leave('anna', 'two')
  expect(see().missing).toMatchObject([{ id: 'anna', waiting: 3 }])
})

test('the same absence is asked about once; a phone that comes and is lost again is a new one', () => {
  const { clock, see, come, go } = hall(person('anna'))
  const lost = (): string => {
    come('anna')
    go('anna')
    clock.now += 1000
    return see().missing.map(absenceId).join(' ')
  }
  const first = lost()
  expect(see().missing.map(absenceId).join(' ')).toBe(first)
  expect(lost()).not.toBe(first)
})

test('a phone that is back within five seconds was never missing', () => {
  const { see, come, go } = hall(person('anna'))
  come('anna')
  go('anna')
  expect(isComplete(see([], blink - 1))).toBe(true)
  expect(isComplete(see([], blink))).toBe(false)
})

test('while the server has told nothing yet, nobody is called missing', () => {
  const presence: Presence = { here: 0 }
  expect(isComplete(absenceOf({ participants: [person('anna')], tables: [], presence, now: start }))).toBe(true)
})

test('guests and the wall learn how many are here and nothing of who is missing (P7)', () => {
  const { attendance, come, go } = hall(person('anna'))
  come('anna')
  go('anna')
  for (const audience of ['guest', 'host', 'screen'] as const) {
    expect(attendance.seenBy(audience)).toEqual({ here: 0 })
  }
})
