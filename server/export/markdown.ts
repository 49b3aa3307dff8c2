import { captionsSaid } from '../../shared/protocol/caption.ts'
import {
  isBlank,
  type Block,
  type Cards,
  type Cell,
  type List,
  type Paragraph,
  type ProtocolDocument,
  type Table,
} from '../../shared/protocol/document.ts'
import { harmless } from './harmless.ts'

/** The protocol as GitHub-flavoured Markdown. Whatever people typed stays text: it never becomes markup, HTML or a link. */
export function toMarkdown(document: ProtocolDocument): string {
  const subtitle = document.subtitle ? [inLines(document.subtitle)] : []
  const head = [`# ${inOneLine(document.title)}`, ...subtitle, inLines(document.edition)]
  const said = captionsSaid(document.blocks)
  return `${[...head, ...document.blocks.map((found) => block(found, said.has(found)))].join('\n\n')}\n`
}

function block(found: Block, captionSaid: boolean): string {
  switch (found.kind) {
    case 'heading':
      return `${'#'.repeat(found.level + 1)} ${inOneLine(found.text)}`
    case 'paragraph':
      return paragraph(found)
    case 'list':
      return list(found)
    case 'table':
      return captionSaid ? table(found) : `*${inOneLine(found.caption)}*\n\n${table(found)}`
    case 'cards':
      return cards(found)
  }
}

function paragraph({ text, tone }: Paragraph): string {
  if (tone === 'prompt') return `> ${inLines(wording(text)).replaceAll('\n', '\n> ')}`
  if (tone === 'note') return `*${inLines(wording(text))}*`
  if (tone === 'label') return `**${inOneLine(wording(text))}**`
  return inLines(wording(text))
}

function list({ items }: List): string {
  return items.map((item) => listItem(inLines(wording(item)))).join('\n')
}

function cards({ cards: lines }: Cards): string {
  return lines
    .map(({ label, text, remarks }) => {
      const remark = remarks.length > 0 ? ` *(${remarks.map(inOneLine).join('; ')})*` : ''
      return listItem(`**${inOneLine(label)}:** ${inLines(text)}${remark}`)
    })
    .join('\n')
}

function table({ header, rows, named }: Table): string {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`
  const body = rows.map((row) => line(row.map((cell, at) => inRow(cell, named && at === 0))))
  return [line(header.map(inCell)), line(header.map(() => '---')), ...body].join('\n')
}

function inRow(cell: Cell, bold: boolean): string {
  const text = inCell(wording(cell))
  return bold && text !== '' ? `**${text}**` : text
}

const listItem = (text: string): string => `- ${text.replaceAll('\n', '\n  ')}`

const wording = (cell: Cell): string => (isBlank(cell) ? cell.blank : cell)

const linesOf = (text: string): string[] =>
  harmless(text)
    .split('\n')
    .map((line) => escaped(line.trim()))

/** Signs that mean something at the start of a line only. */
const lineStart = (line: string): string => line.replace(/^[-+=:]/u, '\\$&').replace(/^(\d{1,9})([.)])/u, '$1\\$2')

const inOneLine = (text: string): string => linesOf(text).join(' ')
const inCell = (text: string): string => linesOf(text).join('<br>')
/** A backslash at the end of a line breaks it; a blank line in a text would otherwise begin a new block. */
const inLines = (text: string): string => linesOf(text).map(lineStart).join('\\\n')

function escaped(line: string): string {
  return line
    .replace(/[\\`*_{[\]<>|~#$^&]/gu, '\\$&')
    .replace(/:(?=\/\/)/gu, '\\:')
    .replace(/\b(www)\./giu, '$1\\.')
}
