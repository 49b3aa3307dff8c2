import { newId } from '../../../client/session/id.ts'
import type { Step } from '../../../shared/domain/agenda.ts'
import type { TableSettings } from '../../../shared/domain/table.ts'
import { methodOf } from '../../../shared/methods/index.ts'
import type { TableView } from '../../../shared/views/nouns.ts'
import type { Material } from '../../texts/material.ts'
import type { Stage } from '../stage.ts'

const anyPlaces = { kind: 'table', size: 5, fewest: 2, most: 40 } as const

const peopleHere = ({ session: { store } }: Stage) => store.all('participant').filter(({ away }) => !away)

export const tablesIn = ({ session: { store } }: Pick<Stage, 'session'>): TableView[] =>
  store
    .all('table')
    .filter(({ open }) => open)
    .sort((a, b) => a.number - b.number)

/** Room for those who come later. */
const spare = 3

/** Every room has its theme, and the last one is open for what nobody thought of. */
function roomSettings(material: Material, at: number, count: number): Partial<TableSettings> {
  if (at === count - 1) return { name: material.frame.openRoom, topics: true }
  const theme = material.topics[at]?.name ?? ''
  return { theme, field: theme }
}

/** Sets tables up as the method proposes it, unless somebody has done so before. */
export async function setUp(stage: Pick<Stage, 'session' | 'material' | 'ask'>, people: number): Promise<void> {
  const { session, material } = stage
  if (tablesIn(stage).length > 0) return
  const places = methodOf(session.store.get('agenda', 'it')?.method ?? '')?.places ?? anyPlaces
  const wanted = Math.min(places.most, Math.max(places.fewest, Math.round(people / places.size)))
  const count = places.kind === 'room' ? Math.min(wanted, material.topics.length + 1) : wanted
  const max = Math.ceil(people / count) + spare
  const plain = { name: '', theme: '', field: '', min: 0, max, accessible: true, language: null, topics: false }
  for (let at = 0; at < count; at += 1) {
    const own = places.kind === 'room' ? roomSettings(material, at, count) : {}
    await stage.ask('table.write', { table: newId(), settings: { ...plain, ...own, number: at + 1 } })
  }
}

/** Who came first is asked first whether to host a table. */
async function nameHosts(stage: Stage): Promise<void> {
  const tables = tablesIn(stage)
  const hosting = new Set(tables.map(({ host }) => host))
  const willing = peopleHere(stage).filter(({ id, device }) => device && !hosting.has(id))
  for (const { id, hosted } of tables) {
    const participant = hosted ? undefined : willing.shift()?.id
    if (participant) await stage.ask('table.host', { table: id, participant })
  }
}

export async function furnish(stage: Stage, step: Step): Promise<void> {
  if (!step.seating) return
  await stage.seen()
  await setUp(stage, peopleHere(stage).length)
  await stage.seen()
  await nameHosts(stage)
  await stage.seen()
}
