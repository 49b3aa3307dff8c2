import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type ISectionOptions,
} from 'docx'
import type { ProtocolDocument } from '../../../shared/protocol/document.ts'
import { wordBlocks } from './blocks.ts'
import { coreProperties } from './core.ts'
import { ink, page, textWidth } from './look.ts'
import { numbering, styleIds, stylesIn } from './styles.ts'
import { runs } from './text.ts'

/** Takes about a second for 2,000 cards; whoever serves people asks the press for it. */
export async function writeDocx(protocol: ProtocolDocument): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    styles: stylesIn(protocol.language),
    numbering,
    sections: [section(protocol)],
  })
  const core = { path: 'docProps/core.xml', data: coreProperties(protocol) }
  return new Uint8Array(await Packer.toArrayBuffer(document, undefined, [core]))
}

function section(protocol: ProtocolDocument): ISectionOptions {
  const { width, height, top, right, bottom, left } = page
  return {
    properties: { page: { size: { width, height }, margin: { top, right, bottom, left, footer: 560 } } },
    footers: { default: footer(protocol) },
    children: [...titleBlock(protocol), ...wordBlocks(protocol.blocks)],
  }
}

function titleBlock({ title, subtitle, edition }: ProtocolDocument): Paragraph[] {
  const underline = { bottom: { style: BorderStyle.SINGLE, size: 12, color: ink.text, space: 8 } }
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
    ...(subtitle ? [new Paragraph({ style: styleIds.subtitle, children: runs(subtitle) })] : []),
    new Paragraph({ style: styleIds.note, border: underline, children: runs(edition) }),
  ]
}

const longestTitle = 80

function footer({ title, edition, pageLine }: ProtocolDocument): Footer {
  const letters = [...title]
  const short = letters.length > longestTitle ? `${letters.slice(0, longestTitle).join('')} …` : title
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.footer,
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: ink.line, space: 6 } },
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [...runs(short), new TextRun({ children: [new Tab(), ...pageNumbers(pageLine)] })],
      }),
      new Paragraph({ style: styleIds.footer, alignment: AlignmentType.LEFT, children: runs(edition) }),
    ],
  })
}

/** "Seite {page} von {pages}" with the two fields in place; the only fields of the document. */
function pageNumbers(pageLine: string): string[] {
  return pageLine.split(/(\{pages?\})/u).map((piece) => {
    if (piece === '{page}') return PageNumber.CURRENT
    return piece === '{pages}' ? PageNumber.TOTAL_PAGES : piece
  })
}
