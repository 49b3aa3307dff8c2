import { Tab, TextRun, type IRunOptions } from 'docx'
import { isBlank, type Cell } from '../../../shared/protocol/document.ts'
import { harmless, runsLeftwards } from '../harmless.ts'
import { ink } from './look.ts'

type Looks = Omit<IRunOptions, 'children' | 'text' | 'break'>

/** Runs of one text: a line feed breaks the line inside the paragraph, a tab stays a tab; nothing becomes a field or a link. */
export function runs(text: string, looks: Looks = {}): TextRun[] {
  return harmless(text)
    .split('\n')
    .map((line, at) => {
      const pieces = line.split('\t').flatMap((piece, place) => (place === 0 ? [piece] : [new Tab(), piece]))
      const turned = runsLeftwards(line) ? { rightToLeft: true } : {}
      return new TextRun({ ...looks, ...turned, children: pieces, ...(at > 0 ? { break: 1 } : {}) })
    })
}

/** What nobody told is seen at once, also in black and white. */
export const cellRuns = (cell: Cell, looks: Looks = {}): TextRun[] =>
  isBlank(cell) ? runs(cell.blank, { ...looks, color: ink.soft, italics: true, bold: false }) : runs(cell, looks)

export const textOf = (cell: Cell): string => (isBlank(cell) ? cell.blank : cell)
