import { describe, expect, test, vi } from 'vitest'
import { harmless, runsLeftwards } from '../../server/export/harmless.ts'
import { toMarkdown } from '../../server/export/index.ts'
import { writeDocx } from '../../server/export/word/document.ts'
import {
  heading,
  list,
  note,
  paragraph,
  prompt,
  table,
  type Block,
  type ProtocolDocument,
} from '../../shared/protocol/document.ts'
import { story, type Story } from '../kit/story.ts'
import { hostile } from './hostile-texts.ts'
import { nodes, readMarkdown, wordsOf as wordsOfMarkdown } from './markdown.ts'
import { protocolOf } from './read.ts'
import { all, headingsOf, readWord, wordsOf } from './word.ts'

// Each document is written in a thread of its own, which takes its time on a machine that has other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

function hostileEvening(): Story {
  const told = story({
    about: { title: 'Titel </w:t> **x** \u202e', place: '<b>Ort</b>\n# x', contact: '[x](y)' },
    agenda: (plain) => ({ ...plain, steps: plain.steps.map((step) => ({ ...step, cards: 0 })) }),
  })
  told.guests(1).open().start('criticism-cards')
  const cards = hostile.map((text) => told.card(text, { by: 1 }))
  told.start('criticism-islands')
  const half = Math.floor(cards.length / 2)
  const [cluster = ''] = told.seal('criticism-islands', { '# <b>Insel</b> | ** \u202e': cards.slice(0, half) })
  told.choose('clusters', cluster).start('goals').goal(cluster, '| - **Ziel** <i>')
  told.start('projects')
  told.sketch(
    '## Projekt ]]>',
    [cluster],
    { what: 'Zeile 1\n\n    Zeile 2\n| a |', who: '=HYPERLINK("http://x")' },
    [1],
  )
  told.do('agreement.write', { agreement: 'a', what: '<br>&nbsp;', who: '**', byWhen: '|' })
  told.do('card.hold', { card: cards[0] ?? '', ground: '<b>weil</b> | \\' })
  return told
}

const told = hostileEvening()
const protocol = protocolOf(told)
const texts = [...told.workshop.cards.values()].filter(({ state }) => state === 'shown').map(({ text }) => text)
/** Lines lose the white space at their ends in Markdown, as they do on every screen. */
const trimmed = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')

