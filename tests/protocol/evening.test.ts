import { describe, expect, test } from 'vitest'
import { goneText, rudeText, wholeEvening } from './evening.ts'
import { factsUnder, linesOf, protocolOf, tableUnder, under, wording } from './read.ts'

const blank = '____ (nicht angegeben)'

describe('the protocol of a whole evening', () => {
  const evening = wholeEvening()
  const { told } = evening
  const protocol = protocolOf(told)
  const lines = linesOf(protocol.blocks)

  test('has the ten sections and the annex in their order', () => {
    const sections = protocol.blocks.filter((block) => block.kind === 'heading' && block.level === 1)
    expect(linesOf(sections)).toEqual([
      '1. Angaben zur Veranstaltung',
      '2. Kurzfassung',
      '3. Rahmen und Auftrag',
      '4. Beteiligung',
      '5. Verlauf',
      '6. Ergebnisse',
      '7. Gewichtung',
      '8. Projektskizzen',
      '9. Offene Punkte, Verabredungen, Ausblick',
      '10. Rückblick der Teilnehmenden',
      'Anhang',
    ])
  })

  test('no heading is below one that is missing', () => {
    const levels = protocol.blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
    levels.forEach((level, at) => expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1))
  })

  test('the head tells what the invitation told and leaves the rest visibly blank', () => {
    const head = factsUnder(protocol, '1. Angaben zur Veranstaltung')
    expect(head).toMatchObject({
      Titel: 'Zusammenleben in Lindenau',
      Datum: 'Freitag, 27. November 2026',
      'Beginn und Ende, geplant': '18:00 bis 21:15 Uhr',
      'Beginn und Ende, tatsächlich': '27. November 2026, 18:00 bis 21:04 Uhr',
      Methode: 'Zukunftswerkstatt, Ein Abend',
      Protokoll: blank,
    })
  })

  test('the short version names main points with votes, utopias, projects and next steps', () => {
    const short = linesOf(under(protocol, '2. Kurzfassung'))
    expect(short).toEqual(
      expect.arrayContaining([
        'Unterwegs am Abend – 6 Punkte',
        'Orte zum Treffen – 4 Punkte auf Geräten, 2 Hände',
        'Utopie 1: Der Platz der hundert Stühle – 4 Punkte',
        'Projekt 1: Stühle für den Marktplatz | Nachbarschaftsverein | Ortstermin mit dem Bauhof | Mai 2027',
        'Bauhof anfragen | Stabsstelle | 15. Dezember 2026',
        'Nächster Termin | 14. Januar 2027, 18 Uhr',
      ]),
    )
  })

  test('people are a number, and nobody is named', () => {
    expect(factsUnder(protocol, '4. Beteiligung')).toMatchObject({
      'Teilnehmende mit eigenem Gerät': '6',
      'Teilnehmende ohne eigenes Gerät': blank,
      Karten: '13',
      'davon stellvertretend geschrieben': '1',
      'davon verspätet eingegangen': '1',
      'Höchste Zahl Abstimmender auf Geräten': '5',
    })
    const whole = JSON.stringify(protocol)
    expect(whole).not.toContain('Gast Nummer')
    expect(whole).not.toMatch(/guest-\d/)
  })

  test('the course sets planned beside actual times and names what went otherwise', () => {
    expect(linesOf(under(protocol, '5. Verlauf', 'Kritik'))).toEqual(
      expect.arrayContaining([
        'Regel: Kurz und genau. Keine Diskussion, noch keine Lösungen. Nur Verständnisfragen.',
        'Kritik sammeln | Was stört, fehlt oder läuft schief bei uns? | 18:10–18:22\n(12 min) | 18:14–18:31\n(17 min) | Zeit um 5 min verlängert\n5 min länger als geplant',
      ]),
    )
    const closing = tableUnder(protocol, '5. Verlauf', 'Abschluss').rows[0]?.map(wording)
    expect(closing?.slice(3)).toEqual(['____ (nicht durchgeführt)', 'übersprungen'])
  })

  test('clusters hold every card word for word, with its number and what is to be said about it', () => {
    const clusters = ['6. Ergebnisse', 'Kritik', 'Themeninseln bilden']
    expect(linesOf(under(protocol, ...clusters, 'Unterwegs am Abend'))).toEqual([
      '3 Karten · als Hauptpunkt gewählt · Gewichtung: 6 Punkte',
      'Nr. 1: Der Bus fährt abends nicht mehr. (Kritik)',
      'Nr. 2: Nach 20 Uhr kein Bus (Kritik; zusammengelegt mit Nr. 1)',
      'Nr. 3: Am Bahnhof ist es nachts dunkel. (Kritik)',
    ])
    expect(linesOf(under(protocol, ...clusters, 'Orte zum Treffen'))).toContain(
      'Nr. 5: Kein Ort, an dem man sich ohne Verzehr treffen kann (Kritik; stellvertretend geschrieben)',
    )
  })

  test('cards without a cluster stand by themselves, a late one is marked, a held-back one is counted without its text', () => {
    expect(linesOf(under(protocol, '6. Ergebnisse', 'Kritik', 'Karten ohne Themeninsel'))).toEqual([
      'Nr. 6: Der Chor singt mit allen, das läuft. (Läuft gut)',
      'Nr. 9: Die Fahrpläne hängen nirgends aus. (Kritik; verspätet eingegangen)',
      '1 Karte ist zurückgestellt; ihr Text steht nicht in diesem Protokoll (Anhang B).',
    ])
    const whole = JSON.stringify(protocol)
    expect(whole).not.toContain(rudeText)
    expect(whole).not.toContain(goneText)
    expect(linesOf(under(protocol, 'Anhang', 'B. Zurückgestellte Beiträge'))).toContain(
      '7 | Kritik sammeln | 18:14 | verletzt Anwesende | zurückgestellt',
    )
  })

  test('each goal stands beside the criticism it came from', () => {
    expect(linesOf(under(protocol, '6. Ergebnisse', 'Wende'))).toContain(
      'Unterwegs am Abend | Ziel 1 | Alle kommen abends sicher und ohne Auto nach Hause.',
    )
  })

  test('a parked objection stands with its answer, or with a visible blank', () => {
    const check = tableUnder(protocol, '6. Ergebnisse', 'Verwirklichung', 'An der Wirklichkeit prüfen')
    expect(check.rows.map((row) => row.map(wording))).toEqual([
      ['12', 'Wer soll das bezahlen?\n(zu Utopie 1)', 'Das Stadtteilbudget trägt die ersten Stühle.'],
      ['13', 'Und die Haftung?', '____ (keine Antwort festgehalten)'],
    ])
  })

  test('votes of devices and hands stand in columns of their own, with abstentions and earlier merges', () => {
    const [mode, totals] = under(protocol, '7. Gewichtung', 'Punkte kleben').filter((block) => block.kind === 'table')
    expect(totals?.rows.map((row) => row.map(wording))).toEqual([
      ['Unterwegs am Abend', '6', '–'],
      ['Orte zum Treffen', '4', '2'],
    ])
    expect(Object.fromEntries(mode?.rows.map((row) => row.map(wording)) ?? [])).toMatchObject({
      Verfahren: '3 Punkte pro Person; mehrere auf einer Möglichkeit erlaubt',
      'Abgestimmt auf Geräten': '4 (bei Schluss verbunden: 6)',
      'Verbunden ohne Stimmabgabe': '2',
      'Nicht vergebene Punkte': '2',
      'Zuvor zusammengelegte Karten': 'Nr. 2 mit Nr. 1',
    })
  })

  test('a project is a table of all its fields, the empty ones visibly blank', () => {
    const project = factsUnder(protocol, '8. Projektskizzen', 'Projekt 1: Stühle für den Marktplatz')
    expect(Object.keys(project)).toHaveLength(11)
    expect(project['Was machen wir?']).toBe('Fünfzig Stühle, die allen gehören')
    expect(project['Mit wem?']).toBe(blank)
    expect(project['Woran merken wir es?']).toBe(blank)
  })

  test('the chain is told back to the card numbers, and on from each main point', () => {
    const origin = linesOf(under(protocol, '8. Projektskizzen', 'Projekt 1: Stühle für den Marktplatz', 'Herkunft'))
    expect(origin).toEqual([
      'Karten Nr. 4, 5 → Hauptpunkt „Orte zum Treffen“ → Ziel 2: In jedem Viertel gibt es einen Ort, der allen offensteht. → Utopie 1: Der Platz der hundert Stühle → Projekt 1',
    ])
    expect(linesOf(under(protocol, 'Was aus den Hauptpunkten wurde'))).toContain(
      'Unterwegs am Abend | Ziel 1: Alle kommen abends sicher und ohne Auto nach Hause. | Utopie 2: Der singende Rufbus | ____ (bisher nichts)',
    )
    const cards = tableUnder(protocol, 'Anhang', 'A. Liste der Karten').rows.map((row) => row.map(wording))
    expect(cards.find(([number]) => number === '4')?.at(-1)).toBe(
      'Hauptpunkt „Orte zum Treffen“, Ziel 2, Utopie 1, Projekt 1',
    )
    // A merged duplicate led to what its twin led to.
    expect(cards.find(([number]) => number === '2')?.at(-1)).toBe('Hauptpunkt „Unterwegs am Abend“, Ziel 1, Utopie 2')
  })

  test('open points come from the facts alone', () => {
    expect(linesOf(under(protocol, '9. Offene Punkte, Verabredungen, Ausblick', 'Offene Punkte'))).toEqual([
      'Einwand ohne Antwort: Karte Nr. 13',
      'Projekt 1: Stühle für den Marktplatz – noch offen: Mit wem?, Was brauchen wir?, Was könnte im Weg stehen?, Woran merken wir es?, Wann schauen wir nach?',
    ])
  })

  test('the mood is told as totals from low to high, feedback word for word', () => {
    const mood = tableUnder(protocol, '10. Rückblick der Teilnehmenden', 'Stimmung')
    expect(mood.rows.map((row) => row.map(wording).slice(0, 2))).toEqual([
      ['sehr unzufrieden', '0'],
      ['eher unzufrieden', '0'],
      ['gemischt', '1'],
      ['zufrieden', '2'],
      ['sehr zufrieden', '2'],
    ])
    expect(lines).toContain('Nr. 14: Endlich durften alle reden.')
  })

  test('every card that is told is in the list of the annex, in the order of its number', () => {
    const told = tableUnder(protocol, 'Anhang', 'A. Liste der Karten').rows.map(([number = '']) =>
      Number(wording(number)),
    )
    expect(told).toEqual([1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14])
  })

  test('changes after the beginning can be retraced', () => {
    expect(linesOf(under(protocol, 'Anhang', 'C. Änderungen'))).toEqual(
      expect.arrayContaining(['18:14 | Karte Nr. 8 zurückgezogen', '18:31 | Karte Nr. 2 mit Nr. 1 zusammengelegt']),
    )
  })

  test('in English its own words are English and everybody’s words stay as they were', () => {
    const english = linesOf(protocolOf(told, 'en').blocks)
    expect(english).toEqual(
      expect.arrayContaining([
        '1. About the event',
        'Item | Entry',
        'Begin and end, actual | 27 November 2026, 18:00 to 21:04',
        'No. 2: Nach 20 Uhr kein Bus (Criticism; merged with no. 1)',
        'With whom? | ____ (not stated)',
      ]),
    )
    expect(english.join('\n')).not.toMatch(/Nr\.|Karte|nicht angegeben/)
  })

  test('the same facts make the same protocol', () => {
    expect(protocolOf(wholeEvening().told)).toEqual(protocol)
  })
})
