import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hallOf } from '../../shared/tables/hall.ts'
import { fits, unfit } from '../../shared/tables/standing.ts'
import { ownWhole } from '../../shared/views/own.ts'
import { wholeFor } from '../../shared/views/common.ts'
import { guest, moderator } from '../kit/hall.ts'
import { seeded } from '../kit/seeded.ts'
import { proposalFor, tableSettings } from '../kit/random-cafe.ts'
import { names, cafe, announce, seats, at, call, start, talking } from './talking.ts'

describe('the change of tables', () => {
  test('needs a plan first, then calls everybody with walking time, then runs for the minutes of a round', () => {
    const hall = cafe()
    expect(call(hall, 0)).toBe('seating-missing')
    expect(announce(hall)).toBe('ok')
    expect(call(hall, 0)).toBe('ok')
    expect(hall.workshop.timer).toMatchObject({ total: 60_000, endsAt: hall.clock.now + 60_000 })
    expect(start(hall, 0)).toBe('ok')
    expect(hall.workshop.timer).toMatchObject({ total: 20 * 60_000 })
    expect(hall.workshop.seatings.get('rounds')?.rounds.map(({ state }) => state)).toEqual([
      'running',
      'planned',
      'planned',
    ])
  })

  test('ends the round that runs, and two who call at once call one change (D17)', () => {
    const hall = talking()
    expect(call(hall, 1)).toBe('ok')
    expect(call(hall, 1)).toBe('moved-on')
    expect(hall.workshop.seatings.get('rounds')?.rounds.map(({ state }) => state)).toEqual([
      'ended',
      'called',
      'planned',
    ])
  })

  test('comes round by round: nobody is called to the third before the second', () => {
    const hall = talking()
    expect(call(hall, 2)).toBe('moved-on')
    expect(call(hall, 1)).toBe('ok')
  })

  test('leaves out who has gone, so that the planner does not believe that they met', () => {
    const hall = talking()
    hall.says(moderator, 'participant.leave', { participant: 'anna', away: true })
    call(hall, 1)
    expect(seats(hall, 0).has('anna')).toBe(true)
    expect(seats(hall, 1).has('anna')).toBe(false)
  })

  test('two people swap by hand, also against the plan, and nobody else moves', () => {
    const hall = talking()
    const [a = '', b = ''] = [at(hall, 1, 't1')[0], at(hall, 1, 't2')[0]]
    const others = [...seats(hall, 1)].filter(([who]) => who !== a && who !== b)
    expect(hall.says(moderator, 'seat.swap', { step: 'rounds', round: 1, a, b })).toBe('ok')
    expect([seats(hall, 1).get(a), seats(hall, 1).get(b)]).toEqual(['t2', 't1'])
    for (const [who, where] of others) expect(seats(hall, 1).get(who)).toBe(where)
    expect(hall.says(guest(a), 'seat.swap', { step: 'rounds', round: 1, a, b })).toBe('not-allowed')
  })

  test('going on to the next step ends the round', () => {
    const hall = talking()
    hall.says(moderator, 'step.start', { step: 'harvest', from: 'rounds' })
    expect(hall.workshop.seatings.get('rounds')?.rounds[0]?.state).toBe('ended')
  })

  test('each phone learns its own seats and nobody else’s', () => {
    const hall = talking()
    const mine = ownWhole(hall.workshop, 'anna').find(([noun]) => noun === 'mySeat')
    expect(mine?.[2]).toMatchObject({
      step: 'rounds',
      tables: [0, 1, 2].map((round) => seats(hall, round).get('anna')),
    })
    const nouns = wholeFor(hall.workshop, 'guest').map(([noun]) => noun)
    for (const secret of ['seating', 'routes', 'pair', 'participant', 'handover']) expect(nouns).not.toContain(secret)
  })
})

describe('late, gone and closed', () => {
  test('a guest who comes late sits at the smallest table, in every round that is announced', () => {
    const hall = talking()
    const small = at(hall, 0, 't2')[0] ?? ''
    hall.says(moderator, 'participant.leave', { participant: small, away: true })
    hall.says(moderator, 'participant.enrol', { participant: 'late', name: 'Zoë', language: 'de' })
    expect(seats(hall, 0).get('late')).toBe('t2')
    const route = [0, 1, 2].map((round) => seats(hall, round).get('late'))
    expect(new Set(route).size).toBe(3)
  })

  test('when a table closes, its people sit at the smallest others at once and the plan asks to be renewed', () => {
    const hall = talking()
    const moved = at(hall, 0, 't2')
    expect(hall.says(moderator, 'table.open', { table: 't2', open: false })).toBe('ok')
    for (const who of moved) expect(['t1', 't3']).toContain(seats(hall, 0).get(who))
    expect(Math.abs(at(hall, 0, 't1').length - at(hall, 0, 't3').length)).toBeLessThanOrEqual(1)
    const found = hallOf(hall.workshop, 'rounds')
    expect(found && unfit(found).closed).toBeGreaterThan(0)
  })

  test('the last open table stays open', () => {
    const hall = cafe()
    hall.says(moderator, 'table.open', { table: 't1', open: false })
    hall.says(moderator, 'table.open', { table: 't2', open: false })
    expect(hall.says(moderator, 'table.open', { table: 't3', open: false })).toBe('last-table')
  })

  test('a table at which people sat is closed, never removed', () => {
    const hall = talking()
    expect(hall.says(moderator, 'table.remove', { table: 't2' })).toBe('table-in-use')
  })

  test('who goes before having arrived never met that table; who goes later did', () => {
    const hall = cafe()
    announce(hall)
    call(hall, 0)
    hall.says(moderator, 'participant.leave', { participant: 'anna', away: true })
    start(hall, 0)
    hall.says(moderator, 'participant.leave', { participant: 'bela', away: true })
    expect(seats(hall, 0).has('anna')).toBe(false)
    expect(seats(hall, 0).has('bela')).toBe(true)
  })

  test('a new plan after somebody left and somebody came fits again', () => {
    const hall = talking()
    hall.says(moderator, 'participant.leave', { participant: 'anna', away: true })
    const stale = hallOf(hall.workshop, 'rounds')
    expect(stale && fits(unfit(stale))).toBe(false)
    expect(announce(hall)).toBe('ok')
    const fresh = hallOf(hall.workshop, 'rounds')
    expect(fresh && unfit(fresh)).toEqual({ unseated: 0, gone: 0, closed: 0, hosts: 0, rounds: 0 })
  })

  test('a proposal from before a table closed is refused, never half right', () => {
    const hall = talking()
    hall.proposal = proposalFor(hall.workshop, 'rounds')
    hall.says(moderator, 'table.open', { table: 't3', open: false })
    expect(hall.says(moderator, 'seating.announce', { step: 'rounds', proposal: 'proposal' })).toBe('proposal-outdated')
  })
})

