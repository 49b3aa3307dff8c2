import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { most, newAttempts, type Attempts } from '../../server/http/attempts.ts'
import { callerOf } from '../../server/http/code-door.ts'
import { codeSpace, isCode, newCode, newPass } from '../../server/security/codes.ts'
import { newSecret } from '../../server/security/secrets.ts'
import { createWorkshop, openEvening, type Evening } from './evening.ts'

const minute = 60_000
const hour = 60 * minute

/** An hour of somebody who tries as often as it can from all these addresses; answers how many codes were looked up. */
function guesses(attempts: Attempts, time: { now: number }, addresses: number, each: number): number {
  let looked = 0
  for (; time.now < hour; time.now += minute / 2) {
    for (let address = 0; address < addresses; address += 1) {
      const caller = `10.0.${address >> 8}.${address & 255}`
      for (let tries = 0; tries < each && attempts.mayTry(caller, 'code'); tries += 1) {
        attempts.failed(caller, 'code')
        looked += 1
      }
    }
  }
  return looked
}

describe('guessing a code for an hour (S8)', () => {
  test.each([
    [1, 5000],
    [500, 500],
    [2000, 20],
  ])('from %i addresses finds an open workshop with a chance below one in ten thousand', (addresses, each) => {
    const time = { now: 0 }
    const looked = guesses(
      newAttempts(() => time.now),
      time,
      addresses,
      each,
    )
    expect(looked).toBeGreaterThan(1000)
    // Even when the hour of the guesser straddles two of ours.
    expect((2 * looked) / codeSpace).toBeLessThan(1e-4)
  })

  test('codes and passes are as long as that needs', () => {
    expect(codeSpace).toBe(28 ** 7)
    const codes = Array.from({ length: 2000 }, newCode)
    expect(codes.every(isCode)).toBe(true)
    // Each symbol turns up about equally often: 500 times in expectation, 22 is the deviation.
    const counts = new Map<string, number>()
    for (const symbol of codes.join('')) counts.set(symbol, (counts.get(symbol) ?? 0) + 1)
    expect(counts.size).toBe(28)
    for (const count of counts.values()) expect(Math.abs(count - 500)).toBeLessThan(6 * 22)
    expect(Buffer.from(newPass(), 'base64url').length * 8).toBeGreaterThanOrEqual(64)
    expect(Buffer.from(newSecret(), 'base64url').length * 8).toBeGreaterThanOrEqual(128)
    expect(new Set(Array.from({ length: 10_000 }, newPass)).size).toBe(10_000)
  })
})

describe('a hall in the meantime', () => {
  test('comes in by the QR however much is guessed, also from its own address', () => {
    const attempts = newAttempts(() => 0)
    for (let tries = 0; tries < 2000; tries += 1) attempts.failed('10.9.9.9', 'code')
    expect(attempts.mayTry('10.9.9.9', 'code')).toBe(false)
    expect(attempts.mayTry('10.9.9.9', 'pass')).toBe(true)
  })

  test('comes in by typing while five hundred addresses guess, and may mistype more the more people have come', () => {
    const attempts = newAttempts(() => 0)
    for (let tries = 0; tries < most.ofAll; tries += 1) attempts.failed(`10.0.0.${tries % 250}`, 'code')
    const tried = (): number => {
      let count = 0
      while (attempts.mayTry('10.9.9.9', 'code')) {
        attempts.failed('10.9.9.9', 'code')
        count += 1
      }
      return count
    }
    expect(tried()).toBe(most.ofFew)
    for (let person = 0; person < 20; person += 1) attempts.succeeded('10.9.9.9')
    expect(tried()).toBe(20 * most.perNewcomer)
  })

  test('of a thousand people who join within a minute behind one address nobody is stopped (S9)', () => {
    const attempts = newAttempts(() => 0)
    // Each asks for the notice first, one in ten mistypes.
    for (let person = 0; person < 1000; person += 1) {
      expect(attempts.mayTry('10.9.9.9', 'code') && attempts.mayTry('10.9.9.9', 'code')).toBe(true)
      if (person % 10 === 0) attempts.failed('10.9.9.9', 'code')
      attempts.succeeded('10.9.9.9')
    }
  })
})

describe('an address', () => {
  test('is one network of IPv6, and the same in both spellings of IPv4', () => {
    const attempts = newAttempts(() => 0)
    for (let tries = 0; tries < most.ofAddress; tries += 1) {
      attempts.failed(`2001:db8:1:2::${tries.toString(16)}`, 'code')
      attempts.failed('10.0.0.1', 'code')
    }
    expect(attempts.mayTry('2001:db8:1:2:ffff::1', 'code')).toBe(false)
    expect(attempts.mayTry('2001:db8:1:3::1', 'code')).toBe(true)
    expect(attempts.mayTry('::ffff:10.0.0.1', 'code')).toBe(false)
  })

  test('is what the proxy adds last, and only where one was said to stand in front', () => {
    const headers = { 'x-forwarded-for': '6.6.6.6, 203.0.113.9' }
    // oxlint-disable-next-line typescript/consistent-type-assertions -- of a request only this is asked
    const request = { headers, socket: { remoteAddress: '10.0.0.1' } } as unknown as Parameters<typeof callerOf>[0]
    expect(callerOf(request, 'https://town.example')).toBe('203.0.113.9')
    expect(callerOf(request, 'http://town.example')).toBe('10.0.0.1')
    expect(callerOf(request, null)).toBe('10.0.0.1')
  })
})

describe('at the real door', () => {
  let evening: Evening
  beforeAll(async () => {
    evening = await openEvening()
  })
  afterAll(() => evening.end())

  test('a draft, a closed and an unknown workshop cannot be told apart, and cost the storage nothing (S8)', async () => {
    const { hall } = evening
    const draft = await createWorkshop(hall)
    const stored = async () => [await hall.storage.workshops(), await hall.storage.events(draft.workshop, 0)]
    const before = await stored()
    for (const path of ['/api/join', '/api/notice']) {
      const answers = await Promise.all(
        ['2222222', draft.code, new URL(draft.joinUrl).pathname.slice(3), 'x'.repeat(16)].map(async (code) => {
          const body = path === '/api/join' ? { code, name: '', language: 'de' } : { code }
          const answer = await hall.post(path, body)
          return [answer.status, await answer.text(), [...answer.headers.keys()].sort().join(' ')]
        }),
      )
      expect(new Set(answers.map(String)).size).toBe(1)
    }
    expect(await stored()).toEqual(before)
  })
})
