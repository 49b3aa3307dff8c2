import { expect, test } from 'vitest'
import { isOfLateGuests } from '../../server/pipeline/telling.ts'
import type { WorkshopEvent } from '../../shared/domain/events.ts'

const joined = (participant: string): WorkshopEvent => ({
  type: 'participant.joined',
  participant,
  name: '',
  language: 'de',
  device: true,
})
const seat = (type: 'seat.taken' | 'seat.left', participant: string): WorkshopEvent =>
  type === 'seat.taken'
    ? { type, step: 'rounds', round: 0, participant, table: 't1' }
    : { type, step: 'rounds', round: 0, participant }
const isLate = (...events: WorkshopEvent[]): boolean => isOfLateGuests({ events })

test('late guests with their seats may wait a second on the plan', () => {
  expect(isLate(joined('anna'), seat('seat.taken', 'anna'))).toBe(true)
  expect(isLate(joined('anna'), joined('bela'), seat('seat.taken', 'anna'), seat('seat.taken', 'bela'))).toBe(true)
})

test('a seat that somebody chooses, changes or leaves is told at once, and so is everybody for whom there is no plan', () => {
  expect(isLate(seat('seat.taken', 'anna'))).toBe(false)
  expect(isLate(joined('anna'), seat('seat.taken', 'bela'))).toBe(false)
  expect(isLate(joined('anna'), seat('seat.taken', 'anna'), seat('seat.left', 'anna'))).toBe(false)
  expect(isLate(joined('anna'))).toBe(false)
  expect(isLate()).toBe(false)
})
