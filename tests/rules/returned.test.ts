import { expect, test } from 'vitest'
import { changesSince, standFrom, type Stand } from '../../client/faces/moderator/returned/changes.ts'

const before: Stand = { status: 'open', step: 'criticism-cards', ballot: null, round: null, cards: 3 }
const kinds = (now: Partial<Stand>, seen: Stand | null = before) =>
  changesSince(seen, { ...before, ...now }).map(({ kind }) => kind)

test('whoever comes back hears what the others did, and of the cards that came with it', () => {
  expect(changesSince(before, { ...before, step: 'criticism-islands', cards: 5 })).toEqual([
    { kind: 'step', step: 'criticism-islands' },
    { kind: 'cards', count: 2 },
  ])
  expect(kinds({ status: 'closed', step: null })).toEqual(['closed'])
  expect(kinds({ ballot: 'b' })).toEqual(['since', 'ballot.open'])
  expect(kinds({}, { ...before, ballot: 'b' })).toEqual(['since', 'ballot.closed'])
  expect(kinds({ step: null })).toEqual(['between'])
  expect(kinds({}, { ...before, status: 'draft', step: null })).toEqual(['opened', 'step'])
})

test('rounds that were called, begun or ended meanwhile are told with their number', () => {
  const at = (index: number, state: 'called' | 'running' | 'ended') => ({ ...before, round: { index, state } })
  expect(changesSince(at(0, 'running'), at(1, 'called'))).toMatchObject([
    { kind: 'since' },
    { kind: 'round', index: 1, state: 'called' },
  ])
  expect(changesSince(at(0, 'running'), at(0, 'running'))).toEqual([])
  expect(changesSince(before, at(0, 'ended'))).toMatchObject([
    { kind: 'since' },
    { kind: 'round', index: 0, state: 'ended' },
  ])
})

test('nothing is said where nothing happened but cards', () => {
  expect(kinds({ cards: 9 })).toEqual([])
})

test('a device that was never here is told what runs, as long as something does', () => {
  expect(changesSince(null, before)).toEqual([{ kind: 'since', step: 'criticism-cards' }])
  expect(kinds({ step: null }, null)).toEqual([])
  expect(kinds({ status: 'draft', step: null }, null)).toEqual([])
  expect(kinds({ status: 'closed' }, null)).toEqual([])
})

test('what another version has left on the device is no memory', () => {
  expect(standFrom(JSON.stringify(before))).toEqual(before)
  for (const text of [null, '', '{', '[]', '{"status":"open"}']) expect(standFrom(text)).toBeNull()
})
