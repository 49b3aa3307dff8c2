import { describe, expect, test } from 'vitest'
import { guest, story } from '../kit/story.ts'
import { linesOf, protocolOf, tableUnder, under, wording } from './read.ts'

const blank = '____ (nicht angegeben)'

describe('the protocol at other moments', () => {
  test('before the beginning it is a draft, all blank and nothing made up', () => {
    const protocol = protocolOf(story({ about: { begin: '', date: '', place: '' } }))
    const lines = linesOf(protocol.blocks)
    expect(lines[1]).toMatch(/^Entwurf/)
    expect(lines).toEqual(
      expect.arrayContaining([
        `Ort | ${blank}`,
        '____ (keine Hauptpunkte gewählt)',
        '____ (keine Projekte skizziert)',
        '____ (keine Abstimmung abgeschlossen)',
        'Begrüßung | Worum es heute geht und was mit den Ergebnissen geschieht | 10 min | ____ (noch nicht begonnen) | steht noch aus',
      ]),
    )
  })

  test('broken off in the middle it says so, keeps what there is and leaves the rest blank', () => {
    const told = story().guests(2).open().start('criticism-cards')
    told.card('Es zieht im Bürgerhaus.', { by: 1, column: 'criticism' })
    told.wait(4).close()
    const lines = linesOf(protocolOf(told).blocks)
    expect(lines).toEqual(
      expect.arrayContaining([
        '15 geplante Schritte haben nicht stattgefunden (Abschnitt 5).',
        'Nr. 1: Es zieht im Bürgerhaus.',
        'Dieser Schritt hat nicht stattgefunden.',
        '____ (keine Themeninseln festgehalten)',
      ]),
    )
  })

  test('a running ballot shows no totals, and who voted stays unsaid', () => {
    const told = story().guests(2).open().start('criticism-cards')
    const card = told.card('Es zieht.', { by: 1 })
    told.start('criticism-islands')
    const [cluster = ''] = told.seal('criticism-islands', { Haus: [card] })
    const ballot = told.start('criticism-dots').ballot()
    told.vote(ballot, 1, { [cluster]: 3 })
    const lines = linesOf(under(protocolOf(told), '7. Gewichtung', 'Punkte kleben'))
    expect(lines).toContain('Die Abstimmung läuft noch. Zwischenstände werden nicht ausgewiesen.')
    expect(lines.join('\n')).not.toContain('Haus')
  })

  test('cards that are collected hidden stay so while the workshop runs, and are there when it has ended', () => {
    const hidden = story({
      agenda: (plain) => ({
        ...plain,
        steps: plain.steps.map((step) => (step.id === 'criticism-cards' ? { ...step, hidden: true } : step)),
      }),
    })
    hidden.guests(1).open().start('criticism-cards').card('Noch ein Geheimnis', { by: 1 })
    const running = JSON.stringify(protocolOf(hidden))
    expect(running).not.toContain('Noch ein Geheimnis')
    expect(running).toContain('1 Karte ist verdeckt gesammelt und noch nicht aufgedeckt.')
    expect(JSON.stringify(protocolOf(hidden.close()))).toContain('Noch ein Geheimnis')
  })

  test('a late card that nobody has admitted yet is not lost: it is marked and an open point', () => {
    const told = story().guests(1).open().start('criticism-cards').start('criticism-islands')
    told.card('Aus dem Funkloch', { by: 1, step: 'criticism-cards' })
    const lines = linesOf(protocolOf(told).blocks)
    expect(lines).toEqual(
      expect.arrayContaining([
        'Nr. 1: Aus dem Funkloch (verspätet eingegangen, noch nicht aufgenommen)',
        'Verspätet eingegangen und nicht aufgenommen: Karte Nr. 1',
      ]),
    )
  })

  test('a step that is repeated tells both passes', () => {
    const told = story().guests(1).open().start('criticism-cards').wait(5).start('criticism-islands').wait(2)
    told.start('criticism-cards').wait(3).start('criticism-islands')
    const row = tableUnder(protocolOf(told), '5. Verlauf', 'Kritik').rows[0]?.map(wording)
    expect(row?.[3]).toBe('18:00–18:05\n(5 min)\n18:07–18:10\n(3 min)')
    expect(row?.[4]).toContain('wiederholt, 2 Durchgänge')
  })

  test('a card that was given free again is told, and the record keeps that it was held back', () => {
    const told = story().guests(1).open().start('criticism-cards')
    const card = told.card('Doch in Ordnung', { by: 1 })
    told.do('card.hold', { card, ground: '' }).do('card.release', { card })
    const protocol = protocolOf(told)
    expect(linesOf(under(protocol, 'Anhang', 'B. Zurückgestellte Beiträge'))[1]).toMatch(
      /^1 \| Kritik sammeln \| \d\d:\d\d \| ____ \(nicht angegeben\) \| wieder freigegeben$/,
    )
    expect(linesOf(protocol.blocks)).toContain('Nr. 1: Doch in Ordnung')
  })

  test('a project put aside is counted and not told', () => {
    const told = story().guests(1).open().start('projects')
    const sketch = told.sketch('Lieber nicht', [], {})
    told.do('sketch.remove', { sketch, removed: true })
    const lines = linesOf(protocolOf(told).blocks)
    expect(lines).toContain('1 Skizze wurde beiseitegelegt.')
    expect(lines.join('\n')).not.toContain('Lieber nicht')
  })

  test('a guest who wrote nothing but a name leaves no trace', () => {
    const told = story()
      .guests(1, () => 'Zarathustra')
      .open()
    told.do('participant.rename', { name: 'Scheherazade', language: 'en' }, guest(1))
    expect(JSON.stringify(protocolOf(told))).not.toMatch(/Zarathustra|Scheherazade/)
  })
})
