import { table, type Cell, type Table } from '../document.ts'
import type { Material } from '../material.ts'
import type { TextKey } from '../texts/index.ts'

/** A table of two columns: what is told, and what was told. */
export function factsTable({ say }: Material, caption: TextKey, facts: [TextKey, Cell][]): Table {
  return namedTable(
    table(
      say(caption),
      [
        [say('facts.name'), 3],
        [say('facts.value'), 7],
      ],
      facts.map(([name, value]) => [say(name), value]),
    ),
  )
}

export const namedTable = (plain: Table): Table => ({ ...plain, named: true })
