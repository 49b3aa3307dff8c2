import type { BrowserContext, Page } from '@playwright/test'

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
