import { expect, type Browser, type Page } from '@playwright/test'
import { agendaOf } from '../../shared/methods/method.ts'
import { zukunftswerkstatt } from '../../shared/methods/zukunftswerkstatt.ts'
import { createdSchema, type Created } from '../../shared/wire/http.ts'
import * as v from 'valibot'
import { aboutTown } from '../kit/about.ts'
import { device } from './kit/hall.ts'
import type { RunningServer } from './kit/server.ts'

/** A laptop that has come in through the office link. */
export async function openDesk(browser: Browser, server: RunningServer): Promise<Page> {
  const { page } = await device(browser, 'laptop')
  await page.goto(server.office)
  await expect(page.getByRole('heading', { level: 1, name: 'Veranstaltungen' })).toBeVisible({ timeout: 30_000 })
  return page
}

/** A workshop made through the same door as the desk's own. */
export async function createTown(page: Page, server: RunningServer): Promise<Created> {
  const answer = await page.request.post(`${server.url}/api/office/workshops`, {
    data: { about: aboutTown, agenda: agendaOf(zukunftswerkstatt, 'evening') },
    headers: { origin: server.url },
  })
  return v.parse(createdSchema, await answer.json())
}

/** Walks on with Tab until the wanted thing has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, role: Parameters<Page['getByRole']>[0], name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name })
  for (let tabs = 0; tabs < 120; tabs += 1) {
    if (await wanted.evaluateAll((found) => found.some((element) => element === document.activeElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${role} ${String(name)}`)
}
