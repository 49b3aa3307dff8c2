import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { refusalCodes } from '../../shared/commands/refusal.ts'
import { languages, type Language } from '../../shared/domain/language.ts'
import { format } from '../../shared/texts/translate.ts'

type Messages = Record<string, string>

const catalogues = import.meta.glob<Record<string, Messages>>('../../client/texts/*/*.ts')

const areas = [
  'common',
  'phone',
  'screen',
  'moderator',
  'office',
  'host',
  'tables',
  'seat',
  'notice',
  'privacy',
  'data',
] as const

/** Words that are the same in both languages because they are names or numbers. */
const sameOnPurpose =
  /^[\s\d{}#.,:;!?–—→·()/%+-]*$|^(Tischwechsel|Deutsch|English|Code( \{code\})?|Link \{number\}|Name|Phase \{name\}|\{duration\}|Info|Information|Links|Moderation|\{field\} \(\{language\}\))$/i

async function catalogue(language: Language, area: string): Promise<Messages> {
  const module = await catalogues[`../../client/texts/${language}/${area}.ts`]?.()
  return module?.[area] ?? {}
}

/** Arguments of a message with the plural or select cases that each offers. */
function shapeOf(elements: MessageFormatElement[], into = new Map<string, Set<string>>()): Map<string, Set<string>> {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue
    const name = 'value' in element ? element.value : ''
    // How people are addressed is a matter of German alone.
    if (name !== 'address') into.set(name, into.get(name) ?? new Set())
    if (element.type !== TYPE.plural && element.type !== TYPE.select) continue
    for (const [key, option] of Object.entries(element.options)) {
      if (name !== 'address') into.get(name)?.add(key)
      shapeOf(option.value, into)
    }
  }
  return into
}

describe.each(areas)('the words of %s', (area) => {
  test.each(languages)('are well-formed in %s, with every plural that the language has', async (language) => {
    const messages = await catalogue(language, area)
    expect(Object.keys(messages).length).toBeGreaterThan(0)
    const plurals = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const [key, message] of Object.entries(messages)) {
      const walk = (elements: MessageFormatElement[]): void => {
        for (const element of elements) {
          if (element.type === TYPE.plural)
            expect(Object.keys(element.options), key).toEqual(expect.arrayContaining(plurals))
          if (element.type === TYPE.select) expect(Object.keys(element.options), key).toContain('other')
          if (element.type === TYPE.plural || element.type === TYPE.select) {
            for (const option of Object.values(element.options)) walk(option.value)
          }
        }
      }
      walk(parse(message))
      expect(message.trim(), key).not.toBe('')
    }
  })

  test('say the same things in every language, with the same arguments', async () => {
    const [first = {}, ...others] = await Promise.all(languages.map((language) => catalogue(language, area)))
    for (const other of others) {
      expect(Object.keys(other).sort()).toEqual(Object.keys(first).sort())
      for (const [key, message] of Object.entries(first)) {
        const names = (text: string): string[] => [...shapeOf(parse(text)).keys()].sort()
        expect(names(other[key] ?? ''), key).toEqual(names(message))
      }
    }
  })

  test('are translated and not copied', async () => {
    const german = await catalogue('de', area)
    const english = await catalogue('en', area)
    const copied = Object.keys(german).filter(
      (key) => german[key] === english[key] && !sameOnPurpose.test(german[key] ?? ''),
    )
    expect(copied).toEqual([])
  })

  test('come out of our own formatter without a brace or a hash left over', async () => {
    for (const language of languages) {
      const messages = await catalogue(language, area)
      for (const [key, message] of Object.entries(messages)) {
        for (const count of [0, 1, 2, 11]) {
          const params = new Proxy<Record<string, string | number>>(
            {},
            { get: (_none, name) => (name === 'address' ? 'Sie' : count) },
          )
          expect(format(message, params, language), `${key} for ${count}`).not.toMatch(/[{}#]/)
        }
      }
    }
  })
})

test('every refusal has its sentence in every language', async () => {
  for (const language of languages) {
    const common = await catalogue(language, 'common')
    expect(refusalCodes.filter((code) => !common[`refusal.${code}`])).toEqual([])
  }
})

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

const readAloud = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'text', 'hint'])

/** Letters that stand in the markup itself instead of in a catalogue. */
function wordsInMarkup(path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}{2}/u.test(node.text)) found.push(`${path}: ${node.text.trim()}`)
    if (ts.isJsxAttribute(node) && readAloud.has(node.name.getText())) {
      const value = node.initializer
      if (value && ts.isStringLiteral(value) && /\p{L}{2}/u.test(value.text)) found.push(`${path}: ${value.text}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

test('no word stands in the markup itself', () => {
  const files = sources('client').filter((path) => path.endsWith('.tsx'))
  expect(files.length).toBeGreaterThan(20)
  expect(files.flatMap(wordsInMarkup)).toEqual([])
})

test('no word lies in the catalogues unused', async () => {
  const faces = sources('client').filter((path) => !path.startsWith(join('client', 'texts')))
  // What the protocol prints too is chosen where both find it.
  const code = [...faces, join('shared', 'texts', 'notice', 'told.ts')]
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  const literals = new Set([...code.matchAll(/['"`]([\w.$={}-]+)['"`]/g)].map(([, text]) => text))
  // `t(`refusal.${code}`)` uses every key that begins that way.
  const begins = [...code.matchAll(/`([\w.-]+\.)\$\{/g)].map(([, start = '']) => start)
  for (const area of areas) {
    const keys = Object.keys(await catalogue('de', area))
    const unused = keys.filter((key) => !literals.has(key) && !begins.some((start) => key.startsWith(start)))
    expect(unused, area).toEqual([])
  }
})
