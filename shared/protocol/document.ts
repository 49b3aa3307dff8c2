import type { Accent } from '../domain/agenda.ts'
import type { Language } from '../domain/language.ts'

/**
 * The finished protocol as plain data: blocks in reading order, which every format (Markdown, Word, …) writes in its own way.
 * All texts are plain text, never markup; a format makes harmless what it must.
 */
export interface ProtocolDocument {
  language: Language
  title: string
  /** Under the title: occasion, place and date in one line. */
  subtitle: string
  madeAt: number
  /** What stands at the foot of each page, beside the title. */
  edition: string
  /** Words for the foot of a page, in the document's language: `{page}` and `{pages}` are filled in by the format. */
  pageLine: string
  blocks: Block[]
}

export type Block = Heading | Paragraph | List | Table | Cards

/** Level 1: the numbered sections; 2: phases; 3: steps; 4: a cluster, a utopia, a table; 5: a round at a table. */
export interface Heading {
  kind: 'heading'
  level: HeadingLevel
  text: string
  accent: Accent | null
  /** Begins a page of its own where the format has pages. */
  newPage: boolean
}
export type HeadingLevel = 1 | 2 | 3 | 4 | 5

export interface Paragraph {
  kind: 'paragraph'
  text: Cell
  /** prompt: a question word for word; note: a remark of the protocol itself; label: names what stands right below. */
  tone: 'plain' | 'prompt' | 'note' | 'label'
}

export interface List {
  kind: 'list'
  items: Cell[]
}

export interface Table {
  kind: 'table'
  /** Says what the table is about, also to somebody who only hears it. */
  caption: string
  header: string[]
  /** How the width is shared out, one weight per column. */
  widths: number[]
  rows: Cell[][]
  /** The first cell of each row names the row. */
  named: boolean
  accent: Accent | null
}

/** Cards word for word, each with its number and remarks such as "written on behalf". */
export interface Cards {
  kind: 'cards'
  cards: CardLine[]
  accent: Accent | null
}
export interface CardLine {
  label: string
  text: string
  remarks: string[]
}

/** What nobody told stays visibly blank; `blank` holds the words that say so. */
export type Cell = string | { blank: string }

export const isBlank = (cell: Cell): cell is { blank: string } => typeof cell !== 'string'

export const heading = (level: HeadingLevel, text: string, accent: Accent | null = null): Heading => ({
  kind: 'heading',
  level,
  text,
  accent,
  newPage: false,
})
export const headingOnNewPage = (text: string): Heading => ({ ...heading(1, text), newPage: true })
export const paragraph = (text: Cell): Paragraph => ({ kind: 'paragraph', text, tone: 'plain' })
export const note = (text: string): Paragraph => ({ kind: 'paragraph', text, tone: 'note' })
export const prompt = (text: string): Paragraph => ({ kind: 'paragraph', text, tone: 'prompt' })
export const label = (text: string): Paragraph => ({ kind: 'paragraph', text, tone: 'label' })
export const list = (items: Cell[]): List => ({ kind: 'list', items })

export function table(caption: string, columns: [name: string, width: number][], rows: Cell[][]): Table {
  return {
    kind: 'table',
    caption,
    header: columns.map(([name]) => name),
    widths: columns.map(([, width]) => width),
    rows,
    named: false,
    accent: null,
  }
}
