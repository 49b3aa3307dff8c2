import { beforeAll, describe, expect, test, vi } from 'vitest'
import { fileName } from '../../server/export/index.ts'
import { writeDocx } from '../../server/export/word/document.ts'
import type { Table } from '../../shared/protocol/document.ts'
import { wholeCafe } from './cafe.ts'
import { wholeEvening } from './evening.ts'
import { protocolOf, wording } from './read.ts'
import { all, headingsOf, readWord, styleOf, tablesOf, wordsOf, type Element } from './word.ts'

// A document takes its time on a machine that has other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const { told } = wholeEvening()
const protocol = protocolOf(told)
const isTable = (block: { kind: string }): block is Table => block.kind === 'table'

describe('the Word document of an evening', () => {
  let word: ReturnType<typeof readWord>
  let document: Element

  beforeAll(async () => {
    word = readWord(await writeDocx(protocol))
    document = word.part('word/document.xml')
  })

  test('every part of it is well-formed XML', () => {
    const parts = word.names.filter((name) => /\.(xml|rels)$/.test(name))
    expect(parts.length).toBeGreaterThan(5)
    for (const name of parts) expect(() => word.part(name), name).not.toThrow()
  })

  test('has real headings in the order of the protocol, with no level left out', () => {
    const expected = protocol.blocks.flatMap((block) =>
      block.kind === 'heading' ? [{ level: block.level, text: block.text }] : [],
    )
    const headings = headingsOf(document)
    expect(headings).toEqual(expected)
    headings.forEach(({ level }, at) => expect(level).toBeLessThanOrEqual((headings[at - 1]?.level ?? 0) + 1))
    expect(styleOf(all(document, 'w:p')[0] ?? document)).toBe('Title')
  })

  test('has a header row in every table, repeated on every page', () => {
    const tables = all(document, 'w:tbl')
    expect(tables).toHaveLength(protocol.blocks.filter(isTable).length)
    for (const table of tables) {
      const [first, ...others] = all(table, 'w:tr')
      expect(all(first ?? table, 'w:tblHeader').map(({ attributes }) => attributes['w:val'] ?? 'true')).toEqual([
        'true',
      ])
      for (const row of others) expect(all(row, 'w:tblHeader')).toHaveLength(0)
    }
  })

  test('holds every table of the protocol cell by cell, blanks included', () => {
    const expected = protocol.blocks
      .filter(isTable)
      .map(({ header, rows }) => [header, ...rows.map((row) => row.map(wording))])
    expect(tablesOf(document)).toEqual(expected)
    expect(tablesOf(document).flat(2)).toContain('____ (nicht angegeben)')
  })

  test('holds every card word for word', () => {
    const words = wordsOf(document)
    const cards = [...told.workshop.cards.values()].filter(({ state }) => state === 'shown')
    expect(cards.length).toBeGreaterThan(10)
    for (const { text } of cards) expect(words).toContain(text)
  })

  test('says its language, its title and the size of its paper', () => {
    const styles = word.part('word/styles.xml')
    expect(all(styles, 'w:lang')[0]?.attributes['w:val']).toBe('de-DE')
    const core = word.part('docProps/core.xml')
    expect(all(core, 'dc:title')[0]?.children).toEqual(['Protokoll: Zusammenleben in Lindenau'])
    expect(all(core, 'dc:language')[0]?.children).toEqual(['de-DE'])
    expect(all(core, 'dcterms:created')[0]?.children).toEqual([new Date(told.now).toISOString()])
    expect(all(document, 'w:pgSz')[0]?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' })
  })

  test('numbers its pages and says at their foot what it is and of when', () => {
    const foot = word.part(word.names.find((name) => /^word\/footer\d*\.xml$/.test(name)) ?? '')
    const fields = all(foot, 'w:instrText').flatMap(({ children }) => children)
    expect(fields).toEqual(['PAGE', 'NUMPAGES'])
    expect(wordsOf(foot)).toContain('Protokoll: Zusammenleben in Lindenau')
    expect(wordsOf(foot)).toContain('Stand: 27. November 2026, 21:04 Uhr')
  })

  test('has lists that are lists', () => {
    const items = all(document, 'w:p').filter((paragraph) => all(paragraph, 'w:numPr').length > 0)
    expect(items.map(wordsOf)).toContain('Nr. 1: Der Bus fährt abends nicht mehr. (Kritik)')
  })

  test('reaches for nothing outside itself and has no field, link or macro in its text', () => {
    expect(all(document, 'w:instrText')).toEqual([])
    expect(all(document, 'w:hyperlink')).toEqual([])
    for (const name of word.names) {
      expect(name).not.toMatch(/vba|embeddings|activeX/i)
      if (name.endsWith('.rels')) expect(word.xml(name), name).not.toContain('External')
    }
  })

  test('is the same document, part by part, for the same protocol', async () => {
    const again = readWord(await writeDocx(protocol))
    expect(again.names).toEqual(word.names)
    for (const name of word.names) expect(again.xml(name), name).toBe(word.xml(name))
  })

  test('is English where the protocol is', async () => {
    const english = readWord(await writeDocx(protocolOf(told, 'en')))
    expect(all(english.part('word/styles.xml'), 'w:lang')[0]?.attributes['w:val']).toBe('en-GB')
    expect(headingsOf(english.part('word/document.xml'))[0]?.text).toBe('1. About the event')
  })
})

describe('the Word document of a café', () => {
  const cafe = wholeCafe()
  const made = protocolOf(cafe)
  let document: Element

  beforeAll(async () => {
    const word = readWord(await writeDocx(made))
    document = word.part('word/document.xml')
    for (const name of word.names.filter((part) => /\.(xml|rels)$/.test(part))) word.part(name)
  })

  test('has tables and rounds as real headings, so that one finds the own table in the outline', () => {
    const headings = headingsOf(document)
    const expected = made.blocks.flatMap((block) =>
      block.kind === 'heading' ? [{ level: block.level, text: block.text }] : [],
    )
    expect(headings).toEqual(expected)
    const at = headings.findIndex(({ text }) => text === 'Tisch 1: Unterwegs')
    expect(headings.slice(at, at + 4)).toEqual([
      { level: 4, text: 'Tisch 1: Unterwegs' },
      { level: 5, text: 'Runde 1' },
      { level: 5, text: 'Runde 2' },
      { level: 5, text: 'Runde 3' },
    ])
  })

  test('holds every table cell by cell and every tablecloth with its lines', () => {
    const expected = made.blocks
      .filter(isTable)
      .map(({ header, rows }) => [header, ...rows.map((row) => row.map(wording))])
    expect(tablesOf(document)).toEqual(expected)
    for (const { text } of cafe.cloths) expect(wordsOf(document)).toContain(text.trim())
  })
})

test('a file is named so that every system takes it', () => {
  expect(fileName('protokoll', 'Zukunft am Größten Platz!', '2026-11-27', 'docx')).toBe(
    'protokoll-zukunft-am-groessten-platz-2026-11-27.docx',
  )
  expect(fileName('protokoll', '../../etc/passwd\r\nX: "y"', 'heute', 'md')).toBe('protokoll-etc-passwd-x-y.md')
  expect(fileName('archiv', 'مستقبل', '', 'json')).toBe('archiv.json')
})
