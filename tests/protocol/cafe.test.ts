import { describe, expect, test } from 'vitest'
import { emptyWorkshop } from '../../shared/domain/workshop.ts'
import { fold } from '../../shared/domain/fold/index.ts'
import type { Happened } from '../../shared/domain/events.ts'
import { languages } from '../../shared/domain/language.ts'
import { insightsOf, rudeInsight, secretText, wholeCafe, withdrawnText, type Cafe } from './cafe.ts'
import { factsUnder, linesOf, protocolOf, tableUnder, under, wording } from './read.ts'
import { results, step, rotation, timesOf, countedAgain } from './cafe-read.ts'

/** People at a table, round by round; where the planner seats whom is not this test's. */
function seated({ workshop }: Cafe['told'], table: number): number[] {
  const rounds = workshop.seatings.get('rounds')?.rounds ?? []
  return rounds.map(({ seats }) => [...seats.values()].filter((at) => at === `table-${table}`).length)
}

describe('the protocol of a café', () => {
  const cafe = wholeCafe()
  const { told } = cafe
  const protocol = protocolOf(cafe)
  const whole = JSON.stringify(protocol)
  const tableLines = linesOf(under(protocol, results, 'Tischrunden', step))

  test('tells of each table and round its question, theme, people, handover, insights, cloth and cards', () => {
    const [first, second, third] = seated(told, 1)
    expect(linesOf(under(protocol, results, 'Tischrunden', step, 'Tisch 1: Unterwegs'))).toEqual([
      'Thema: Was bewegt uns beim Thema Unterwegs?',
      'Runde 1',
      'Was erleben wir hier im Alltag – was gelingt schon, und was fehlt?',
      `${first} Personen · 1 Erkenntnis · 2 Karten`,
      'Erkenntnisse',
      'Nr. 6: Abends fehlt ein Bus. (eingegangen in Themeninsel „Unterwegs“)',
      'Tischdecke',
      'Bus 14 bis Mitternacht\n\nMitfahrbank am Markt',
      'Karten',
      'Nr. 1: Der letzte Bus fährt um acht.',
      'Nr. 2: Die Mitfahrbank ist eine gute Idee.',
      'Runde 2',
      'Was würde für viele von uns einen spürbaren Unterschied machen?',
      `${second} Personen · 1 Erkenntnis · 1 Karte · nichts auf der Tischdecke`,
      'Übergabe zu Beginn der Runde',
      'Bisher: letzter Bus und Mitfahrbank.',
      'Erkenntnisse',
      'Nr. 9: Ein Rufbus wäre schnell zu haben. (eingegangen in Themeninsel „Unterwegs“)',
      'Karten',
      'Nr. 8: Ein Rufbus kostet weniger als ein leerer Bus.',
      'Runde 3',
      'Womit fangen wir an – und wer kann was dazu beitragen?',
      `${third} Personen · 1 Erkenntnis · keine Karte`,
      'Erkenntnisse',
      'Nr. 12: Die Mitfahrbank beginnt am Markt, im Mai. (eingegangen in Themeninsel „Unterwegs“)',
      'Tischdecke',
      'Mitfahrbank: Karte zeichnen',
    ])
  })

  test('every card, insight and tablecloth stands with its table exactly once', () => {
    const shown = [...told.workshop.cards.values()].filter(({ state }) => state === 'shown')
    expect(shown).toHaveLength(10)
    for (const { text } of shown) expect(timesOf(tableLines, text), text).toBe(1)
    for (const { text } of cafe.cloths.filter((found) => found.text.trim() !== '')) {
      expect(timesOf(linesOf(protocol.blocks), text), text).toBe(1)
    }
  })

  test('every insight stands once more with its cluster, or with those that found none', () => {
    const clusters = linesOf(under(protocol, results, 'Ernte', 'Erkenntnisse ordnen'))
    for (const id of insightsOf(cafe)) expect(timesOf(clusters, told.workshop.cards.get(id)?.text ?? '?')).toBe(1)
    expect(linesOf(under(protocol, results, 'Ernte', 'Erkenntnisse ordnen', 'Karten ohne Themeninsel'))[0]).toBe(
      'Nr. 13: Der Verein lädt einmal im Monat zum Kochen ein. (Tisch 6, Runde 3)',
    )
    // What was no insight went to no board.
    expect(timesOf(clusters, 'Der letzte Bus fährt um acht.')).toBe(0)
  })

  test('an insight can be traced to its cluster and its dots, and the cluster back to tables and rounds', () => {
    expect(linesOf(under(protocol, results, 'Ernte', 'Erkenntnisse ordnen', 'Unterwegs'))).toEqual([
      '3 Karten · Gewichtung: 4 Punkte',
      'Nr. 6: Abends fehlt ein Bus. (Tisch 1, Runde 1)',
      'Nr. 9: Ein Rufbus wäre schnell zu haben. (Tisch 1, Runde 2)',
      'Nr. 12: Die Mitfahrbank beginnt am Markt, im Mai. (Tisch 1, Runde 3)',
    ])
    expect(linesOf(under(protocol, '2. Kurzfassung', 'Themeninseln der Ernte'))).toEqual([
      'Unterwegs (3 Karten) – 4 Punkte',
      'Treffpunkte (2 Karten) – 3 Punkte',
    ])
    const annex = tableUnder(protocol, 'Anhang', 'A. Liste der Karten').rows.map((row) => row.map(wording))
    expect(annex.find(([number]) => number === '9')).toEqual([
      '9',
      'Ein Rufbus wäre schnell zu haben.\n(Erkenntnis; Tisch 1, Runde 2)',
      step,
      '19:22',
      'Themeninsel „Unterwegs“',
    ])
  })

  test('the harvest tells who reported in which order, what was brought and where it went', () => {
    const harvest = ['Ernte', 'Ernte der Tische'] as const
    expect(tableUnder(protocol, results, ...harvest).rows.map((row) => row.map(wording))).toEqual([
      ['Tisch 3: Treffpunkte', '1', '19:50', 'Nr. 10', 'Themeninsel „Treffpunkte“'],
      ['Tisch 1: Unterwegs', '2', '19:52', 'Nr. 6, 9, 12', 'Themeninsel „Unterwegs“'],
      ['Tisch 8: Einkaufen und Versorgung', '3', '19:54', '____ (keine Erkenntnis)', '–'],
    ])
    expect(linesOf(under(protocol, results, ...harvest))).toContain(
      'Mit Erkenntnissen, aber ohne Bericht: Tisch 2: Wohnen, Tisch 6: Ankommen.',
    )
  })

  test('what is held back or withdrawn is counted and never told', () => {
    for (const text of [secretText, withdrawnText, rudeInsight]) expect(whole).not.toContain(text)
    const wohnen = linesOf(under(protocol, results, 'Tischrunden', step, 'Tisch 2: Wohnen', 'Runde 1'))
    expect(wohnen.at(-1)).toBe('1 Karte ist zurückgestellt; ihr Text steht nicht in diesem Protokoll (Anhang B).')
  })

  test('nobody is named: no guest, no host, no one without a phone, and who sat where is numbers', () => {
    expect(whole).not.toMatch(/Ortrud|Vonderau|Adelheid|Papierlos/)
    expect(whole).not.toMatch(/guest-\d|paper-\d|table-\d|link-\d/)
    // A group of one would be a person.
    expect(whole).not.toContain('Presse')
  })

  test('empty and closed tables say so plainly', () => {
    expect(tableLines).toContain('Ohne Personen und ohne Aufzeichnungen: Tisch 9: Reserve (geschlossen).')
    const [before, ...after] = seated(told, 8)
    expect(before).toBeGreaterThan(0)
    expect(after).toEqual([0, 0])
    const closed = linesOf(under(protocol, results, 'Tischrunden', step, 'Tisch 8: Einkaufen und Versorgung'))
    expect(closed.slice(1)).toEqual([
      'Geschlossen um 19:22 Uhr.',
      `In den 3 Runden wurde hier nichts festgehalten (Personen je Runde: ${before} / 0 / 0).`,
    ])
    const hall = tableUnder(protocol, results, 'Tischrunden', step).rows.map((row) => row.map(wording))
    expect(hall).toHaveLength(9)
    const people = seated(told, 1).join(' / ')
    expect(hall[0]).toEqual(['Tisch 1: Unterwegs', 'Was bewegt uns beim Thema Unterwegs?', people, '3', '3'])
    expect(hall[7]?.[0]).toBe('Tisch 8: Einkaufen und Versorgung (geschlossen)')
  })

  test('rounds have their real times, each with its question', () => {
    expect(tableUnder(protocol, ...rotation).rows.map((row) => row.map(wording))).toEqual([
      ['Runde 1', expect.stringMatching(/^Was erleben wir/), '20 min', '18:35', '18:38–18:59\n(21 min)'],
      ['Runde 2', expect.stringMatching(/^Was würde/), '20 min', '18:59', '19:02–19:23\n(21 min)'],
      ['Runde 3', expect.stringMatching(/^Womit fangen/), '20 min', '19:23', '19:26–19:48\n(22 min)'],
    ])
  })

  test('the change of tables is told in numbers that anybody can count again', () => {
    const facts = under(protocol, ...rotation).filter((block) => block.kind === 'table')[1]
    const named = new Map(facts?.rows.map(([name = '', value = '']) => [wording(name), wording(value)]))
    const { met, again, returns } = countedAgain(told)
    const sizes = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((table) => seated(told, table)).filter((count) => count > 0)
    const average = (Math.round((met.reduce((sum, one) => sum + one, 0) / met.length) * 10) / 10).toLocaleString('de')
    expect(Object.fromEntries(named)).toEqual({
      'Art des Wechsels': 'Alle wechseln einzeln und treffen möglichst viele andere',
      Planung: '3 Pläne angekündigt, jeder für die noch offenen Runden (Anhang D)',
      'Personen an den Tischen': '40',
      'Besetzte Tische': '8',
      'Personen je Tisch und Runde': `${Math.min(...sizes)} bis ${Math.max(...sizes)}`,
      'Begegnungen je Person': `im Mittel ${average} andere (mindestens ${Math.min(...met)}, höchstens ${Math.max(...met)})`,
      'Paare, die sich mehrmals begegneten': String(again),
      'Rückkehr an einen schon besuchten Tisch': String(returns),
      'Erst nach der ersten Runde dabei': '1',
      'In der letzten Runde nicht mehr dabei': '1',
    })
  })

  test('people are counted with and without a phone, by group, with tables and rounds', () => {
    expect(factsUnder(protocol, '4. Beteiligung')).toMatchObject({
      'Teilnehmende mit eigenem Gerät': '39',
      'Teilnehmende ohne eigenes Gerät': '1',
      'Gruppen und Organisationen': 'Verwaltung: 12\nweitere: 1\nohne Angabe: 27',
      Tische: '9',
      Runden: '3 (geplant: 3)',
      Karten: '12',
      'davon Erkenntnisse der Tische': '7',
      'davon stellvertretend geschrieben': '1',
    })
  })

  test('what changed at the tables can be retraced', () => {
    expect(linesOf(under(protocol, 'Anhang', 'C. Änderungen')).slice(1)).toEqual([
      '18:59 | Karte Nr. 5 zurückgezogen',
      '18:59 | Tischwechsel ab Runde 2 neu geplant („Gespräche an den Tischen“)',
      '19:22 | Übergabe neu gefasst (Tisch 1: Unterwegs, Runde 2)',
      '19:22 | Tisch 8: Einkaufen und Versorgung geschlossen',
      '19:23 | Tisch 7: Kultur und Sport mit neuer Gastgeberin oder neuem Gastgeber',
      '19:23 | Tischwechsel ab Runde 3 neu geplant („Gespräche an den Tischen“)',
      '20:43 | Veranstaltung geschlossen',
    ])
  })

  test('each plan that was announced can be calculated again from its seed', () => {
    const plans = tableUnder(protocol, 'Anhang', 'D. Planung der Tischwechsel').rows.map((row) => row.map(wording))
    expect(plans.map(([time, , rounds, , seed]) => [time, rounds, seed])).toEqual([
      ['18:35', '1 bis 3', '7'],
      ['18:59', '2 bis 3', '8'],
      ['19:23', '3', '9'],
    ])
    const score = told.workshop.seatings.get('rounds')?.score
    expect(plans[2]?.[3]).toContain(`wiederholte Begegnungen: ${score?.repeats} (unvermeidbar: ${score?.bound})`)
  })

  test('what a café never aims at is not missing from it', () => {
    expect(whole).not.toMatch(/Utopien|keine Projekte skizziert|keine Hauptpunkte/)
    expect(linesOf(under(protocol, '8. Projektskizzen'))).toEqual([
      'Der Ablauf dieser Veranstaltung sah keine Projektskizzen vor.',
    ])
  })

  test('in English its own words are English and everybody’s words stay as they were', () => {
    const english = linesOf(protocolOf(cafe, 'en').blocks)
    expect(english).toEqual(
      expect.arrayContaining([
        'Table 1: Unterwegs',
        `${seated(told, 1)[0]} people · 1 insight · 2 cards`,
        'No. 6: Abends fehlt ein Bus. (went into Topic island “Unterwegs”)',
        'Round 1',
        `In the 3 rounds nothing was recorded here (people by round: ${seated(told, 8).join(' / ')}).`,
      ]),
    )
    expect(english.join('\n')).not.toMatch(/Nr\.|Tisch \d|Runde \d|Erkenntnis|nicht angegeben/)
  })

  test('no heading is below one that is missing', () => {
    const levels = protocol.blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
    expect(Math.max(...levels)).toBe(5)
    levels.forEach((level, at) => expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1))
  })

  test('can be had after every single event', () => {
    const workshop = emptyWorkshop()
    const soFar: Happened[] = []
    for (const happened of told.log) {
      fold(workshop, happened)
      soFar.push(happened)
      const made = protocolOf({ ...cafe, told: { workshop, log: soFar, now: told.now } }, languages[soFar.length % 2])
      expect(linesOf(made.blocks).join('\n')).not.toMatch(/undefined|NaN|Infinity|\[object|[{}]/)
    }
  })
})
