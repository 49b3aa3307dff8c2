import { readBoard, type GroupEntry, type PlaceEntry } from '../../../../shared/sheets/board.ts'

/** The two roots of the board's sheet as plain entries: what a move reads. */
export interface Board {
  groups: Readonly<Record<string, GroupEntry>>
  places: Readonly<Record<string, PlaceEntry>>
}

/** What a move changes: whole entries, null takes one away. A gesture is one list, written in one transaction. */
export type Write =
  { root: 'groups'; id: string; value: GroupEntry | null } | { root: 'places'; id: string; value: PlaceEntry | null }

export interface Island {
  id: string
  name: string
  cards: string[]
}

export interface Wall {
  islands: Island[]
  unsorted: string[]
}

export const emptyBoard: Board = { groups: {}, places: {} }

/** Each of the given cards at exactly one place: on its island, or unsorted when it has none or the island is gone. */
export function wallOf(board: Board, cards: readonly string[]): Wall {
  const here = new Set(cards)
  const islands = readBoard(board.groups, board.places).map((island) => ({
    ...island,
    cards: island.cards.filter((card) => here.has(card)),
  }))
  const placed = new Set(islands.flatMap((island) => island.cards))
  return { islands, unsorted: cards.filter((card) => !placed.has(card)) }
}

const cardsOn = (board: Board, group: string): string[] =>
  readBoard(board.groups, board.places).find((island) => island.id === group)?.cards ?? []

const lastAt = (entries: Iterable<{ at: number }>): number => Math.max(0, ...[...entries].map(({ at }) => at))

const inGroup = (board: Board, group: string): PlaceEntry[] =>
  Object.values(board.places).filter((place) => place.group === group)

/** Islands without a name that a move leaves empty go with it; one that somebody has named stays. */
function leftEmpty(board: Board, leaving: readonly string[], except: string | null): Write[] {
  const gone = new Set(leaving)
  const touched = new Set(leaving.map((card) => board.places[card]?.group))
  return Object.entries(board.groups)
    .filter(([id, { name }]) => touched.has(id) && id !== except && name.trim() === '')
    .filter(([id]) => cardsOn(board, id).every((card) => gone.has(card)))
    .map(([id]) => ({ root: 'groups', id, value: null }))
}

function placed(cards: readonly string[], group: string, from: number, to: number): Write[] {
  const gap = (to - from) / (cards.length + 1)
  return cards.map((id, index) => ({ root: 'places', id, value: { group, at: from + gap * (index + 1) } }))
}

/** Cards join an island, behind those that lie there. */
export function ontoIsland(board: Board, cards: readonly string[], group: string): Write[] {
  const joining = cards.filter((card) => board.places[card]?.group !== group)
  if (!board.groups[group] || joining.length === 0) return []
  const last = lastAt(inGroup(board, group))
  return [...placed(joining, group, last, last + joining.length + 1), ...leftEmpty(board, joining, group)]
}

/** Cards become a new island behind all others. `group` is its new id. */
export function ontoNewIsland(board: Board, cards: readonly string[], group: string, name = ''): Write[] {
  const at = lastAt(Object.values(board.groups)) + 1
  const island: Write = { root: 'groups', id: group, value: { name, at } }
  return [island, ...placed(cards, group, 0, cards.length + 1), ...leftEmpty(board, cards, group)]
}

/** Pushed onto a card: behind it where it has an island, else both found a new one. */
export function ontoCard(board: Board, cards: readonly string[], onto: string, group: string): Write[] {
  const moving = cards.filter((card) => card !== onto)
  if (moving.length === 0) return []
  const place = board.places[onto]
  if (!place || !board.groups[place.group]) return ontoNewIsland(board, [onto, ...moving], group)
  const others = inGroup(board, place.group).map(({ at }) => at)
  const next = Math.min(...others.filter((at) => at > place.at), place.at + moving.length + 1)
  return [...placed(moving, place.group, place.at, next), ...leftEmpty(board, moving, place.group)]
}

/** Back to the cards that have no island yet. */
export function unsort(board: Board, cards: readonly string[]): Write[] {
  const leaving = cards.filter((card) => board.places[card])
  const gone: Write[] = leaving.map((id) => ({ root: 'places', id, value: null }))
  return [...gone, ...leftEmpty(board, leaving, null)]
}

/** One island takes up another; a name is kept where only one of them has one. */
export function mergeIslands(board: Board, from: string, into: string): Write[] {
  const source = board.groups[from]
  const target = board.groups[into]
  if (from === into || !source || !target) return []
  const cards = cardsOn(board, from)
  const last = lastAt(inGroup(board, into))
  const named: Write[] =
    target.name.trim() === '' && source.name.trim() !== ''
      ? [{ root: 'groups', id: into, value: { ...target, name: source.name } }]
      : []
  return [...placed(cards, into, last, last + cards.length + 1), ...named, { root: 'groups', id: from, value: null }]
}

export function renameIsland(board: Board, group: string, name: string): Write[] {
  const island = board.groups[group]
  return !island || island.name === name ? [] : [{ root: 'groups', id: group, value: { ...island, name } }]
}

/** Takes an island away; what lies on it becomes unsorted. */
export function dissolveIsland(board: Board, group: string): Write[] {
  if (!board.groups[group]) return []
  const gone: Write[] = cardsOn(board, group).map((id) => ({ root: 'places', id, value: null }))
  return [...gone, { root: 'groups', id: group, value: null }]
}

/** Moves an island one place earlier (-1) or later (1) in the order of the wall. */
export function shiftIsland(board: Board, group: string, by: -1 | 1): Write[] {
  const order = readBoard(board.groups, board.places).map(({ id }) => id)
  const entry = board.groups[group]
  const from = order.indexOf(group)
  const rest = order.filter((id) => id !== group)
  const to = from + by
  if (!entry || to < 0 || to > rest.length) return []
  const before = board.groups[rest[to - 1] ?? '']?.at ?? 0
  const after = board.groups[rest[to] ?? '']?.at ?? before + 2
  return [{ root: 'groups', id: group, value: { ...entry, at: (before + after) / 2 } }]
}

/** The board after a move, for tests and for reading ahead. */
export function written(board: Board, writes: readonly Write[]): Board {
  const groups = { ...board.groups }
  const places = { ...board.places }
  for (const write of writes) {
    if (write.root === 'groups') put(groups, write.id, write.value)
    else put(places, write.id, write.value)
  }
  return { groups, places }
}

function put<Entry>(entries: Record<string, Entry>, id: string, value: Entry | null): void {
  if (value === null) delete entries[id]
  else entries[id] = value
}
