import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { strikeOf } from '../../shared/domain/erasure.ts'
import type { Happened, WorkshopEvent } from '../../shared/domain/events.ts'
import { fold } from '../../shared/domain/fold/index.ts'
import { emptyWorkshop, type Workshop } from '../../shared/domain/workshop.ts'
import { buildProtocol } from '../../shared/protocol/build.ts'
import type { Block } from '../../shared/protocol/document.ts'
import { anyCourse } from '../kit/random-course.ts'
import { seeded } from '../kit/seeded.ts'
import { guest, story, type Story } from '../kit/story.ts'
import { courseOf } from '../protocol/courses.ts'

let made = 0
const fresh = (): string => `nobody-${(made += 1)}`

/** The log as the server leaves it: each commit that erases goes over all that is there by then. */
function erasedLog(log: readonly Happened[]): Happened[] {
  let kept: Happened[] = []
  for (const happened of log) {
    kept.push(happened)
    const strike = strikeOf([happened.event], fresh)
    if (strike) kept = kept.map((one) => ({ ...one, event: strike(one.event) }))
  }
  return kept
}

function foldAll(log: readonly Happened[]): Workshop {
  const workshop = emptyWorkshop()
  for (const happened of log) fold(workshop, happened)
  return workshop
}

const anonymised = (log: readonly Happened[]): Happened[] =>
  erasedLog([...log, { version: log.length + 1, at: 9e12, event: { type: 'workshop.anonymised' } }])

describe('a card of one’s own (P8)', () => {
  test('can be erased in every step, after the end, and when it was taken back before', () => {
    const told = story().guests(2).open().start('criticism-cards')
    const [first, second, third] = [1, 1, 2].map((by, at) => told.card(`Wort ${at}`, { by }))
    told.do('card.withdraw', { card: second! }, guest(1))
    told.start('criticism-islands').do('card.erase', { card: second! }, guest(1))
    told.close().do('card.erase', { card: first! }, guest(1))
    expect([first, second].map((card) => told.workshop.cards.get(card!))).toMatchObject([
      { state: 'withdrawn', text: '', author: null, number: 1 },
      { state: 'withdrawn', text: '', author: null, number: 2 },
    ])
    expect(told.workshop.cards.get(third!)).toMatchObject({ state: 'shown', text: 'Wort 2', number: 3 })
    expect(told.workshop.cardsBy.has('guest-1')).toBe(false)
  })

  test('is erased by nobody but its author, staff included', () => {
    const told = story().guests(2).open().start('criticism-cards')
    const card = told.card('Meins', { by: 1 })
    expect(told.try('card.erase', { card }, guest(2))).toMatchObject({ code: 'card-not-yours' })
    expect(told.try('card.erase', { card })).toMatchObject({ code: 'not-allowed' })
    expect(told.try('card.erase', { card: 'nothing' }, guest(1))).toMatchObject({ code: 'card-unknown' })
    expect(told.workshop.cards.get(card)?.text).toBe('Meins')
  })

  test('takes nobody else’s words along: what lay under it hangs by itself again', () => {
    const told = story().guests(2).open().start('criticism-cards')
    const [mine, theirs] = [told.card('Bus', { by: 1 }), told.card('Busse', { by: 2 })]
    told.do('card.merge', { card: theirs, into: mine }).do('card.erase', { card: mine }, guest(1))
    expect(told.workshop.cards.get(theirs)).toMatchObject({ text: 'Busse', mergedInto: null, state: 'shown' })
  })

  test('goes with everything else of one person: every card, every topic, name and details; the number stays', () => {
    const told = story()
      .guests(2, (number) => `Name ${number}`)
      .open()
      .start('criticism-cards')
    const [mine, theirs] = [told.card('Meins', { by: 1 }), told.card('Deins', { by: 2 })]
    told.do('participant.describe', { participant: 'guest-1', accessible: true, speaks: ['tr'], group: '' }, guest(1))
    told.do('me.erase', {}, guest(1))
    expect(told.workshop.cards.get(mine)?.text).toBe('')
    expect(told.workshop.cards.get(theirs)?.text).toBe('Deins')
    expect(told.workshop.participants.get('guest-1')).toMatchObject({
      number: 1,
      name: '',
      accessible: false,
      speaks: [],
    })
    expect(told.workshop.participants.get('guest-2')).toMatchObject({ number: 2, name: 'Name 2' })
  })
})

