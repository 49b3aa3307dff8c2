import { describe, expect, test } from 'vitest'
import type { InputOf } from '../../shared/commands/index.ts'
import { guest, moderator, openHall, type Hall } from '../kit/hall.ts'

const anna = guest('anna')
const bela = guest('bela')

function inCriticism(): Hall {
  const hall = openHall(['anna', 'bela'])
  hall.says(moderator, 'step.start', { step: 'criticism-cards', from: null })
  return hall
}

const card = (id: string, changes: Partial<InputOf<'card.add'>> = {}): InputOf<'card.add'> => ({
  card: id,
  step: 'criticism-cards',
  kind: 'card',
  text: 'Kein Treffpunkt für Jugendliche',
  column: 'criticism',
  about: null,
  ...changes,
})

describe('writing cards', () => {
  test('a card hangs word for word, only the white space around it is cut', () => {
    const hall = inCriticism()
    expect(hall.says(anna, 'card.add', card('k1', { text: '  Zu  wenig\nLicht!  ' }))).toBe('ok')
    expect(hall.workshop.cards.get('k1')).toMatchObject({ text: 'Zu  wenig\nLicht!', number: 1, state: 'shown' })
  })

  test('a sixth card is refused where five are possible, and fits when one was withdrawn', () => {
    const hall = inCriticism()
    for (const n of [1, 2, 3, 4, 5]) expect(hall.says(anna, 'card.add', card(`k${n}`))).toBe('ok')
    expect(hall.arrive(anna, 'card.add', card('k6')).decision).toMatchObject({
      code: 'too-many-cards',
      params: { most: 5 },
    })
    expect(hall.says(bela, 'card.add', card('b1'))).toBe('ok')
    expect(hall.says(anna, 'card.withdraw', { card: 'k2' })).toBe('ok')
    expect(hall.says(anna, 'card.add', card('k6'))).toBe('ok')
  })

  test('a card that comes after its step has ended is kept as late and put before the moderator', () => {
    const hall = inCriticism()
    hall.says(moderator, 'step.start', { step: 'criticism-islands', from: 'criticism-cards' })
    expect(hall.says(anna, 'card.add', card('k1'))).toBe('ok')
    expect(hall.workshop.cards.get('k1')?.state).toBe('late')
    expect(hall.says(moderator, 'card.admit', { card: 'k1' })).toBe('ok')
    expect(hall.workshop.cards.get('k1')?.state).toBe('shown')
    expect(hall.says(moderator, 'card.admit', { card: 'k1' })).toBe('card-not-late')
  })

  test('a card for a step that has not begun is refused', () => {
    expect(inCriticism().says(anna, 'card.add', card('k1', { step: 'ideas', column: null }))).toBe('step-not-yet')
  })

  test('nothing is taken while the workshop is closed', () => {
    const hall = inCriticism()
    hall.says(moderator, 'workshop.close', { from: hall.workshop.current })
    expect(hall.says(anna, 'card.add', card('k1'))).toBe('workshop-not-open')
  })

  test('guests edit and withdraw their own cards while the step is open, nobody else’s and not afterwards', () => {
    const hall = inCriticism()
    hall.says(anna, 'card.add', card('k1'))
    expect(hall.says(bela, 'card.edit', { card: 'k1', text: 'anders' })).toBe('card-not-yours')
    expect(hall.says(anna, 'card.edit', { card: 'k1', text: 'genauer' })).toBe('ok')
    hall.says(moderator, 'step.start', { step: 'criticism-islands', from: 'criticism-cards' })
    expect(hall.says(anna, 'card.edit', { card: 'k1', text: 'zu spät' })).toBe('step-closed')
    expect(hall.says(anna, 'card.withdraw', { card: 'k1' })).toBe('step-closed')
    expect(hall.workshop.cards.get('k1')?.text).toBe('genauer')
  })

  test('a "but" is parked in the utopia phase, costs no idea, and is refused during criticism', () => {
    const hall = inCriticism()
    expect(hall.says(anna, 'card.add', card('k1', { kind: 'objection' }))).toBe('no-parking-here')
    hall.says(moderator, 'step.start', { step: 'ideas', from: 'criticism-cards' })
    for (const n of [1, 2, 3, 4, 5]) hall.says(anna, 'card.add', card(`i${n}`, { step: 'ideas', column: null }))
    expect(hall.says(anna, 'card.add', card('o1', { step: 'ideas', column: null, kind: 'objection' }))).toBe('ok')
  })

  test('staff write for somebody: marked on behalf, without an author, corrected by staff alone', () => {
    const hall = inCriticism()
    expect(hall.says(moderator, 'card.add', card('k1'))).toBe('ok')
    expect(hall.workshop.cards.get('k1')).toMatchObject({ onBehalf: true, author: null })
    expect(hall.says(moderator, 'card.correct', { card: 'k1', text: 'richtig gehört' })).toBe('ok')
    hall.says(anna, 'card.add', card('k2'))
    expect(hall.says(moderator, 'card.correct', { card: 'k2', text: 'verbessert' })).toBe('card-not-yours')
    expect(hall.says(moderator, 'card.retract', { card: 'k2' })).toBe('card-not-yours')
  })
})

