import { describe, expect, test } from 'vitest'
import { blankNotice, missingIn, noticeParts, requiredOfNotice, type Notice } from '../../shared/domain/notice.ts'
import { languages } from '../../shared/domain/language.ts'
import { notice as de } from '../../shared/texts/notice/de.ts'
import { notice as en } from '../../shared/texts/notice/en.ts'
import { linesOf } from '../../shared/texts/notice/told.ts'
import { format } from '../../shared/texts/translate.ts'
import { agendaOf } from '../../shared/methods/method.ts'
import { zukunftswerkstatt } from '../../shared/methods/zukunftswerkstatt.ts'
import { fold } from '../../shared/domain/fold/index.ts'
import { firstEvents } from '../../shared/commands/start.ts'
import { admit } from '../../shared/commands/index.ts'
import { emptyWorkshop } from '../../shared/domain/workshop.ts'
import { aboutTown, noticeTown } from '../kit/about.ts'
import { guest, story } from '../kit/story.ts'

const words = { de, en }

function openingWith(notice: Notice | undefined): string {
  const workshop = emptyWorkshop()
  const events = firstEvents(aboutTown, agendaOf(zukunftswerkstatt, 'evening'), notice)
  events.forEach((event, at) => fold(workshop, { version: at + 1, at, event }))
  const judged = admit('workshop.open', {}, { role: 'moderator', who: 'link-1' })
  if ('accepted' in judged) return judged.code
  const decision = judged.decide({ workshop, now: 0, present: 0, board: [], proposal: null })
  return decision.accepted ? 'open' : decision.code
}

describe('a workshop (P1)', () => {
  test('opens once it is said who is responsible, who watches over it, what for, on which ground and for how long', () => {
    expect(openingWith(noticeTown)).toBe('open')
  })

  test.each(requiredOfNotice)('does not open without %s', (field) => {
    const notice = { ...noticeTown, [field]: field === 'days' ? null : '' }
    expect(missingIn(notice)).toEqual([field])
    expect(openingWith(notice)).toBe('notice-incomplete')
  })

  test('from before there were notices is read as before, and does not open again without one', () => {
    expect(missingIn(null)).toEqual(requiredOfNotice)
    expect(openingWith(undefined)).toBe('notice-incomplete')
  })

  test('lets staff write its notice and nobody else', () => {
    const told = story()
    expect(told.try('notice.write', { notice: noticeTown }, guest(1))).toMatchObject({ code: 'not-allowed' })
    const changed = { ...noticeTown, recipients: '  Rechenzentrum Nord\n' }
    told.do('notice.write', { notice: changed }, { role: 'comoderator', who: 'link-2' })
    expect(told.workshop.notice).toEqual({ ...noticeTown, recipients: 'Rechenzentrum Nord' })
  })
})

describe('the notice (P2)', () => {
  const everything = { ...blankNotice, ...noticeTown, anonymousAfter: 7, keepsProtocol: true }

  test.each(languages)('says all ten things in %s, in full sentences and without a gap', (language) => {
    expect(noticeParts).toHaveLength(10)
    for (const part of noticeParts) {
      const lines = linesOf(everything, part)
      expect(lines.length, part).toBeGreaterThan(0)
      for (const line of lines) {
        if ('missing' in line) throw new Error(`${part} has a gap`)
        const said =
          'say' in line ? format(words[language][line.say], { address: 'Sie', ...line.params }, language) : line.typed
        expect(said, part).not.toMatch(/[{}#]/)
        expect(said.length, part).toBeGreaterThan(10)
      }
    }
  })

  test('shows what the office has typed as it was typed, and the own sentence only where nothing was typed', () => {
    const typed = { ...everything, countries: 'Der Server steht in der Schweiz.' }
    expect(linesOf(typed, 'countries')).toEqual([{ typed: 'Der Server steht in der Schweiz.', label: null }])
    expect(linesOf(everything, 'countries')).toEqual([{ say: 'notice.own.countries', params: {} }])
  })

  test('leaves a gap that everybody sees where only the office could have known', () => {
    for (const part of ['controller', 'officer', 'purpose'] as const)
      expect(linesOf(blankNotice, part)).toContainEqual({ missing: true })
    expect(linesOf({ ...blankNotice, days: null }, 'storage')).toContainEqual({ missing: true })
  })

  test('never calls anything anonymous that the server can still tell apart (P7)', () => {
    for (const language of languages) expect(Object.values(words[language]).join(' ')).not.toMatch(/anonym/i)
  })
})
