import { describe, expect, test } from 'vitest'
import { movedRound, moreRounds, withoutRound, withSeating } from '../../client/faces/office/agenda/rounds.ts'
import { newStep } from '../../client/faces/office/agenda/new-step.ts'
import { fitted } from '../../client/faces/office/print/fitted.ts'
import { slipHeight, slipsPerPage } from '../../client/faces/office/print/slip-size.ts'
import { assigned } from '../../client/faces/office/tables/assign.ts'
import { languageName, spokenLanguages } from '../../client/tables/editor/spoken.ts'
import { newTables, proposeTables, withOpenRoom } from '../../client/tables/editor/propose.ts'
import type { TableView } from '../../shared/views/nouns.ts'
import { agendaOf } from '../../shared/methods/method.ts'
import { stadtgespraech } from '../../shared/methods/stadtgespraech.ts'
import { worldCafe } from '../../shared/methods/world-cafe.ts'
import { guest, moderator, openHall } from '../kit/hall.ts'
import { proposalFor, tableSettings } from '../kit/random-cafe.ts'

const cafe = worldCafe.places!
const rooms = stadtgespraech.places!

describe('the tables that are proposed', () => {
  test('hold four to six people each, whatever the size of the café', () => {
    for (let people = worldCafe.people.from; people <= worldCafe.people.to; people += 1) {
      const { count, min, max } = proposeTables(people, cafe)
      expect(people / count, `${people} people`).toBeGreaterThanOrEqual(4)
      expect(people / count, `${people} people`).toBeLessThanOrEqual(6)
      expect(min).toBeLessThan(max)
    }
  })

  test('have room for a third more than were expected, and are not too empty when a third stays at home', () => {
    for (const people of [16, 24, 40, 83, 100, 200]) {
      const { count, min, max } = proposeTables(people, cafe)
      expect(count * max, `${people} people`).toBeGreaterThanOrEqual(people * 1.33)
      expect(count * min, `${people} people`).toBeLessThanOrEqual(people * 0.67)
    }
  })

  test('follow a number of tables that somebody wants', () => {
    expect(proposeTables(100, cafe, 6)).toEqual({ count: 6, min: 10, max: 24 })
    expect(proposeTables(2, cafe, 1)).toEqual({ count: 1, min: 1, max: 3 })
  })

  test('of a Stadtgespräch are a few large rooms that may stay empty; the last one is open for topics', () => {
    expect(proposeTables(100, rooms)).toEqual({ count: 7, min: 0, max: 23 })
    const open = withOpenRoom(newTables(proposeTables(60, rooms)))
    expect(open.map(({ topics }) => topics)).toEqual([false, false, false, true])
    expect(withOpenRoom(newTables({ count: 1, min: 0, max: 20 }))[0]?.topics).toBe(false)
  })

  test('carry a whole café without another word, also when more or fewer people come', () => {
    for (const come of [27, 40, 53]) {
      const people = Array.from({ length: come }, (_, at) => `guest-${at}`)
      const hall = openHall(people, agendaOf(worldCafe, 'cafe'))
      for (const [at, settings] of newTables(proposeTables(40, cafe)).entries()) {
        expect(hall.says(moderator, 'table.write', { table: `t${at}`, settings })).toBe('ok')
      }
      hall.says(moderator, 'step.start', { step: 'rounds', from: null })
      hall.proposal = proposalFor(hall.workshop, 'rounds')
      expect(hall.says(moderator, 'seating.announce', { step: 'rounds', proposal: 'proposal' }), `${come}`).toBe('ok')
    }
  })

  test('of a Stadtgespräch have a place for everybody who chooses', () => {
    const people = Array.from({ length: 50 }, (_, at) => `guest-${at}`)
    const hall = openHall(people, agendaOf(stadtgespraech, 'evening'))
    const tables = newTables(proposeTables(40, rooms))
    for (const [at, settings] of tables.entries()) hall.says(moderator, 'table.write', { table: `r${at}`, settings })
    hall.says(moderator, 'step.start', { step: 'rooms', from: null })
    hall.says(moderator, 'round.call', { step: 'rooms', round: 0, seen: 'planned' })
    for (const who of people) {
      const tried = tables.map((_, at) =>
        hall.says(guest(who), 'seat.choose', { step: 'rooms', round: 0, table: `r${at}` }),
      )
      expect(tried, who).toContain('ok')
    }
  })
})

test('new tables go on with the numbers that are there', () => {
  expect(newTables({ count: 3, min: 4, max: 6 }, [1, 2, 7]).map(({ number }) => number)).toEqual([8, 9, 10])
})

