import { expect, test } from 'vitest'
import { outdated } from '../../server/backup/rotation.ts'
import type { Shelved } from '../../server/backup/shelf.ts'

const hour = 3_600_000
const day = 24 * hour
const now = Date.UTC(2026, 10, 26, 20, 0)
const made = (age: number, bytes = 10): Shelved => ({ file: `${age}`, madeAt: now - age, bytes })
const agesOf = (list: readonly Shelved[]): number[] => list.map(({ madeAt }) => now - madeAt).toSorted((a, b) => a - b)
const kept = (all: readonly Shelved[], most = 1e9): number[] => {
  const gone = outdated(all, now, most)
  return agesOf(all.filter((one) => !gone.includes(one)))
}

test('of a busy fortnight the last day is kept hour by hour, the rest day by day, and nothing longer (S20)', () => {
  const all = Array.from({ length: 30 * 24 }, (_, at) => made(at * hour))
  const left = kept(all)
  expect(left.slice(0, 24)).toEqual(Array.from({ length: 24 }, (_, at) => at * hour))
  expect(left.length).toBeLessThanOrEqual(24 + 14)
  expect(Math.max(...left)).toBeLessThanOrEqual(14 * day)
  expect(Math.max(...left)).toBeGreaterThan(12 * day)
})

test('the newest backup is never deleted, however old or large it is', () => {
  expect(kept([made(400 * day, 1e12)])).toEqual([400 * day])
  expect(kept([made(20 * day), made(21 * day)])).toEqual([20 * day])
})

test('together they take no more than their share of the disk, and the oldest go first', () => {
  const all = Array.from({ length: 10 }, (_, at) => made(at * hour, 100))
  expect(kept(all, 350)).toEqual([0, hour, 2 * hour])
})

test('several within one hour are worth no more than the last of them', () => {
  const minute = 60_000
  const all = [70, 80, 90, 190].map((age) => made(age * minute))
  expect(kept(all)).toEqual([70 * minute, 190 * minute])
})
