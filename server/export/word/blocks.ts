import { BorderStyle, HeadingLevel, Paragraph, type FileChild } from 'docx'
import { captionsSaid } from '../../../shared/protocol/caption.ts'
import type {
  Block,
  Cards,
  CardLine,
  Cell,
  Heading,
  Paragraph as ProtocolParagraph,
} from '../../../shared/protocol/document.ts'
import { runsLeftwards } from '../harmless.ts'
import { ink, strongOf } from './look.ts'
import { bullets, styleIds } from './styles.ts'
import { wordTable } from './table.ts'
import { cellRuns, runs, textOf } from './text.ts'

export function wordBlocks(blocks: readonly Block[]): FileChild[] {
  const said = captionsSaid(blocks)
  return blocks.flatMap((block): FileChild[] => {
    switch (block.kind) {
      case 'heading':
        return [wordHeading(block)]
      case 'paragraph':
        return [wordParagraph(block)]
      case 'list':
        return block.items.map(listItem)
      case 'cards':
        return wordCards(block)
      case 'table':
        return [...(said.has(block) ? [] : [caption(block.caption)]), wordTable(block), gap()]
    }
  })
}

const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
  5: HeadingLevel.HEADING_5,
}

/** The phase's colour shows as a bar beside the phase and in the letters below it; never as the only sign. */
function wordHeading({ level, text, accent, newPage }: Heading): Paragraph {
  const color = level >= 4 ? ink.text : strongOf(accent)
  const bar =
    accent && level === 2 ? { border: { left: { style: BorderStyle.SINGLE, size: 36, color, space: 6 } } } : {}
  return new Paragraph({ heading: levels[level], pageBreakBefore: newPage, ...bar, children: runs(text, { color }) })
}

const toneStyles: Record<ProtocolParagraph['tone'], { style?: string }> = {
  plain: {},
  prompt: { style: styleIds.prompt },
  note: { style: styleIds.note },
  label: { style: styleIds.label },
}

function wordParagraph({ text, tone }: ProtocolParagraph): Paragraph {
  return new Paragraph({ ...toneStyles[tone], ...leftwards(textOf(text)), children: cellRuns(text) })
}

function listItem(item: Cell): Paragraph {
  return new Paragraph({
    numbering: { reference: bullets, level: 0 },
    ...leftwards(textOf(item)),
    children: cellRuns(item),
  })
}

const wordCards = ({ cards, accent }: Cards): Paragraph[] => cards.map((line) => wordCard(line, strongOf(accent)))

function wordCard({ label, text, remarks }: CardLine, color: string): Paragraph {
  const remark = remarks.length > 0 ? runs(` (${remarks.join('; ')})`, { color: ink.soft, size: 19 }) : []
  return new Paragraph({
    numbering: { reference: bullets, level: 0 },
    children: [...runs(`${label}: `, { bold: true, color }), ...runs(text), ...remark],
  })
}

const caption = (text: string): Paragraph => new Paragraph({ style: 'Caption', children: runs(text) })

/** Word sets two tables that touch as one, and text after a table without any room. */
const gap = (): Paragraph => new Paragraph({ style: styleIds.footer, spacing: { before: 0, after: 80 }, children: [] })

const leftwards = (text: string): { bidirectional?: true } => (runsLeftwards(text) ? { bidirectional: true } : {})