const view = (number: number, changes: Partial<TableView> = {}): TableView => ({
  ...tableSettings(number),
  id: `t${number}`,
  open: true,
  host: null,
  link: null,
  hosted: false,
  hostName: '',
  ...changes,
})

describe('themes of an earlier workshop', () => {
  test('go to the tables that have none, in the order of their numbers, and keep an action field that was set', () => {
    const tables = [view(1, { theme: 'Verkehr' }), view(2, { field: 'Soziales' }), view(3)]
    const plan = assigned(['Treffpunkte', 'Ankommen'], tables, false)
    expect(plan.map(({ table }) => table?.id)).toEqual(['t2', 't3'])
    expect(plan.map(({ settings }) => [settings.theme, settings.field])).toEqual([
      ['Treffpunkte', 'Soziales'],
      ['Ankommen', 'Ankommen'],
    ])
  })

  test('make new tables like the last one where there are too few; closed tables and the open room are left alone', () => {
    const tables = [view(1, { topics: true }), view(2, { open: false }), view(5, { min: 4, max: 9 })]
    const plan = assigned(['Treffpunkte', 'Ankommen', 'Jugend'], tables, true)
    expect(plan.map(({ table, settings }) => [table?.id ?? null, settings.number])).toEqual([
      ['t5', 5],
      [null, 6],
      [null, 7],
    ])
    expect(plan.every(({ settings }) => settings.max === 9)).toBe(true)
  })

  test('that are too long for an action field are cut between letters, never within one', () => {
    const [first] = assigned(['🌳'.repeat(400)], [view(1)], false)
    expect([...(first?.settings.theme ?? '')]).toHaveLength(300)
    expect([...(first?.settings.field ?? '')].every((letter) => letter === '🌳')).toBe(true)
  })
})

describe('the rounds of a step', () => {
  const made = newStep(agendaOf(worldCafe, 'cafe'), 'rounds', 'rounds', 'more', { de: 'Noch einmal' })

  test('take the minutes of the step along, until somebody sets these to something else', () => {
    expect(made.minutes).toBe(69)
    const longer = { ...made, ...withSeating(made, { minutes: 30 }) }
    expect(longer.minutes).toBe(99)
    const fixed = { ...longer, minutes: 120 }
    expect(withSeating(fixed, { minutes: 10 })).not.toHaveProperty('minutes')
  })

  test('come, go and change places, and one stays', () => {
    const [a, b] = [{ de: 'Was ist?' }, { de: 'Was fehlt?' }]
    expect(movedRound([a, b], 1, -1)).toEqual([b, a])
    expect(movedRound([a, b], 1, 1)).toEqual([a, b])
    expect(withoutRound([a, b], 0)).toEqual([b])
    expect(withoutRound([a], 0)).toEqual([a])
    expect(moreRounds(Array.from({ length: 12 }, () => a))).toHaveLength(12)
  })

  test('of a harvest that is new are those of the nearest step with tables', () => {
    const harvest = newStep(agendaOf(worldCafe, 'cafe'), 'harvest', 'harvest', 'late', { de: 'Ernte' })
    expect(harvest).toMatchObject({ of: ['rounds'], turn: 90 })
  })
})

test('slips never stand over the edge of their page, for any number of rounds', () => {
  for (let rounds = 1; rounds <= 12; rounds += 1) {
    expect((slipsPerPage(rounds) / 2) * slipHeight(rounds), `${rounds} rounds`).toBeLessThanOrEqual(268)
  }
})

test('a long word is written smaller so that it does not break, and a long sentence so that it fits', () => {
  const room = { width: 100, height: 30, most: 12, least: 3 }
  expect(fitted('Jugend', room)).toBe(12)
  const word = 'Verkehrsberuhigungsmaßnahmen'
  expect(fitted(word, room) * 0.6 * word.length).toBeLessThanOrEqual(100)
  const [short, long] = [4, 12].map((times) => fitted('Wohnen und Leben '.repeat(times), room))
  expect(long).toBeLessThan(short!)
  expect(fitted('x'.repeat(500), room)).toBe(3)
})

test('languages stand by their names, and one that was set is never missing', () => {
  expect(languageName('uk', 'de')).toBe('Ukrainisch')
  expect(spokenLanguages('en', 'km').some(({ text }) => text === 'Khmer')).toBe(true)
  const names = spokenLanguages('de', null).map(({ text }) => text)
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'de')))
})
