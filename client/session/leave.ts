import { faces } from '../../shared/wire/terms.ts'
import { forget, keysHere, recall } from './device.ts'
import { forgetForGood } from './for-good.ts'
import { neighboursAt } from './neighbours.ts'
import { idbRows } from './rows-idb.ts'
import { shelfOf } from './shelves.ts'

/**
 * Takes everything that belongs to this workshop off the device (P5): outbox, ticket, drafts, marks of what was seen. The last
 * workshop takes language and sound along. To be called when its session is closed; other tabs drop what they still hold.
 */
export async function forgetWorkshop(workshop: string): Promise<void> {
  const keys = keysHere().filter((key) => belongs(key, workshop))
  for (const key of keys) forgetEverywhere(key)
  if (!keysHere().some((key) => key.startsWith('ticket.'))) for (const key of lastOnes) forgetEverywhere(key)
  await Promise.all([forgetForGood(keys), ...faces.map((as) => emptyShelf(shelfOf(workshop, as)))])
}

/** They belong to the person and not to a workshop, and go with the last one. */
export const lastOnes = ['language', 'gong', 'polling']

/** Names carry the workshop as one of their parts; the join code stands before it. */
export const belongs = (key: string, workshop: string): boolean =>
  key.split('.').includes(workshop) || (key.startsWith('code.') && recall(key) === workshop)

function forgetEverywhere(key: string): void {
  forget(key, 'device')
  forget(key, 'tab')
}

async function emptyShelf(shelf: string): Promise<void> {
  const neighbours = neighboursAt(shelf)
  neighbours.say({ say: 'forgotten' })
  neighbours.close()
  // A browser that keeps nothing has nothing to be emptied.
  await idbRows()
    .clear(shelf)
    .catch(() => undefined)
}
