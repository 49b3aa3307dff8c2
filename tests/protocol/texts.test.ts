import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { de } from '../../shared/protocol/texts/de.ts'
import { en } from '../../shared/protocol/texts/en.ts'

const german: Record<string, string> = de
const english: Record<string, string> = en

/** Names of the arguments, and a note for each plural that lacks a case. */
function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    const inner = element.type === TYPE.plural || element.type === TYPE.select ? Object.entries(element.options) : []
    if (element.type === TYPE.plural)
      expect(inner.map(([key]) => key)).toEqual(expect.arrayContaining(['one', 'other']))
    return ['value' in element ? element.value : '', ...inner.flatMap(([, option]) => argumentsOf(option.value))]
  })
}

const names = (message: string): string[] => [...new Set(argumentsOf(parse(message)))].sort()

test('the protocol says the same things in German and English, with the same arguments', () => {
  expect(Object.keys(english)).toEqual(Object.keys(german))
  for (const [key, message] of Object.entries(german)) {
    expect(message.trim(), key).not.toBe('')
    expect(names(english[key] ?? ''), key).toEqual(names(message))
  }
})

test('nothing of it is copied instead of translated', () => {
  const same = Object.keys(german).filter((key) => german[key] === english[key] && /\p{L}{2}/u.test(german[key] ?? ''))
  const withoutArguments = same.filter((key) => /\p{L}{2}/u.test((german[key] ?? '').replace(/\{[^{}]*\}/gu, '')))
  // Words that both languages share.
  expect(withoutArguments).toEqual(['minutes', 'head.moderation', 'degree.information', 'annex.text'])
})

test('no word lies in the catalogue unused', () => {
  const folder = 'shared/protocol'
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.startsWith('texts'),
  )
  const code = files.map((path) => readFileSync(join(folder, path), 'utf8')).join('\n')
  const literals = new Set([...code.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, text]) => text))
  const begins = [...code.matchAll(/`([\w.-]+\.)\$\{/g)].map(([, start = '']) => start)
  const ofForms = ['name.utopia', 'name.project']
  expect(code).toContain('`name.${sketch.form}`')
  const unused = Object.keys(german).filter(
    (key) =>
      !literals.has(key) &&
      !ofForms.includes(key) &&
      !begins.some((start) => start !== 'name.' && key.startsWith(start)),
  )
  expect(unused).toEqual([])
})
