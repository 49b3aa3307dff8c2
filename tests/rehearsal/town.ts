import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Session, Store } from '../../client/session/types.ts'
import { createWorkshop, enter, moderatorSession } from '../../rehearsal/door.ts'
import { invitation } from '../../rehearsal/invitation.ts'
import type { Order } from '../../rehearsal/order.ts'
import { serve } from '../../server/house/serve.ts'
import { openStorage } from '../../server/storage/open.ts'
import type { Storage } from '../../server/storage/storage.ts'

/** The real server on a real database, with an office that hands out workshops. */
export interface Town {
  url: string
  /** A prepared workshop, and what a rehearsal of it needs. */
  order: (wish: Partial<Order>, method?: string) => Promise<Order>
  moderator: (order: Order) => Promise<Session>
  storage: Storage
  /** What went wrong inside, which no client would be told. */
  troubles: unknown[]
  close: () => Promise<void>
}

export async function openTown(): Promise<Town> {
  const data = mkdtempSync(join(tmpdir(), 'tischwechsel-'))
  const storage = await openStorage(data)
  const troubles: unknown[] = []
  const trouble = (found: unknown): void => void troubles.push(found)
  const running = await serve({ port: 0, host: '127.0.0.1', publicUrl: null }, { storage, client: data, trouble })
  const url = `http://127.0.0.1:${running.port}`
  const office = await enter(url, await running.doors.renewOffice())
  return {
    url,
    storage,
    troubles,
    async order(wish, method = 'zukunftswerkstatt') {
      const basic = { people: 24, drive: 'auto', language: 'de', pace: 0, seed: '1', ...wish } as const
      const created = await createWorkshop(office, invitation({ ...basic, method, variant: '' }, new Date()))
      const link = created.links.find(({ role }) => role === 'moderator')
      const moderator = new URL(link!.url).hash.slice(1)
      return { url, workshop: created.workshop, pass: created.code, moderator, ...basic }
    },
    moderator: async ({ workshop, moderator }) => {
      const session = await moderatorSession(await enter(url, moderator), workshop)
      await seen(session.store, () => session.store.get('agenda', 'it') !== undefined)
      return session
    },
    async close() {
      await running.stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** Waits until a store shows something; the test's own time limit is the bound. */
export function seen(store: Store, what: () => boolean): Promise<void> {
  return new Promise((settle) => {
    const look = (): void => {
      if (!what()) return
      unsubscribe()
      settle()
    }
    const unsubscribe = store.subscribe(look)
    look()
  })
}
