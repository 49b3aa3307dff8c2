import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

export interface Element {
  name: string
  attributes: Record<string, string>
  children: (Element | string)[]
}

/** Every part of a Word file, read by a parser that forgives nothing. */
export function readWord(bytes: Uint8Array): {
  names: string[]
  xml: (name: string) => string
  part: (name: string) => Element
} {
  const files = unzipSync(bytes)
  const xml = (name: string): string => {
    const file = files[name]
    if (!file) throw new Error(`the Word file has no ${name}`)
    return strFromU8(file)
  }
  return { names: Object.keys(files), xml, part: (name) => parseStrictly(xml(name)) }
}

function parseStrictly(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('text', (text) => {
    open.at(-1)?.children.push(text)
  })
  parser.write(xml).close()
  return root
}

export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  )
}

/** What a reader sees: texts with their line breaks and tabs. */
export function wordsOf(element: Element): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return element.name === 'w:t' ? child : ''
      if (child.name === 'w:br') return '\n'
      if (child.name === 'w:tab' && element.name === 'w:r') return '\t'
      return wordsOf(child)
    })
    .join('')
}

export const styleOf = (paragraph: Element): string => all(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? ''

/** Headings in the order in which they are read, with their level. */
export function headingsOf(document: Element): { level: number; text: string }[] {
  return all(document, 'w:p').flatMap((paragraph) => {
    const [, level] = /^Heading(\d)$/.exec(styleOf(paragraph)) ?? []
    return level ? [{ level: Number(level), text: wordsOf(paragraph) }] : []
  })
}

/** Tables as rows of cells, as they are read. */
export const tablesOf = (document: Element): string[][][] =>
  all(document, 'w:tbl').map((table) => all(table, 'w:tr').map((row) => all(row, 'w:tc').map(wordsOf)))
