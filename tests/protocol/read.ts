import type { Language } from '../../shared/domain/language.ts'
import { buildProtocol } from '../../shared/protocol/build.ts'
import type { Cloth } from '../../shared/protocol/cloth.ts'
import { isBlank, type Block, type Cell, type ProtocolDocument, type Table } from '../../shared/protocol/document.ts'
import type { Story } from '../kit/story.ts'

type Told = Pick<Story, 'workshop' | 'log' | 'now'>

/** Of a story alone, or of one with tablecloths. */
export function protocolOf(made: Told | { told: Told; cloths: Cloth[] }, language: Language = 'de'): ProtocolDocument {
  const { told, cloths } = 'told' in made ? made : { told: made, cloths: [] }
  const { workshop, log, now } = told
  return buildProtocol({ workshop, log, cloths, language, madeAt: now, edition: 'public' })
}

export const wording = (cell: Cell): string => (isBlank(cell) ? cell.blank : cell)

/** All words of blocks, one line each, so that a test reads what a reader reads. */
export function linesOf(blocks: Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
        return [block.text]
      case 'paragraph':
        return [wording(block.text)]
      case 'list':
        return block.items.map(wording)
      case 'cards':
        return block.cards.map(
          ({ label, text, remarks }) => `${label}: ${text}${remarks.length > 0 ? ` (${remarks.join('; ')})` : ''}`,
        )
      case 'table':
        return [block.header.join(' | '), ...block.rows.map((row) => row.map(wording).join(' | '))]
    }
  })
}

/** The blocks below a heading, up to the next one of its level or higher. */
export function under(document: ProtocolDocument, ...path: string[]): Block[] {
  return path.reduce((blocks, text) => section(blocks, text), document.blocks)
}

function section(blocks: Block[], text: string): Block[] {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === text)
  const heading = blocks[at]
  if (heading?.kind !== 'heading') throw new Error(`the protocol has no heading "${text}"`)
  const rest = blocks.slice(at + 1)
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level <= heading.level)
  return end < 0 ? rest : rest.slice(0, end)
}

export function tableUnder(document: ProtocolDocument, ...path: string[]): Table {
  const table = under(document, ...path).find((block) => block.kind === 'table')
  if (!table) throw new Error(`no table under ${path.join(' / ')}`)
  return table
}

/** A table of two columns as pairs. */
export const factsUnder = (document: ProtocolDocument, ...path: string[]): Record<string, string> =>
  Object.fromEntries(
    tableUnder(document, ...path).rows.map(([name = '', value = '']) => [wording(name), wording(value)]),
  )
