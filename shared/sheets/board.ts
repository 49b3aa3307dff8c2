/**
 * The board of a cluster step: positions, groups and draft names; card ids only, never a card's text.
 * Root `groups`: Y.Map, group id -> { name, at }. Root `places`: Y.Map, card id -> { group, at }.
 * Values are plain objects replaced as a whole, so that two moderators who move the same card end at one place.
 */
export const boardRoots = { groups: 'groups', places: 'places' } as const

export interface GroupEntry {
  name: string
  /** Order on the wall, a fraction between the neighbours' numbers. */
  at: number
}

export interface PlaceEntry {
  group: string
  at: number
}

export const boardOf = (step: string): string => `board:${step}`

export function stepOfBoard(sheet: string): string | null {
  return sheet.startsWith('board:') ? sheet.slice('board:'.length) : null
}

export interface SealableGroup {
  id: string
  name: string
  cards: string[]
}

/** Reads the board as the rules want it: groups in order, each with its cards in order; leftovers of broken entries are passed over. */
export function readBoard(groups: Record<string, unknown>, places: Record<string, unknown>): SealableGroup[] {
  const known = Object.entries(groups)
    .filter((entry): entry is [string, GroupEntry] => isGroup(entry[1]))
    .sort(([a, { at: x }], [b, { at: y }]) => x - y || (a < b ? -1 : 1))
  const placed = Object.entries(places)
    .filter((entry): entry is [string, PlaceEntry] => isPlace(entry[1]))
    .sort(([a, { at: x }], [b, { at: y }]) => x - y || (a < b ? -1 : 1))
  const inGroup = new Map<string, string[]>()
  for (const [card, { group }] of placed) {
    const list = inGroup.get(group)
    if (list) list.push(card)
    else inGroup.set(group, [card])
  }
  return known.map(([id, { name }]) => ({ id, name, cards: inGroup.get(id) ?? [] }))
}

function isGroup(value: unknown): value is GroupEntry {
  return hasPlace(value) && 'name' in value && typeof value.name === 'string'
}

function isPlace(value: unknown): value is PlaceEntry {
  return hasPlace(value) && 'group' in value && typeof value.group === 'string'
}

function hasPlace(value: unknown): value is { at: number } {
  return typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'number'
}
