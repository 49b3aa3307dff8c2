import { newId } from '../../client/session/id.ts'
import type { Sheet } from '../../client/session/types.ts'
import { boardOf, boardRoots, type GroupEntry, type PlaceEntry } from '../../shared/sheets/board.ts'
import type { CardView } from '../../shared/views/nouns.ts'
import { topicOfText } from '../topics.ts'
import type { Conduct, Stage } from './stage.ts'

interface Island {
  name: string
  cards: CardView[]
}

/** One island for each topic, the biggest first; what fits nowhere comes last. */
function islandsOf({ material }: Stage, cards: readonly CardView[]): Island[] {
  const about = (topic: string | null) => cards.filter((card) => topicOfText(card.text) === topic)
  const known = material.topics
    .map(({ id, name }) => ({ name, cards: about(id) }))
    .sort((a, b) => b.cards.length - a.cards.length)
  return [...known, { name: material.frame.otherIsland, cards: about(null) }].filter(
    (island) => island.cards.length > 0,
  )
}

/** Of what was written at tables only the insights come to the board. */
function isForBoard({ session }: Stage, { step, kind }: CardView): boolean {
  const source = session.store.get('agenda', 'it')?.steps.find(({ id }) => id === step)
  return source?.kind !== 'rounds' || kind === 'insight'
}

const placed = ({ doc }: Sheet): Set<string> => new Set(doc.getMap(boardRoots.places).keys())

/** Groups that somebody has begun already are gone on with. */
function groupCalled({ doc }: Sheet, name: string): string {
  const groups = doc.getMap<GroupEntry>(boardRoots.groups)
  const known = [...groups.entries()].find(([, group]) => group.name === name)
  if (known) return known[0]
  const id = newId()
  groups.set(id, { name, at: groups.size + 1 })
  return id
}

function putDown(sheet: Sheet, { name, cards }: Island): void {
  const { doc } = sheet
  doc.transact(() => {
    const group = groupCalled(sheet, name)
    const places = doc.getMap<PlaceEntry>(boardRoots.places)
    for (const [at, card] of cards.entries()) places.set(card.id, { group, at: at + 1 })
  })
}

async function mergeTwins({ material, ask }: Stage, cards: readonly CardView[]): Promise<void> {
  const idOf = (text: string | undefined) => cards.find((card) => card.text === text && card.mergedInto === null)?.id
  for (const { again, criticism } of material.topics) {
    const card = idOf(again)
    const into = idOf(criticism[0])
    if (card && into) await ask('card.merge', { card, into })
  }
}

/** Every card onto an island, every island a name, then seal: only sealed clusters can be voted on. */
export const arrange: Conduct = async (stage, step) => {
  const { session, ask, pause } = stage
  const cards = session.store
    .all('card')
    .filter((card) => step.of.includes(card.step) && card.state === 'shown' && isForBoard(stage, card))
  if (cards.length === 0) return
  const sheet = await session.openSheet(boardOf(step.id))
  const before = placed(sheet)
  const loose = cards.filter(({ id }) => !before.has(id))
  for (const island of islandsOf(stage, loose)) {
    putDown(sheet, island)
    await pause(5)
  }
  await mergeTwins(stage, cards)
  await pause(4)
  await ask('cluster.seal', { step: step.id, from: step.id })
  sheet.close()
}
