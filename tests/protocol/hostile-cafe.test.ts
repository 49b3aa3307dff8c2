import { describe, expect, test, vi } from 'vitest'
import { harmless } from '../../server/export/harmless.ts'
import { toMarkdown } from '../../server/export/index.ts'
import { writeDocx } from '../../server/export/word/document.ts'
import { guest } from '../kit/story.ts'
import { announce, call, cloth, newCafe, tables, talk, write, type Cafe } from './cafe.ts'
import { hostile } from './hostile-texts.ts'
import { nodes, readMarkdown, wordsOf as wordsOfMarkdown } from './markdown.ts'
import { protocolOf } from './read.ts'
import { all, headingsOf, readWord, wordsOf } from './word.ts'

vi.setConfig({ testTimeout: 60_000 })

const short = hostile.filter((text) => [...text].length <= 60 && text.trim() !== '')

/** Every text as the name of a table, its theme, its field, a topic, an insight, a handover and a tablecloth. */
function hostileCafe(): Cafe {
  const { told } = newCafe(60, 0)
  const named = short.map((text) => ({ name: text, theme: text, field: text, topics: true, min: 0, max: 60 }))
  tables(told, named)
  short.forEach((title, at) => {
    told.do('topic.announce', { topic: `topic-${at}`, table: `table-${at + 1}`, title }, guest(1))
  })
  talk(call(announce(told.start('rounds')), 0), 0, 5)
  hostile.forEach((text, at) => {
    const table = (at % short.length) + 1
    write(told, text, { table, round: 0, kind: at < short.length ? 'insight' : 'card' })
    const place = { step: 'rounds', table: `table-${table}`, round: 1 }
    told.do('handover.confirm', { ...place, text })
  })
  told.start('harvest').do('harvest.call', { step: 'harvest', table: 'table-1' })
  const cloths = hostile.map((text, at) =>
    cloth(text, { table: (at % short.length) + 1, round: at < short.length ? 0 : 2 }),
  )
  return { told, cloths }
}

const cafe = hostileCafe()
const { workshop } = cafe.told
const protocol = protocolOf(cafe)
const written = [
  ...[...workshop.tables.values()].flatMap(({ name, theme, field }) => [name, theme, field]),
  ...[...workshop.topics.values()].map(({ title }) => title),
  ...[...workshop.handovers.values()].map(({ text }) => text),
  ...[...workshop.cards.values()].map(({ text }) => text),
  ...cafe.cloths.map(({ text }) => text.trim()),
]
const count = (kind: string): number => protocol.blocks.filter((block) => block.kind === kind).length

describe('hostile names of tables, themes, topics, handovers and tablecloths', () => {
  test('arrive in the Word document as they were written, and become nothing else', async () => {
    const document = readWord(await writeDocx(protocol)).part('word/document.xml')
    const words = wordsOf(document)
    expect(written.length).toBeGreaterThan(250)
    for (const text of written) expect(words).toContain(harmless(text))
    expect(headingsOf(document)).toHaveLength(count('heading'))
    expect(all(document, 'w:tbl')).toHaveLength(count('table'))
    for (const found of ['w:instrText', 'w:hyperlink']) expect(all(document, found)).toEqual([])
    expect(words).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  })

  test('arrive in Markdown as words, and become nothing else', () => {
    const tree = readMarkdown(toMarkdown(protocol))
    const found = nodes(tree)
    const words = wordsOfMarkdown(tree)
    const lines = (text: string): string =>
      text
        .split('\n')
        .map((line) => line.trim())
        .join('\n')
    for (const text of written) {
      // A heading and a facts' line are one line.
      const [plain, inOneLine] = [lines(harmless(text)), lines(harmless(text)).replaceAll('\n', ' ')]
      expect(words.includes(plain) || words.includes(inOneLine), text).toBe(true)
    }
    const of = (type: string): number => found.filter((node) => node.type === type).length
    expect(of('heading')).toBe(count('heading') + 1)
    expect(of('table')).toBe(count('table'))
    expect(of('list')).toBe(count('list') + count('cards'))
    for (const kind of ['linkReference', 'image', 'code', 'inlineCode', 'definition', 'thematicBreak', 'math']) {
      expect(of(kind), kind).toBe(0)
    }
    // The office's address in the invitation is one by its nature.
    const links = found.filter(({ type }) => type === 'link').map(wordsOfMarkdown)
    expect(links).toEqual(['beteiligung@lindenau.example'])
    expect(new Set(found.filter(({ type }) => type === 'html').map(({ value }) => value))).toEqual(new Set(['<br>']))
  })
})