describe('hostile texts in the Word document', () => {
  test('every text arrives as it was written, by the documented normalisation', async () => {
    const document = readWord(await writeDocx(protocol)).part('word/document.xml')
    const words = wordsOf(document)
    expect(texts.length).toBe(hostile.length - 1)
    for (const text of texts) expect(words).toContain(harmless(text))
  })

  test('nothing that was typed becomes a paragraph, a heading, a table or a field', async () => {
    const word = readWord(await writeDocx(protocol))
    const document = word.part('word/document.xml')
    const count = (kind: string): number => protocol.blocks.filter((block) => block.kind === kind).length
    expect(headingsOf(document)).toHaveLength(count('heading'))
    expect(all(document, 'w:tbl')).toHaveLength(count('table'))
    expect(all(document, 'w:instrText')).toEqual([])
    expect(word.xml('docProps/core.xml')).toContain('Titel &lt;/w:t&gt; **x** [RLO]')
  })

  test('a text from right to left runs so, and turns none of its neighbours', async () => {
    const document = readWord(await writeDocx(protocol)).part('word/document.xml')
    const arabic = all(document, 'w:r').filter((run) => wordsOf(run).startsWith('مستقبل'))
    expect(arabic.length).toBeGreaterThan(0)
    for (const run of arabic) expect(all(run, 'w:rtl')).toHaveLength(1)
    expect(wordsOf(document)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    expect(wordsOf(document)).toContain('Preis: [RLO]001[PDF] Euro')
  })
})

describe('hostile texts in Markdown', () => {
  const tree = readMarkdown(toMarkdown(protocol))
  const found = nodes(tree)

  test('every text arrives as it was written, by the documented normalisation', () => {
    const words = wordsOfMarkdown(tree)
    for (const text of texts) expect(words).toContain(trimmed(harmless(text)))
  })

  test('nothing that was typed becomes a heading, a table, a list or a line', () => {
    const count = (kind: string): number => protocol.blocks.filter((block) => block.kind === kind).length
    const of = (type: string): number => found.filter((node) => node.type === type).length
    expect(of('heading')).toBe(count('heading') + 1)
    expect(of('table')).toBe(count('table'))
    expect(of('list')).toBe(count('list') + count('cards'))
    expect(of('blockquote')).toBe(
      protocol.blocks.filter((block) => block.kind === 'paragraph' && block.tone === 'prompt').length,
    )
    expect(of('thematicBreak')).toBe(0)
  })

  test('every row of every table keeps its cells', () => {
    for (const table of found.filter(({ type }) => type === 'table')) {
      const [header, ...rows] = table.children ?? []
      for (const row of rows) expect(row.children).toHaveLength(header?.children?.length ?? 0)
    }
  })

  test('there is no link, no picture, no code, and no HTML but our own line breaks', () => {
    const kinds = new Set(found.map(({ type }) => type))
    const ours = [
      'root',
      'heading',
      'paragraph',
      'text',
      'table',
      'tableRow',
      'tableCell',
      'list',
      'listItem',
      'strong',
      'emphasis',
      'break',
      'blockquote',
      'html',
    ]
    expect([...kinds].filter((kind) => !ours.includes(kind))).toEqual([])
    const html = found.filter(({ type }) => type === 'html').map(({ value }) => value)
    expect(new Set(html)).toEqual(new Set(['<br>']))
  })
})

describe('texts that no rule let through, as a spoiled log might hold them', () => {
  const raw = [...hostile, `z${'\u0301'.repeat(500)}`, '\0', ' '.repeat(20), '\n\n\n', '\ud83d', '']
  const document: ProtocolDocument = {
    ...protocol,
    blocks: raw.flatMap((text): Block[] => [
      heading(1, text),
      paragraph(text),
      note(text),
      prompt(text),
      list([text, { blank: text }]),
      { kind: 'cards', cards: [{ label: text, text, remarks: [text] }], accent: null },
      table(text, [[text, 1]], [[text], [{ blank: text }]]),
    ]),
  }

  test('make a Word document that opens and holds each of them', async () => {
    const part = readWord(await writeDocx(document)).part('word/document.xml')
    expect(headingsOf(part)).toHaveLength(raw.length)
    expect(all(part, 'w:tbl')).toHaveLength(raw.length)
    const paragraphs = new Set(all(part, 'w:p').map(wordsOf))
    for (const text of raw) expect(paragraphs).toContain(harmless(text))
  })

  test('make Markdown without any markup of their own', () => {
    const kinds = nodes(readMarkdown(toMarkdown(document))).map(({ type }) => type)
    for (const kind of [
      'link',
      'linkReference',
      'image',
      'code',
      'inlineCode',
      'definition',
      'footnoteReference',
      'math',
    ]) {
      expect(kinds).not.toContain(kind)
    }
    expect(kinds.filter((kind) => kind === 'heading')).toHaveLength(raw.length + 1)
  })
})

describe('the documented normalisation', () => {
  test('leaves alone what is harmless', () => {
    for (const text of ['👩‍👩‍👧‍👦 🏳️‍🌈', 'مستقبل\u200f المدينة', 'a\tb\nc', '=1+1', 'ﷺ 𠜎 é']) expect(harmless(text)).toBe(text)
  })

  test('is what it says: harmless once is harmless for good', () => {
    for (const text of hostile) expect(harmless(harmless(text))).toBe(harmless(text))
  })

  test('knows which way a text runs by its first letter', () => {
    expect(['مستقبل a', '12 مستقبل', 'עתיד'].every(runsLeftwards)).toBe(true)
    expect(['a مستقبل', '12', ''].some(runsLeftwards)).toBe(false)
  })
})

test('a protocol of nothing but blanks can be written too', async () => {
  const empty: ProtocolDocument = { ...protocol, title: '', subtitle: '', blocks: [] }
  expect(toMarkdown(empty)).toContain('Stand')
  expect(readWord(await writeDocx(empty)).names).toContain('word/document.xml')
})
