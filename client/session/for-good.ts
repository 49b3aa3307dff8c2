import { read, write } from './database.ts'
import { keep, recall } from './device.ts'

/**
 * Browsers put `localStorage` on the disk some seconds later: one that is killed before forgets who somebody was. So tickets lie
 * in the database as well, as safe as the cards that are sent with them (D3). Where it will not, the first copy has to do.
 */
export async function keepForGood(values: Readonly<Record<string, string>>): Promise<void> {
  for (const [key, value] of Object.entries(values)) keep(key, value)
  const writing = write('kept', (rows) => {
    for (const [key, value] of Object.entries(values)) rows.put(value, key)
  })
  await soonOrNever(writing)
}

/** Puts back what was lost in between. */
export async function restoreKept(): Promise<void> {
  const reading = async (): Promise<void> => {
    const [keys, values] = await Promise.all([
      read('kept', (rows) => rows.getAllKeys()),
      read<unknown[]>('kept', (rows) => rows.getAll()),
    ])
    for (const [nth, key] of keys.entries()) putBack(key, values[nth])
  }
  await soonOrNever(reading())
}

function putBack(key: IDBValidKey, value: unknown): void {
  if (typeof key === 'string' && typeof value === 'string' && recall(key) === null) keep(key, value)
}

export const forgetForGood = (keys: readonly string[]): Promise<void> =>
  soonOrNever(
    write('kept', (rows) => {
      for (const key of keys) rows.delete(key)
    }),
  )

/** Nobody waits long for a database that says nothing. */
function soonOrNever(work: Promise<void>): Promise<void> {
  const late = new Promise<void>((settle) => setTimeout(settle, 500))
  return Promise.race([work.catch(() => undefined), late])
}
