import type { Participant } from '../../../../shared/domain/workshop.ts'
import type { CardView, TableView } from '../../../../shared/views/nouns.ts'
import { isQuiet } from './quiet.ts'

/** One table as the moderator sees it from the front of the hall. */
export interface Glance {
  table: TableView
  people: number
  /** Cards of this round, insights apart. */
  cards: number
  insights: number
  host: HostState
  quiet: boolean
  /** The last minute has begun, and the table has not said what it takes along. */
  owes: boolean
}

/** nobody: there is none · here: connected, or known to be without a phone · gone: the device is silent */
type HostState = 'nobody' | 'here' | 'gone'

export interface GlanceFacts {
  tables: readonly TableView[]
  people: readonly Participant[]
  /** participant -> table, in the round that is looked at */
  seats: ReadonlyMap<string, string>
  /** Cards of this step and round. */
  cards: readonly CardView[]
  /** Ids of participants and host links that are connected; undefined while nobody has said. */
  online: ReadonlySet<string> | undefined
  /** From the last minute of a round on. */
  late: boolean
}

function hostState({ host, link }: TableView, { people, online }: GlanceFacts): HostState {
  if (host === null && link === null) return 'nobody'
  if (!online || online.has(host ?? '') || online.has(link ?? '')) return 'here'
  const person = people.find(({ id }) => id === host)
  return person && !person.device && !person.away ? 'here' : 'gone'
}

export const counts = ({ state }: CardView): boolean => state === 'shown' || state === 'held'

const tally = (tables: readonly (string | null)[]): ReadonlyMap<string | null, number> => {
  const counted = new Map<string | null, number>()
  for (const table of tables) counted.set(table, (counted.get(table) ?? 0) + 1)
  return counted
}

/** All tables at a glance, in the order given. A hall may have a hundred, so people and cards are gone through once. */
export function glancesOf(facts: GlanceFacts): Glance[] {
  const { tables, people, seats, late } = facts
  const away = new Set(people.filter((person) => person.away).map(({ id }) => id))
  const seated = tally([...seats].flatMap(([person, table]) => (away.has(person) ? [] : table)))
  const cards = facts.cards.filter(counts)
  const plain = tally(cards.filter(({ kind }) => kind !== 'insight').map(({ table }) => table))
  const kept = tally(cards.filter(({ kind }) => kind === 'insight').map(({ table }) => table))
  const voices = tables.map(({ id }) => ({
    people: seated.get(id) ?? 0,
    cards: plain.get(id) ?? 0,
    insights: kept.get(id) ?? 0,
  }))
  return tables.map((table, at) => {
    const voice = voices[at] ?? { people: 0, cards: 0, insights: 0 }
    const others = voices.filter((_other, index) => index !== at && tables[index]?.open)
    return {
      table,
      ...voice,
      host: hostState(table, facts),
      quiet: table.open && isQuiet(voice, others),
      owes: late && table.open && voice.people > 0 && voice.insights === 0,
    }
  })
}
