import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { host as german } from '../../client/texts/de/host.ts'
import { host as english } from '../../client/texts/en/host.ts'
import { codePoints, paragraphLimit } from '../../shared/domain/text.ts'
import {
  draftHandover,
  handoverText,
  readingTime,
  wordsIn,
  wordsTold,
  type HandoverCard,
  type HandoverWords,
} from '../../shared/tables/handover.ts'
import { format } from '../../shared/texts/translate.ts'
import { seeded } from '../kit/seeded.ts'

let lastId = 0
function said(text: string, more: Partial<HandoverCard> = {}): HandoverCard {
  lastId += 1
  const plain = { kind: 'card', table: 't1', round: 0, state: 'shown', mergedInto: null } as const
  return { ...plain, id: `c${lastId}`, text, at: lastId, ...more }
}
const insight = (text: string, more: Partial<HandoverCard> = {}): HandoverCard =>
  said(text, { kind: 'insight', ...more })

const spokenIn = (language: 'de' | 'en'): HandoverWords => {
  const words = language === 'de' ? german : english
  return {
    insights: words['handover.insights'],
    cards: words['handover.cards'],
    more: (count) => format(words['handover.more'], { count }, language),
  }
}

describe('the handover of a table', () => {
  test('tells its insights first, then the cards that most people wrote', () => {
    const lamp = said('Mehr Licht am Bahnhof')
    const cards = [
      said('Eine Bank'),
      lamp,
      said('Laternen am Bahnhof', { mergedInto: lamp.id }),
      said('Ein Brunnen'),
      insight('Wege müssen abends sicher sein'),
    ]
    const draft = draftHandover(cards, 't1', 1)
    expect(draft.insights.map(({ text }) => text)).toEqual(['Wege müssen abends sicher sein'])
    expect(draft.cards.map(({ text, same }) => [text, same])).toEqual([
      ['Mehr Licht am Bahnhof', 1],
      ['Eine Bank', 0],
      ['Ein Brunnen', 0],
    ])
    expect(draft.more).toBe(0)
  })

  test('knows nothing of other tables, of the round that begins, or of cards that are held back', () => {
    const cards = [
      said('anderer Tisch', { table: 't2' }),
      said('schon die neue Runde', { round: 1 }),
      said('zurückgestellt', { state: 'held' }),
      said('von keinem Tisch', { table: null, round: null }),
    ]
    expect(draftHandover(cards, 't1', 1)).toEqual({ insights: [], cards: [], more: 0 })
    expect(handoverText(draftHandover(cards, 't1', 1), spokenIn('de'))).toBe('')
  })

  test('tells the rounds in their order, and of too many cards the newest', () => {
    const cards = [
      ...Array.from({ length: 9 }, (_none, at) => said(`Karte ${at + 1}`)),
      insight('zweite Runde', { round: 1 }),
      insight('erste Runde', { round: 0 }),
    ]
    const draft = draftHandover(cards, 't1', 2)
    expect(draft.insights.map(({ text }) => text)).toEqual(['erste Runde', 'zweite Runde'])
    expect(draft.cards.map(({ text }) => text)).toEqual([3, 4, 5, 6, 7, 8, 9].map((number) => `Karte ${number}`))
    expect(draft.more).toBe(2)
    expect(handoverText(draft, spokenIn('de'))).toMatchInlineSnapshot(`
      "Das haben die letzten Gäste mitgenommen:
      – erste Runde
      – zweite Runde

      Außerdem stand auf den Karten:
      – Karte 3
      – Karte 4
      – Karte 5
      – Karte 6
      – Karte 7
      – Karte 8
      – Karte 9

      Dazu kommen 2 weitere Gedanken."
    `)
  })

  test('is read aloud in two minutes, tells whole sentences, and says how many it left out', () => {
    const word = fc.constantFrom('a', 'Nachbarschaftsfest', 'Straßenbeleuchtung', 'gut', '–', 'öffnen')
    const text = fc.array(word, { minLength: 1, maxLength: 120 }).map((some) => some.join(' ').slice(0, 500))
    const card = fc.record({
      text,
      kind: fc.constantFrom('card', 'insight'),
      round: fc.nat(3),
      at: fc.nat(50),
      merged: fc.option(fc.nat(20)),
    })
    fc.assert(
      fc.property(fc.array(card, { maxLength: 60 }), fc.constantFrom('de', 'en'), (some, language) => {
        const cards = some.map(({ merged, ...rest }, at) => ({
          ...said(''),
          ...rest,
          id: `x${at}`,
          mergedInto: merged !== null && merged < at ? `x${merged}` : null,
        }))
        const draft = draftHandover(cards, 't1', 3)
        const told = [...draft.insights, ...draft.cards]
        const text = handoverText(draft, spokenIn(language))
        expect(wordsIn(text)).toBeLessThanOrEqual(wordsTold)
        expect(readingTime(text)).toBeLessThanOrEqual(120)
        expect(codePoints(text)).toBeLessThanOrEqual(paragraphLimit)
        const known = cards.filter(({ round, mergedInto }) => round < 3 && mergedInto === null)
        expect(told.length + draft.more).toBe(known.length)
        for (const { id, text: line } of told) {
          expect(known.find((one) => one.id === id)?.text).toBe(line)
          expect(text).toContain(line)
        }
        if (draft.more > 0) expect(text).toContain(String(draft.more))
      }),
      seeded(),
    )
  })
})
