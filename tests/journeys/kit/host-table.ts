import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import type { Session, Sheet } from '../../../client/session/types.ts'
import { clothOf } from '../../../shared/sheets/cloth.ts'
import { layCable, type Cable } from '../../session/cable.ts'
import { announce, cafeLetter, enrol, hostLink, roomsLetter, setUp, turn } from './cafe-course.ts'
import { openCourse, type Course, type Letter } from './course.ts'
import { goTo } from './deeds.ts'
import { device, test as base } from './hall.ts'
import { expectClean, expectNoSidewaysScroll } from './looks.ts'
import type { RunningServer } from './server.ts'

/** A café with one table that has two devices: its own tablet, on a cable of its own, and the phone of the guest who hosts. */
export interface Hall {
  course: Course
  tablet: Page
  phone: Page
  cable: Cable
}

export const table = 'table-2'

export const test = base.extend<{ cafe: Hall; rooms: Hall }>({
  cafe: async ({ server, browser }, give) => {
    const hall = await gather(server, browser, cafeLetter('de'))
    await goTo('rounds')(hall.course)
    await announce(hall.course)
    await give(hall)
    await leave(browser, hall)
  },
  rooms: async ({ server, browser }, give) => {
    const hall = await gather(server, browser, roomsLetter('de'))
    const room = { name: 'Offener Raum', theme: '', field: '', min: 0, max: 8, accessible: true, language: null }
    await hall.course.must('table.write', { table, settings: { ...room, number: 2, topics: true } })
    await goTo('rooms')(hall.course)
    await give(hall)
    await leave(browser, hall)
  },
})

async function gather(server: RunningServer, browser: Browser, letter: Letter): Promise<Hall> {
  const course = await openCourse(server, 'de', letter)
  const cable = await layCable(server.url)
  await setUp(course)
  await course.must('workshop.open', {})
  await course.letIn()
  await enrol(course)
  const tablet = (await device(browser, 'tablet')).page
  await tablet.goto(cable.url + (await hostLink(course, table)))
  await expect(tablet).toHaveURL(/\/t\//)
  const phone = (await device(browser, 'phone')).page
  const me = await joinOn(phone, course)
  await course.must('table.host', { table, participant: idOf(me) })
  await phone.goto(`${course.url}/t/${course.created.workshop}`)
  for (const page of [tablet, phone]) await expect(page.getByText(/(Tisch|Raum) 2/).first()).toBeVisible()
  return { course, tablet, phone, cable }
}

export async function joinOn(phone: Page, course: Course): Promise<Session> {
  await phone.goto(`${course.url}/j/${course.created.code}`)
  await phone.getByRole('button', { name: 'Mitmachen' }).click()
  await expect(phone).toHaveURL(/\/w\//)
  const key = `tischwechsel.ticket.${course.created.workshop}`
  const me = await course.follow(await phone.evaluate((kept) => localStorage.getItem(kept) ?? '', key))
  await expect.poll(() => me.store.get('me', 'it')?.id).toBeTruthy()
  return me
}

async function leave(browser: Browser, { course, cable }: Hall): Promise<void> {
  course.close()
  for (const context of browser.contexts()) await context.close()
  await cable.remove()
}

export const idOf = ({ store }: Session): string => store.get('me', 'it')?.id ?? ''
export const clothOn = (page: Page): Locator => page.getByRole('textbox', { name: 'Tischdecke' })
export const partOf = (phone: Page, name: string): Locator =>
  phone.getByRole('navigation').getByRole('button', { name })
export const region = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name })
export const clothOfRound = ({ mod }: Course, step: string, round: number): Promise<Sheet> =>
  mod.openSheet(clothOf({ step, table, round }))

export async function keepInsight(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Wichtigste Erkenntnis' }).fill(text)
  await page.getByRole('button', { name: 'Erkenntnis festhalten' }).click()
  await expect(
    region(page, /Das nehmen wir mit/)
      .getByRole('listitem')
      .filter({ hasText: text }),
  ).toBeVisible()
}

/** Begins a round, and waits until both devices of the table have seen it. */
export async function begin({ course, tablet, phone }: Hall, round: number): Promise<void> {
  await turn('round.call', round)(course)
  for (const page of [tablet, phone]) await expect(region(page, /Gleich kommen/)).toBeVisible()
  await turn('round.start', round)(course)
  for (const page of [tablet, phone]) await expect(clothOn(page)).toBeVisible()
}

export async function expectGood(page: Page, state: string): Promise<void> {
  await expectClean(page, state)
  await expectNoSidewaysScroll(page, state)
}
