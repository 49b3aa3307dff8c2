import { describe, expect, test } from 'vitest'
import { wholeTownTalk } from './cafe.ts'
import { factsUnder, linesOf, protocolOf, tableUnder, under, wording } from './read.ts'

const rooms = ['6. Ergebnisse', 'Dialogräume', 'Gespräche in den Räumen'] as const

describe('the protocol of a Stadtgespräch', () => {
  const talk = wholeTownTalk()
  const protocol = protocolOf(talk)
  const lines = linesOf(protocol.blocks)

  test('calls a room a room and gives each its action field', () => {
    expect(tableUnder(protocol, ...rooms).rows.map((row) => row.map(wording))).toEqual([
      ['Raum 1: Roter Salon', 'Sprache lernen', 'Bildung', '3', '0', '1'],
      // Where no field is told, the theme stands for it.
      ['Raum 2: Werkstatt', 'Wohnen im Quartier', 'Wohnen im Quartier', '0', '0', '0'],
      ['Raum 3: Offener Raum', '____ (nicht angegeben)', '____ (nicht angegeben)', '2', '0', '0'],
    ])
    expect(linesOf(under(protocol, ...rooms, 'Raum 1: Roter Salon')).slice(0, 2)).toEqual([
      'Thema: Sprache lernen',
      'Handlungsfeld: Bildung',
    ])
    expect(lines.join('\n')).not.toMatch(/Tisch/)
  })

  test('tells the topics of the open room as they stood at the end, and not who brought them', () => {
    expect(linesOf(under(protocol, ...rooms, 'Raum 3: Offener Raum')).slice(0, 2)).toEqual([
      'Angekündigtes Thema',
      'Nachtbus nach Lindenau-Süd',
    ])
    expect(lines.join('\n')).not.toContain('Doch nicht')
    expect(linesOf(under(protocol, 'Anhang', 'C. Änderungen'))).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Angekündigtes Thema umformuliert'),
        expect.stringContaining('Ein angekündigtes Thema zurückgezogen'),
      ]),
    )
    expect(JSON.stringify(protocol)).not.toMatch(/Vonderau|guest-\d/)
  })

  test('keeps the notes of a room, and says which room stayed empty', () => {
    expect(linesOf(under(protocol, ...rooms, 'Raum 3: Offener Raum', 'Runde 1'))).toEqual([
      'Was läuft bei diesem Thema schon gut, was fehlt – und was schlagen wir vor?',
      '2 Personen · keine Erkenntnis · keine Karte',
      'Gemeinsame Notizen',
      'Nachtbus: Linie 3 verlängern',
    ])
    expect(lines).toContain('Ohne Personen und ohne Aufzeichnungen: Raum 2: Werkstatt.')
    expect(lines).toContain('Runden 2, 3 haben nicht stattgefunden.')
  })

  test('counts who chose a room, and whoever chose none is not counted', () => {
    const rotation = under(protocol, '5. Verlauf', 'Dialogräume', 'Runden im Schritt „Gespräche in den Räumen“')
    expect(linesOf(rotation)).toEqual(
      expect.arrayContaining([
        'Art des Wechsels | Freie Wahl nach Plätzen',
        'Personen in den Räumen | 5',
        'Personen je Raum und Runde | 2 bis 3',
      ]),
    )
    expect(factsUnder(protocol, '4. Beteiligung')).toMatchObject({ Räume: '3', Runden: '1 (geplant: 3)' })
  })

  test('says the same in English', () => {
    const english = linesOf(protocolOf(talk, 'en').blocks)
    expect(english).toEqual(expect.arrayContaining(['Room 1: Roter Salon', 'Action field: Bildung', 'Topic announced']))
    expect(english.join('\n')).not.toMatch(/[Tt]able(cloth)?s? /)
  })
})
