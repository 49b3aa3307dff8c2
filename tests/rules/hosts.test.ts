import { describe, expect, test } from 'vitest'
import type { Actor } from '../../shared/commands/command.ts'
import { accessTo } from '../../shared/sheets/access.ts'
import { clothOf } from '../../shared/sheets/cloth.ts'
import { ownWhole } from '../../shared/views/own.ts'
import { guest, moderator } from '../kit/hall.ts'
import { host, cafe, seats, at, call, talking } from './talking.ts'

const insight = (card: string, table: string, round = 0) =>
  ({ card, step: 'rounds', kind: 'insight', text: 'Mehr Bänke', column: null, about: null, table, round }) as const

describe('the host', () => {
  test('takes in whoever has really sat down, by number, at the own table only', () => {
    const hall = talking()
    const outside = at(hall, 0, 't2')[0] ?? ''
    const number = hall.workshop.participants.get(outside)?.number ?? 0
    const take = (table: string, wanted = number): string =>
      hall.says(host, 'seat.take', { step: 'rounds', round: 0, number: wanted, table })
    expect(take('t2')).toBe('not-allowed')
    expect(take('t1', 999)).toBe('participant-unknown')
    expect(take('t1')).toBe('ok')
    expect(seats(hall, 0).get(outside)).toBe('t1')
  })

  test('keeps up to three key insights of a round; a fourth is told so, and fits when one is withdrawn', () => {
    const hall = talking()
    for (const id of ['i1', 'i2', 'i3']) expect(hall.says(host, 'card.add', insight(id, 't1'))).toBe('ok')
    expect(hall.says(host, 'card.add', insight('i4', 't1'))).toBe('too-many-insights')
    expect(hall.says(host, 'card.withdraw', { card: 'i1' })).toBe('ok')
    expect(hall.says(host, 'card.add', insight('i4', 't1'))).toBe('ok')
  })

  test('writes for the own table only, and guests write no insights', () => {
    const hall = talking()
    expect(hall.says(host, 'card.add', insight('i1', 't2'))).toBe('not-your-table')
    expect(hall.says(guest('anna'), 'card.add', insight('i2', 't1'))).toBe('not-your-table')
  })

  test('who was made host writes insights for the table and own cards like everybody', () => {
    const hall = talking()
    hall.says(moderator, 'table.host', { table: 't2', participant: 'anna' })
    expect(hall.says(guest('anna'), 'card.add', insight('i1', 't2'))).toBe('ok')
    expect(hall.says(guest('anna'), 'card.add', { ...insight('k1', 't2'), kind: 'card' })).toBe('ok')
    expect(hall.says(guest('anna'), 'card.add', { ...insight('k2', 't2'), kind: 'card', forOther: true })).toBe('ok')
    expect(hall.workshop.cards.get('k1')).toMatchObject({ author: 'anna', onBehalf: false })
    expect(hall.workshop.cards.get('k2')).toMatchObject({ author: null, onBehalf: true })
  })

  test('named at another table, leaves the first one', () => {
    const hall = cafe()
    hall.says(moderator, 'table.host', { table: 't2', participant: 'anna' })
    hall.says(moderator, 'table.host', { table: 't3', participant: 'anna' })
    expect([...hall.workshop.tables.values()].map(({ host: who }) => who)).toEqual([null, null, 'anna'])
  })

  test('learns who comes to the own table, by name, and not who goes elsewhere', () => {
    const hall = talking()
    const [hosting] = ownWhole(hall.workshop, host.who).flatMap((change) =>
      change[0] === 'hosting' ? [change[2]] : [],
    )
    const people = hosting?.steps[0]?.rounds[0]?.map(({ participant }) => participant)
    expect(people?.toSorted()).toEqual(at(hall, 0, 't1').toSorted())
  })

  test('writes the tablecloth of the own table until the next round is called; guests read it while they sit there', () => {
    const hall = talking()
    const first = clothOf({ step: 'rounds', table: 't1', round: 0 })
    const access = (actor: Actor, sheet = first) => accessTo(sheet, actor, hall.workshop)
    const [inside = '', outside = ''] = [at(hall, 0, 't1')[0], at(hall, 0, 't2')[0]]
    expect(access(host)).toEqual({ read: true, write: true })
    expect(access(host, clothOf({ step: 'rounds', table: 't2', round: 0 }))).toEqual({ read: false, write: false })
    expect(access(guest(inside))).toEqual({ read: true, write: false })
    expect(access(guest(outside))).toEqual({ read: false, write: false })
    expect(access({ role: 'screen', who: 'link-s' })).toEqual({ read: false, write: false })
    call(hall, 1)
    expect(access(host)).toEqual({ read: true, write: false })
    expect(access(moderator)).toEqual({ read: true, write: true })
  })

  test('confirms the handover of the own table only', () => {
    const hall = talking()
    const text = 'In Runde 1 ging es um Bänke.'
    expect(hall.says(host, 'handover.confirm', { step: 'rounds', round: 1, table: 't1', text })).toBe('ok')
    expect(hall.says(host, 'handover.confirm', { step: 'rounds', round: 1, table: 't2', text })).toBe('not-allowed')
  })
})

describe('cards at tables', () => {
  const card = (id: string, round: number) => ({ ...insight(id, 't1', round), kind: 'card' }) as const

  test('keep the table and round they were written in, also when they come after the change', () => {
    const hall = talking()
    call(hall, 1)
    expect(hall.says(guest('anna'), 'card.add', card('k1', 0))).toBe('ok')
    expect(hall.workshop.cards.get('k1')).toMatchObject({ table: 't1', round: 0, state: 'shown' })
  })

  test('need a table', () => {
    const hall = talking()
    expect(hall.says(guest('anna'), 'card.add', { ...card('k1', 0), table: null })).toBe('table-unknown')
  })
})

describe('the harvest', () => {
  test('calls one table after another to the wall with its countdown, and remembers who has reported', () => {
    const hall = talking()
    hall.says(moderator, 'step.start', { step: 'harvest', from: 'rounds' })
    for (const table of ['t2', 't1', 't2']) hall.says(moderator, 'harvest.call', { step: 'harvest', table })
    expect(hall.workshop.heard.get('harvest')).toEqual(['t2', 't1'])
    expect(hall.workshop.screen).toMatchObject({ view: 'step', focus: 't2' })
    expect(hall.workshop.timer?.total).toBe(60_000)
  })
})
