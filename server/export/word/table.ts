import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type IShadingAttributesProperties,
} from 'docx'
import type { Cell, Table as ProtocolTable } from '../../../shared/protocol/document.ts'
import { runsLeftwards } from '../harmless.ts'
import { ink, softOf, textWidth } from './look.ts'
import { styleIds } from './styles.ts'
import { cellRuns, textOf } from './text.ts'

/** A table with a header row that repeats on every page; a small table stays together on one. */
export function wordTable(table: ProtocolTable): Table {
  const widths = columnWidths(table.widths)
  const together = table.rows.length <= 14 && table.rows.flat().map(textOf).join('').length < 1500
  const last = table.rows.length - 1
  const line = { style: BorderStyle.SINGLE, size: 4, color: ink.line }
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 40, bottom: 40, left: 100, right: 100, marginUnitType: WidthType.DXA },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    tableLook: {
      firstRow: true,
      firstColumn: table.named,
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      headerRow(table, widths),
      ...table.rows.map((row, at) => bodyRow(row, table.named, widths, together && at < last)),
    ],
  })
}

function columnWidths(weights: number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => Math.round((weight / whole) * textWidth))
}

function headerRow({ header, accent }: ProtocolTable, widths: number[]): TableRow {
  const shading = { type: ShadingType.CLEAR, color: 'auto', fill: softOf(accent) }
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: header.map((name, at) => cell(name, widths[at], { bold: true, keepNext: true, shading })),
  })
}

function bodyRow(row: Cell[], named: boolean, widths: number[], keepNext: boolean): TableRow {
  return new TableRow({
    cantSplit: row.every((found) => textOf(found).length < 600),
    children: row.map((found, at) => cell(found, widths[at], { bold: named && at === 0, keepNext })),
  })
}

interface CellLooks {
  bold: boolean
  keepNext: boolean
  shading?: IShadingAttributesProperties
}

function cell(found: Cell, width: number | undefined, { bold, keepNext, shading }: CellLooks): TableCell {
  const leftwards = runsLeftwards(textOf(found))
  return new TableCell({
    verticalAlign: VerticalAlignTable.TOP,
    ...(width === undefined ? {} : { width: { size: width, type: WidthType.DXA } }),
    ...(shading ? { shading } : {}),
    children: [
      new Paragraph({
        style: styleIds.cell,
        keepNext,
        ...(leftwards ? { bidirectional: true } : {}),
        children: cellRuns(found, { bold }),
      }),
    ],
  })
}