describe('texts at the door (S11)', () => {
  test.each([
    ['nothing but blanks', ' \n\t ', 'text-empty'],
    ['more than 500 characters', 'a'.repeat(501), 'text-too-long'],
    ['201 marks on top of each other', `a${'\u0301'.repeat(201)}`, 'text-unreadable'],
  ])('%s is refused with a reason', (_what, text, code) => {
    expect(inCriticism().says(anna, 'card.add', card('k1', { text }))).toBe(code)
  })

  test('500 characters of four bytes each are one card', () => {
    expect(inCriticism().says(anna, 'card.add', card('k1', { text: '🌳'.repeat(500) }))).toBe('ok')
  })

  test('a lone surrogate and a NUL are normalised, everything else stays', () => {
    const hall = inCriticism()
    hall.says(anna, 'card.add', card('k1', { text: 'a\ud800b\0c \u202Etfel' }))
    expect(hall.workshop.cards.get('k1')?.text).toBe('a\uFFFDbc \u202Etfel')
  })

  test.each([{ extra: 1 }, { card: '../../etc' }, { card: '' }, { text: 7 }, { kind: 'vote' }, { author: 'bela' }])(
    'a malformed card %j is refused and changes nothing (S4)',
    (changes) => {
      const hall = inCriticism()
      const before = hall.workshop.version
      const { decision } = hall.arrive(anna, 'card.add', { ...card('k1'), ...changes })
      expect(decision).toMatchObject({ accepted: false, code: 'malformed' })
      expect(hall.workshop.version).toBe(before)
    },
  )

  test('unknown commands, inherited names and commands of other roles are refused', () => {
    const hall = inCriticism()
    for (const name of ['card.delete', 'toString', '__proto__', 'constructor', '']) {
      expect(hall.arrive(anna, name, {}).decision).toMatchObject({ code: 'unknown-command' })
    }
    expect(hall.says(anna, 'card.hold', { card: 'k1', ground: '' })).toBe('not-allowed')
    expect(hall.says({ role: 'screen', who: 'link-2' }, 'card.add', card('k1'))).toBe('not-allowed')
    expect(hall.says({ role: 'comoderator', who: 'link-3' }, 'workshop.close', { from: hall.workshop.current })).toBe(
      'not-allowed',
    )
  })
})

describe('moderating cards', () => {
  test('a card is held back with its reason and given free again; no word is lost', () => {
    const hall = inCriticism()
    hall.says(anna, 'card.add', card('k1'))
    expect(hall.says(moderator, 'card.hold', { card: 'k1', ground: 'nennt eine Person' })).toBe('ok')
    expect(hall.workshop.cards.get('k1')).toMatchObject({ state: 'held', ground: 'nennt eine Person' })
    expect(hall.says(moderator, 'card.release', { card: 'k1' })).toBe('ok')
    expect(hall.workshop.cards.get('k1')).toMatchObject({ state: 'shown', text: 'Kein Treffpunkt für Jugendliche' })
    expect(hall.says(moderator, 'card.release', { card: 'k1' })).toBe('card-not-held')
  })

  test('duplicates are merged and taken apart again, but never in a circle', () => {
    const hall = inCriticism()
    for (const id of ['k1', 'k2', 'k3']) hall.says(anna, 'card.add', card(id))
    expect(hall.says(moderator, 'card.merge', { card: 'k2', into: 'k1' })).toBe('ok')
    expect(hall.says(moderator, 'card.merge', { card: 'k3', into: 'k2' })).toBe('ok')
    expect(hall.says(moderator, 'card.merge', { card: 'k1', into: 'k3' })).toBe('merge-circle')
    expect(hall.says(moderator, 'card.merge', { card: 'k1', into: 'k1' })).toBe('merge-circle')
    expect(hall.says(moderator, 'card.merge', { card: 'k2', into: null })).toBe('ok')
    expect(hall.workshop.cards.get('k2')?.mergedInto).toBeNull()
  })
})
