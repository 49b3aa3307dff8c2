import { harmless } from './harmless.ts'

/**
 * S14: a table as RFC 4180 wants it, every cell in quotes. What a spreadsheet would take for a formula gets an apostrophe in front
 * and stays text; the mark at the beginning tells Excel that umlauts are umlauts.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${csvLines(rows)}`
}

/** What a long table goes on with. */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

const cell = (text: string): string => `"${unlikeFormula(text).replaceAll('"', '""')}"`

/** Looked for in front of and behind what is left out: a NUL before the sign would hide it from us and not from the spreadsheet. */
function unlikeFormula(text: string): string {
  const clean = harmless(text)
  const begins = [text, clean, clean.trimStart()].some((form) => /^[=+\-@\t\r\n\0＝＋－＠]/u.test(form))
  return begins ? `'${clean}` : clean
}