describe('the log', () => {
  test('says the same after words were taken out of it as the facts did at that moment (P8)', () => {
    fc.assert(
      fc.property(anyCourse, (attempts) => {
        const { workshop, log } = courseOf(attempts)
        // Votes are no events.
        expect({ ...foldAll(erasedLog(log)), votes: workshop.votes }).toEqual(workshop)
      }),
      seeded(60),
    )
  })

  test('holds no word of an erased card and no name of who has taken everything back, in no event (P8)', () => {
    const told = story()
      .guests(2, (number) => `MARKE-NAME-${number}`)
      .open()
      .start('criticism-cards')
    const card = told.card('MARKE erste Fassung', { by: 1 })
    told.do('card.edit', { card, text: 'MARKE zweite Fassung' }, guest(1))
    told.do('card.hold', { card, ground: 'MARKE als Zitat' })
    told.do('participant.rename', { name: 'MARKE-NAME-NEU', language: 'de' }, guest(1))
    told.do('me.erase', {}, guest(1))
    const left = JSON.stringify(erasedLog(told.log))
    expect(left.match(/MARKE[^"]*/g)).toEqual(['MARKE-NAME-2'])
  })
})

/** Two evenings that differ in nothing but in who wrote what. */
function eveningOf(authors: [number, number, number]): Story {
  const told = story()
    .guests(2, (number) => `Gast ${number}`)
    .open()
    .start('criticism-cards')
  for (const [at, by] of authors.entries()) told.card(`Karte ${at}`, { by })
  return told.close()
}

describe('“anonymise now” (P7)', () => {
  test('is the office’s alone, and only after the end', () => {
    const told = story().guests(1).open()
    const office = { role: 'organizer', who: 'office' } as const
    expect(told.try('workshop.anonymise', {})).toMatchObject({ code: 'not-allowed' })
    expect(told.try('workshop.anonymise', {}, office)).toMatchObject({ code: 'workshop-not-closed' })
    told.close().do('workshop.anonymise', {}, office)
    expect(told.workshop.anonymisedAt).toBe(told.now)
  })

  test('cannot be undone: no card changes any more and the doors stay shut', () => {
    const told = story().guests(1).open().start('criticism-cards')
    const card = told.card('Meins', { by: 1 })
    told.close().do('workshop.anonymise', {}, { role: 'organizer', who: 'office' })
    for (const refused of [
      told.try('workshop.open', {}),
      told.try('card.correct', { card, text: 'Deins' }),
      told.try('card.retract', { card }),
      told.try('card.erase', { card }, guest(1)),
    ])
      expect(refused).toMatchObject({ code: 'workshop-anonymised' })
    told.do('outlook.write', { nextDate: 'im März', hearBack: '' })
  })

  test('leaves two cards of one author as alike as two cards of two', () => {
    const [one, two] = [anonymised(eveningOf([1, 1, 2]).log), anonymised(eveningOf([2, 1, 1]).log)]
    const told = (log: Happened[]) => log.filter(({ event }) => event.type === 'card.added')
    expect(told(one)).toEqual(told(two))
    expect(told(one)).toHaveLength(3)
    expect(JSON.stringify(one)).not.toMatch(/guest-|Gast/)
  })

  test('takes every author and every name, and the protocol counts and says what it did before', () => {
    fc.assert(
      fc.property(anyCourse, (attempts) => {
        const course = courseOf(attempts)
        const closed: WorkshopEvent = { type: 'workshop.closed' }
        const log = [...course.log, { version: course.log.length + 1, at: course.now, event: closed }]
        const after = anonymised(log)
        const workshop = foldAll(after)
        expect([...workshop.cards.values()].filter(({ author }) => author !== null)).toEqual([])
        expect([...workshop.participants.values()].filter(({ name }) => name !== '')).toEqual([])
        expect(JSON.stringify(after)).not.toMatch(/"(anna|bela|cem|dilan)"/)
        // What was erased on the way was gone before.
        expect(blocksOf(after)).toEqual(blocksOf(erasedLog(log)))
      }),
      seeded(40),
    )
  })
})

/** All but the row that says that it was done, and the number of the version. */
function blocksOf(log: Happened[]): Block[] {
  const workshop = foldAll(log)
  const { blocks } = buildProtocol({
    workshop: { ...workshop, version: 0 },
    log,
    language: 'de',
    madeAt: 9e12,
    edition: 'public',
  })
  return blocks.filter((block) => !(block.kind === 'table' && block.caption === 'C. Änderungen'))
}
