import { readFileSync } from 'node:fs'

export interface Entry {
  /** The cells of its row, as they stand there. */
  cells: string[]
  /** The name in backticks. */
  name: string
}

/** A section of `docs/privacy-inventory.md`, row by row. */
export function inventory(section: string): Entry[] {
  const page = readFileSync('docs/privacy-inventory.md', 'utf8')
  const part = page.split(/^## /m).find((text) => text.startsWith(`${section}\n`)) ?? ''
  return part
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`'))
    .map((line) => {
      const cells = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
      const named = cells.find((cell) => cell.startsWith('`')) ?? ''
      return { cells, name: named.replaceAll('`', '') }
    })
}

/** Whether a name is foreseen there: `*` stands for anything. */
export function isForeseen(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const [before = '', after] = pattern.split('*')
    if (after === undefined) return name === pattern
    return name.startsWith(before) && name.endsWith(after) && name.length > before.length + after.length
  })
}
