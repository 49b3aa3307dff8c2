import { parse } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { commands } from '../../shared/commands/index.ts'
import { languages } from '../../shared/domain/language.ts'
import { staff } from '../../shared/domain/role.ts'
import { sentenceOf } from '../../shared/texts/audit/audit.ts'
import { auditDe } from '../../shared/texts/audit/de.ts'
import { auditEn } from '../../shared/texts/audit/en.ts'

const argumentsOf = (message: string): string[] =>
  [...message.matchAll(/\{(\w+)\s*(?:\}|,\s*(?:select|plural))/g)].flatMap(([, name = '']) =>
    /^[a-z]/.test(name) ? [name] : [],
  )

const led = Object.entries(commands)
  .filter(([, { may }]) => staff.some((role) => may.some((one) => one === role)))
  .map(([name]) => name)

describe('the sentences of the audit log (S18)', () => {
  test('exist for every command of the staff, in every language', () => {
    for (const catalogue of [auditDe, auditEn]) {
      expect(led.filter((name) => !Object.hasOwn(catalogue, name))).toEqual([])
    }
  })

  test('are well-formed, translated, and name the same things in both languages', () => {
    const english = new Map(Object.entries(auditEn))
    for (const [key, german] of Object.entries(auditDe)) {
      const other = english.get(key) ?? ''
      parse(german)
      parse(other)
      expect(other, key).not.toBe(german)
      expect([...new Set(argumentsOf(other))].sort(), key).toEqual([...new Set(argumentsOf(german))].sort())
    }
  })

  test('read like something that somebody would say', () => {
    const told = { link: 2, role: 'moderator', what: 'card.hold', named: { card: '14' }, outcome: 'done' }
    expect(languages.map((language) => sentenceOf(told, language))).toEqual([
      'Moderation (Link 2) hat Karte 14 zurückgehalten.',
      'Moderator (link 2) held back card 14.',
    ])
    const renewed = { link: null, role: 'server', what: 'office.renewed', named: {}, outcome: 'done' }
    expect(sentenceOf(renewed, 'de')).toBe('Der Server hat den Büro-Link erneuert.')
    const merged = { ...told, what: 'card.merge', named: { card: '3', into: 'none' }, outcome: 'card-unknown' }
    expect(sentenceOf(merged, 'de')).toBe('Moderation (Link 2): Karte 3 wieder für sich gestellt – abgelehnt.')
  })

  test('say so when a thing is gone, or when a newer version wrote what this one does not know', () => {
    const gone = { link: 1, role: 'comoderator', what: 'card.hold', named: {}, outcome: 'done' }
    expect(sentenceOf(gone, 'de')).toBe('Co-Moderation (Link 1) hat Karte ? zurückgehalten.')
    expect(sentenceOf({ ...gone, what: 'constructor' }, 'de')).toContain('etwas getan, das diese Fassung nicht kennt')
  })
})
