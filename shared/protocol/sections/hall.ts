import type { Step } from '../../domain/agenda.ts'
import type { Table } from '../../domain/table.ts'
import { table, type Block, type Cell } from '../document.ts'
import type { Material } from '../material.ts'
import { peopleAt } from '../sittings.ts'
import { tablesInOrder } from '../tables.ts'
import { keptAt, type Talk } from '../talk.ts'
import { namedTable } from './facts.ts'

interface Column {
  name: string
  width: number
  cell: (found: Table) => Cell
}

/** All tables of a step in one look. Theme and action field have a column where anybody told one. */
export function hallTable(material: Material, step: Step, talk: Talk): Block {
  const { workshop, say, accentOf } = material
  const rows = tablesInOrder(workshop)
  const columns = [...aboutColumns(material, rows), ...countColumns(material, talk)]
  const header = columns.map(({ name, width }): [string, number] => [name, width])
  const body = rows.map((row) => columns.map(({ cell }) => cell(row)))
  return { ...namedTable(table(say('tables.overview'), header, body)), accent: accentOf(step) }
}

function aboutColumns({ say, tables, orBlank }: Material, rows: Table[]): Column[] {
  const { kind } = tables
  const hasTheme = rows.some(({ theme }) => theme !== '')
  const hasField = rows.some(({ field }) => field !== '') || (kind === 'room' && hasTheme)
  return [
    {
      name: say('tables.table'),
      width: 4,
      cell: ({ id, open }) => (open ? tables.full(id) : say('tables.shut', { name: tables.full(id) })),
    },
    ...(hasTheme ? [{ name: say('tables.theme'), width: 5, cell: ({ theme }: Table) => orBlank(theme) }] : []),
    ...(hasField
      ? [{ name: say('tables.field'), width: 4, cell: ({ field, theme }: Table) => orBlank(field || theme) }]
      : []),
  ]
}

function countColumns({ say }: Material, talk: Talk): Column[] {
  const count = (number: number): string => say('number', { count: number })
  return [
    {
      name: say('tables.peopleByRound'),
      width: 3,
      cell: ({ id }) => talk.sittings.map((sitting) => count(peopleAt(sitting, id))).join(' / ') || '–',
    },
    {
      name: say('tables.insights'),
      width: 3,
      cell: ({ id }) => count(keptAt(talk, id).flatMap(({ insights }) => insights).length),
    },
    {
      name: say('tables.cards'),
      width: 2,
      cell: ({ id }) => count(keptAt(talk, id).flatMap(({ cards }) => cards).length),
    },
  ]
}