describe('free choice', () => {
  test('is never over the places of a table, and says which one is full', () => {
    const hall = talking('free')
    const chosen = names.map((who) => hall.says(guest(who), 'seat.choose', { step: 'rounds', round: 0, table: 't1' }))
    expect(chosen.filter((answer) => answer === 'ok')).toHaveLength(6)
    expect(chosen.at(-1)).toBe('table-full')
    expect(hall.says(guest('lea'), 'seat.choose', { step: 'rounds', round: 0, table: 't2' })).toBe('ok')
    hall.says(moderator, 'table.open', { table: 't3', open: false })
    expect(hall.says(guest('lea'), 'seat.choose', { step: 'rounds', round: 0, table: 't3' })).toBe('table-closed')
  })

  test('is never over the places, whoever chooses, changes, goes, or loses a table that closes', () => {
    const anyDeed = fc.record({
      who: fc.constantFrom(...names),
      table: fc.constantFrom('t1', 't2', 't3'),
      dice: fc.nat(9),
    })
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 60 }), (deeds) => {
        const hall = talking('free')
        for (const { who, table, dice } of deeds) {
          if (dice === 0) hall.says(moderator, 'table.open', { table, open: false })
          else if (dice === 1) hall.says(moderator, 'table.open', { table, open: true })
          else if (dice < 4) hall.says(moderator, 'participant.leave', { participant: who, away: dice === 2 })
          else hall.says(guest(who), 'seat.choose', { step: 'rounds', round: 0, table })
          const here = ({ id }: { id: string }): boolean => hall.workshop.participants.get(id)?.away === false
          for (const { id, max, open } of hall.workshop.tables.values()) {
            const sitting = at(hall, 0, id).filter((person) => here({ id: person })).length
            expect(sitting).toBeLessThanOrEqual(open ? max : 0)
          }
        }
      }),
      seeded(),
    )
  })

  test('keeps the host a place at the own table, however quick the others are', () => {
    const hall = cafe('free')
    hall.says(moderator, 'table.host', { table: 't1', participant: 'lea' })
    call(hall, 0)
    expect(seats(hall, 0).get('lea')).toBe('t1')
    const others = names.filter((who) => who !== 'lea')
    const chosen = others.map((who) => hall.says(guest(who), 'seat.choose', { step: 'rounds', round: 0, table: 't1' }))
    expect(chosen.filter((answer) => answer === 'ok')).toHaveLength(5)
  })

  test('is not offered where seats are planned', () => {
    const hall = talking()
    expect(hall.says(guest('anna'), 'seat.choose', { step: 'rounds', round: 0, table: 't1' })).toBe('seats-planned')
  })
})

describe('setting up tables', () => {
  test('a number stands on one table only, and fewest is not more than most', () => {
    const hall = cafe()
    const write = (settings: ReturnType<typeof tableSettings>): string =>
      hall.says(moderator, 'table.write', { table: 'new', settings })
    expect(write(tableSettings(2))).toBe('table-number-taken')
    expect(write(tableSettings(4, { min: 5, max: 4 }))).toBe('table-places')
    expect(write(tableSettings(4))).toBe('ok')
  })

  test('topics are announced in the open room, and withdrawn by those who brought them', () => {
    const hall = cafe()
    const topic = { topic: 'a', table: 't3', title: 'Spielstraße' }
    expect(hall.says(guest('anna'), 'topic.announce', topic)).toBe('no-topics-here')
    hall.says(moderator, 'table.write', { table: 't3', settings: tableSettings(3, { topics: true }) })
    expect(hall.says(guest('anna'), 'topic.announce', topic)).toBe('ok')
    expect(hall.says(guest('bela'), 'topic.withdraw', { topic: 'a' })).toBe('not-allowed')
    expect(hall.says(guest('anna'), 'topic.withdraw', { topic: 'a' })).toBe('ok')
  })
})
