import { describe, expect, test } from 'vitest'
import { announce, call, cloth, newCafe, talk, write } from './cafe.ts'
import { linesOf, protocolOf, tableUnder, under, wording } from './read.ts'
import { results, step, rotation, timesOf, countedAgain } from './cafe-read.ts'

describe('who really sat there', () => {
  const peopleAt = (cafe: Parameters<typeof protocolOf>[0]): string[] =>
    tableUnder(protocolOf(cafe), results, 'Tischrunden', step).rows.map((row) => wording(row.at(-3) ?? ''))
  const sum = (counts: string[], round: number): number =>
    counts.reduce((total, cell) => total + Number(cell.split(' / ')[round]), 0)

  test('who has left before a round did not sit in it, although the plan had a seat', () => {
    const cafe = newCafe(8, 2)
    announce(cafe.told.start('rounds'))
    talk(call(cafe.told, 0), 0, 10).do('participant.leave', { participant: 'guest-8', away: true })
    talk(call(cafe.told, 1), 1, 10)
    const counts = peopleAt(cafe)
    expect([sum(counts, 0), sum(counts, 1)]).toEqual([8, 7])
  })

  test('who turns round on the way did not sit there, who goes in the middle did', () => {
    const cafe = newCafe(8, 2)
    announce(cafe.told.start('rounds'))
    call(cafe.told, 0).do('participant.leave', { participant: 'guest-7', away: true })
    talk(cafe.told, 0, 10).do('participant.leave', { participant: 'guest-8', away: true })
    expect(sum(peopleAt(cafe), 0)).toBe(7)
  })

  test('who comes back while the round runs is counted once', () => {
    const cafe = newCafe(8, 2)
    announce(cafe.told.start('rounds')).do('participant.leave', { participant: 'guest-7', away: true })
    talk(call(cafe.told, 0), 0, 5).do('participant.leave', { participant: 'guest-7', away: false })
    expect(sum(peopleAt(cafe), 0)).toBe(8)
  })

  test('a pair that stays together by wish has not met again, and the table says so', () => {
    const cafe = newCafe(8, 2)
    cafe.told.do('pair.wish', { a: 'guest-1', b: 'guest-2', wish: 'together' })
    announce(cafe.told.start('rounds'))
    for (const round of [0, 1]) talk(call(cafe.told, round), round, 10)
    const again = countedAgain(cafe.told).again
    const blocks = linesOf(under(protocolOf(cafe), ...rotation))
    expect(again).toBeGreaterThan(0)
    expect(blocks).toContain(`Paare, die sich mehrmals begegneten | ${again - 1}`)
    expect(blocks.at(-1)).toContain('Paare, die auf Wunsch zusammenblieben')
  })

  test('minutes that rounds were given on top are told as prolonged, and no round is taken for one', () => {
    const cafe = newCafe(8, 2)
    announce(cafe.told.start('rounds'))
    const longer = { seconds: 180, from: 'rounds' }
    for (const round of [0, 1]) talk(call(cafe.told, round), round, 10).do('timer.prolong', longer).wait(13)
    const course = tableUnder(protocolOf(cafe), '5. Verlauf', 'Tischrunden').rows[0]?.map(wording)
    expect(course?.at(-1)).toContain('Zeit um 6 min verlängert')
  })

  test('a round that is called again has both times, and is told as a change', () => {
    const cafe = newCafe(8, 2)
    announce(cafe.told.start('rounds'))
    talk(call(cafe.told, 0), 0, 10).do('round.end', { step: 'rounds', round: 0, seen: 'running' })
    talk(call(cafe.told, 0), 0, 5).do('round.end', { step: 'rounds', round: 0, seen: 'running' })
    const protocol = protocolOf(cafe)
    const [, , , called = '', held = ''] = tableUnder(protocol, ...rotation).rows[0]?.map(wording) ?? []
    expect(called.split('\n')).toHaveLength(2)
    expect(held.match(/min/g)).toHaveLength(2)
    expect(linesOf(under(protocol, 'Anhang', 'C. Änderungen')).join('\n')).toContain('Runde 1 erneut aufgerufen')
  })
})

describe('a café at other moments', () => {
  test('before its rounds it says that none was held', () => {
    const lines = linesOf(protocolOf(newCafe(6, 2)).blocks)
    expect(lines).toContain('____ (keine Runde durchgeführt)')
    expect(lines).toContain('____ (noch niemand an einem Tisch)')
    expect(lines.join('\n')).not.toContain('D. Planung')
  })

  test('in the middle the rounds that are still to come are named', () => {
    const cafe = newCafe(8, 2)
    talk(call(announce(cafe.told.start('rounds')), 0), 0, 10)
    const lines = linesOf(under(protocolOf(cafe), results, 'Tischrunden', step))
    expect(lines).toContain('Runden 2, 3 haben noch nicht stattgefunden.')
  })

  test('without a board it says how many insights there are and where', () => {
    const cafe = newCafe(8, 2)
    talk(call(announce(cafe.told.start('rounds')), 0), 0, 10)
    write(cafe.told, 'Eine Bank am Brunnen', { table: 1, round: 0, kind: 'insight' })
    expect(linesOf(under(protocolOf(cafe), '2. Kurzfassung', 'Erkenntnisse der Tische'))).toEqual([
      '1 Erkenntnis; sie steht im Wortlaut in Abschnitt 6.',
    ])
  })

  test('what was written before a round was called, or at a table that is gone, is not lost', () => {
    const cafe = newCafe(8, 3)
    announce(cafe.told.start('rounds').do('table.remove', { table: 'table-3' }))
    const cloths = [
      cloth('Schon vorbereitet', { table: 1, round: 1 }),
      cloth('Von Tisch drei', { table: 3, round: 0 }),
      cloth('Aus einem anderen Ablauf', { table: 1, round: 0, step: 'gone' }),
    ]
    const protocol = protocolOf({ ...cafe, cloths })
    const lines = linesOf(protocol.blocks)
    for (const { text } of cloths) expect(timesOf(lines, text)).toBe(1)
    expect(linesOf(under(protocol, results, 'Tischrunden', step, 'Entfernter Tisch'))).toContain('Von Tisch drei')
    expect(linesOf(under(protocol, results, 'Tischrunden', step, 'Tisch 1', 'Runde 2'))).toContain(
      'Runde nicht aufgerufen · keine Erkenntnis · keine Karte',
    )
    expect(lines).toContain('E. Tischdecken aus Schritten, die nicht mehr im Ablauf stehen')
  })
})
