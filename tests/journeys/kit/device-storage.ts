import { expect, type BrowserContext, type Page } from '@playwright/test'
import { inventory, isForeseen } from '../../kit/inventory.ts'

/** Everything that a page can leave on a device, by its names. */
export interface OnDevice {
  local: string[]
  tab: string[]
  /** Rows of each table of each database. */
  databases: Record<string, number>
  cookies: string[]
  caches: string[]
}

export async function onDevice(context: BrowserContext, page: Page): Promise<OnDevice> {
  const cookies = (await context.cookies()).map(({ name }) => name).sort()
  return { ...(await page.evaluate(lookAround)), cookies }
}

/** Nothing lies on a device that `docs/privacy-inventory.md` does not name (P3); tells how much was looked at. */
export async function expectForeseen(page: Page): Promise<number> {
  const found = await onDevice(page.context(), page)
  const rows = inventory('Browsers')
  const places = {
    localStorage: found.local,
    sessionStorage: found.tab,
    IndexedDB: Object.keys(found.databases),
    cookie: found.cookies,
    cache: found.caches,
  }
  for (const [place, names] of Object.entries(places)) {
    const foreseen = rows.filter(({ cells }) => cells[0] === place).map(({ name }) => name)
    expect(
      names.filter((name) => !isForeseen(name, foreseen)),
      place,
    ).toEqual([])
  }
  return Object.values(places).flat().length
}

/** Runs in the page. */
async function lookAround(): Promise<Omit<OnDevice, 'cookies'>> {
  const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((settle, fail) => {
      request.onsuccess = () => settle(request.result)
      request.onerror = () => fail(request.error ?? new Error('IndexedDB failed'))
    })
  const databases: Record<string, number> = {}
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name))
    for (const store of database.objectStoreNames)
      databases[`${name}/${store}`] = await done(database.transaction(store).objectStore(store).count())
    database.close()
  }
  const keys = (storage: Storage): string[] => Object.keys(storage).sort()
  const cached = 'caches' in globalThis ? await caches.keys() : []
  return { local: keys(localStorage), tab: keys(sessionStorage), databases, caches: cached }
}
