import { inOrder } from '../../shared/domain/run.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import type { AuditAbout, LinkRow } from '../storage/storage.ts'

/** Numbers of links as the office counts them, in the order in which they were made. */
export function linkNumbers(links: readonly LinkRow[]): Map<string, number> {
  return new Map(links.map(({ id }, index) => [id, index + 1]))
}

type Find = (id: string) => number | undefined

/** What people call the things that entries name: numbers, as they stand on cards, badges and tables. */
export function namerIn(
  facts: Workshop,
  links: ReadonlyMap<string, number>,
): (about: AuditAbout) => Record<string, string> {
  const finders = findersIn(facts, links)
  return (about) =>
    Object.fromEntries(Object.entries(about).map(([key, value]) => [key, wordFor(value, finders.get(key), key)]))
}

function wordFor(value: AuditAbout[string], find: Find | undefined, key: string): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return 'none'
  // Rounds are counted from nothing inside and from one by people.
  if (typeof value === 'number') return String(key === 'round' ? value + 1 : value)
  if (Array.isArray(value)) return value.map((id) => numberOf(id, find)).join(', ')
  return find && typeof value === 'string' ? numberOf(value, find) : String(value)
}

const numberOf = (id: string, find: Find | undefined): string => String(find?.(id) ?? '?')

function findersIn(facts: Workshop, links: ReadonlyMap<string, number>): ReadonlyMap<string, Find> {
  const card: Find = (id) => facts.cards.get(id)?.number
  const table: Find = (id) => facts.tables.get(id)?.number
  const person: Find = (id) => facts.participants.get(id)?.number
  const steps = facts.agenda ? inOrder(facts.agenda).map(({ id }) => id) : []
  return new Map<string, Find>([
    ...['card', 'into'].map((key) => [key, card] as const),
    ...['table', 'tables'].map((key) => [key, table] as const),
    ...['participant', 'a', 'b'].map((key) => [key, person] as const),
    ['step', among(steps)],
    ['cluster', among(facts.clusters.keys())],
    ['goal', among(facts.goals.keys())],
    ['sketch', among(facts.sketches.keys())],
    ['ballot', among(facts.ballots.keys())],
    ['agreement', among(facts.agreements.keys())],
    ['link', (id) => links.get(id)],
  ])
}

function among(ids: Iterable<string>): Find {
  const places = new Map([...ids].map((id, index) => [id, index + 1]))
  return (id) => places.get(id)
}
