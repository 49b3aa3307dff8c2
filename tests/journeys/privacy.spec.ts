import { expect, type Browser, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { joinByCode } from './hands/phone.ts'
import type { Course } from './kit/course.ts'
import { onDevice } from './kit/device-storage.ts'
import { device, test, type Device } from './kit/hall.ts'
import type { RunningServer } from './kit/server.ts'
import { aboutTown, noticeTown } from '../kit/about.ts'
import { openDesk } from './office-desk.ts'
import { looksRight, openEvening } from './kit/privacy.ts'

async function guestOf(
  browser: Browser,
  server: RunningServer,
  course: Course,
  size: 'phone' | 'small',
  language = 'de-DE',
): Promise<Device> {
  const guest = await device(browser, size, language)
  await guest.page.goto(`${server.url}/j/${course.created.code}`)
  await guest.page.getByRole('textbox').fill('Ayşe')
  await guest.page.getByRole('button', { name: /^(Mitmachen|Join in)$/ }).click()
  await expect(guest.page).toHaveURL(/\/w\//)
  return guest
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Deine Karte' }).fill(text)
  await page.getByRole('button', { name: 'An die Wand hängen' }).click()
  await expect(page.getByText(text).first()).toBeVisible()
}

test('“my data”: a guest sees, copies and deletes what comes from the own phone, and the wall follows (P8)', async ({
  browser,
  server,
}) => {
  const course = await openEvening(server)
  await course.go('criticism-cards')
  const { page } = await guestOf(browser, server, course, 'phone')
  await write(page, 'Der Bus fährt zu selten')
  await write(page, 'Zu wenig Bänke')
  await expect.poll(() => course.mod.store.all('card').length).toBe(2)
  await page.getByRole('button', { name: 'Info' }).click()
  const info = page.getByRole('dialog')
  await info.getByText('Was mit deinen Worten geschieht').click()
  await expect(info.getByText(noticeTown.officer)).toBeVisible()
  await looksRight(page, 'info-notice-phone')
  await info.getByText('Was mit deinen Worten geschieht').click()
  await info.getByText('Meine Daten', { exact: true }).click()
  await expect(info.getByRole('definition').filter({ hasText: 'Ayşe' })).toBeVisible()
  await looksRight(page, 'my-data-phone')

  await test.step('copied without a clipboard, and saved as a file', async () => {
    await info.getByRole('button', { name: 'Kopieren' }).click()
    const copy = info.getByRole('textbox', { name: 'Alles als Text' })
    await expect(copy).toBeFocused()
    await expect(copy).toHaveValue(/Name: Ayşe[\s\S]*1\. Der Bus fährt zu selten\n2\. Zu wenig Bänke/)
    const marked = await page.evaluate(() => document.getSelection()?.toString() ?? '')
    expect(marked).toContain('Zu wenig Bänke')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      info.getByRole('button', { name: 'Als Datei sichern' }).click(),
    ])
    expect(await readFile(await file.path(), 'utf8')).toContain('1. Der Bus fährt zu selten')
  })

  await test.step('one card goes from the wall for good, after being asked', async () => {
    await info.getByRole('button', { name: 'Karte „Der Bus fährt zu selten“ löschen' }).click()
    await expect(info.getByText('Wirklich löschen?')).toBeVisible()
    await looksRight(page, 'my-data-sure-phone')
    await info.getByRole('button', { name: 'Ja, löschen' }).click()
    await expect.poll(() => course.mod.store.all('card').map(({ text }) => text)).toEqual(['Zu wenig Bänke'])
    await expect(info.getByRole('button', { name: 'Karte „Der Bus fährt zu selten“ löschen' })).toHaveCount(0)
  })

  await test.step('then everything, the name included', async () => {
    await info.getByRole('button', { name: 'Alles von mir löschen' }).click()
    await info.getByRole('button', { name: 'Ja, alles löschen' }).click()
    await expect(info.getByText('Gelöscht.')).toBeVisible()
    await expect.poll(() => course.mod.store.all('card').length).toBe(0)
    await expect.poll(() => course.mod.store.all('participant').map(({ name }) => name)).toEqual([''])
    await looksRight(page, 'my-data-empty-phone')
  })
  course.close()
})

test('“my data” on the smallest phone, in English (A6)', async ({ browser, server }) => {
  const course = await openEvening(server)
  await course.go('criticism-cards')
  const { page } = await guestOf(browser, server, course, 'small', 'en-GB')
  await page
    .getByRole('textbox', { name: 'Your card' })
    .fill('The bus is much too rare, and on Sundays there is none at all')
  await page.getByRole('button', { name: 'Hang it on the wall' }).click()
  await page.getByRole('button', { name: 'Info' }).click()
  const info = page.getByRole('dialog')
  await info.getByText('My data', { exact: true }).click()
  await info.getByRole('button', { name: /^Delete card/ }).click()
  await looksRight(page, 'my-data-small')
  await info.getByText('Leave the event', { exact: true }).first().click()
  await looksRight(page, 'leave-small')
  course.close()
})

test('who leaves the event leaves nothing on the phone: no ticket, no draft, no card, no language (P5)', async ({
  browser,
  server,
}) => {
  const course = await openEvening(server)
  await course.go('criticism-cards')
  const { page, context } = await guestOf(browser, server, course, 'phone')
  await write(page, 'bleibt hängen')
  await page.getByRole('textbox', { name: 'Deine Karte' }).fill('ein Entwurf')
  await page.getByRole('button', { name: 'Info' }).click()
  const info = page.getByRole('dialog')
  await info.getByRole('radio', { name: 'English' }).click({ force: true })
  await expect(info.getByText('My data', { exact: true })).toBeVisible()
  await info.getByRole('radio', { name: 'Deutsch' }).click({ force: true })
  const before = await onDevice(context, page)
  expect(before.local.length).toBeGreaterThan(2)
  expect(before).toMatchObject({ cookies: [], caches: [] })
  await info.getByText('Veranstaltung verlassen', { exact: true }).first().click()
  await info.getByRole('button', { name: 'Veranstaltung verlassen' }).click()
  await looksRight(page, 'leave-phone')
  await info.getByRole('button', { name: 'Ja, verlassen' }).click()
  await expect(page.getByRole('textbox', { name: 'Code' })).toBeVisible()
  const after = await onDevice(context, page)
  expect(after).toMatchObject({ local: [], tab: [], cookies: [], caches: [] })
  expect(Object.values(after.databases).every((rows) => rows === 0)).toBe(true)
  expect(course.mod.store.all('card').map(({ text }) => text)).toEqual(['bleibt hängen'])
  course.close()
})

test('after the end the phone forgets by itself once everything has arrived; the open page goes on until it is closed (P5)', async ({
  browser,
  server,
}) => {
  const course = await openEvening(server)
  await course.go('criticism-cards')
  const { page, context } = await guestOf(browser, server, course, 'phone')
  await write(page, 'bleibt hängen')
  await page.getByRole('textbox', { name: 'Deine Karte' }).fill('ein Entwurf')
  const local = async () => (await onDevice(context, page)).local
  expect(await local()).not.toEqual([])
  await course.must('workshop.close', course.running())
  await expect(page.getByText('Dieses Gerät vergisst gleich')).toBeVisible()
  await expect.poll(local).toEqual([])
  expect(Object.values((await onDevice(context, page)).databases).every((rows) => rows === 0)).toBe(true)
  await looksRight(page, 'closed-phone')

  await test.step('a reload of the open page brings the same person back', async () => {
    await page.reload()
    await expect(page.getByText('bleibt hängen').first()).toBeVisible()
    await expect(page.getByText('Dieses Gerät vergisst gleich')).toBeVisible()
  })

  await test.step('a moderator who opens again has cost nobody a ticket or a draft', async () => {
    await course.must('workshop.open', {})
    await course.go('criticism-cards')
    await expect(page.getByRole('textbox', { name: 'Deine Karte' })).toHaveValue('ein Entwurf')
    await expect.poll(async () => (await local()).some((key) => key.includes('ticket.'))).toBe(true)
    await course.must('workshop.close', course.running())
    await expect.poll(local).toEqual([])
  })

  await test.step('a new page of the same phone knows nothing any more', async () => {
    const other = await context.newPage()
    await other.goto(`${server.url}/w/${course.created.workshop}`)
    await expect(other.getByRole('textbox', { name: 'Code' })).toBeVisible()
    await other.close()
  })

  await test.step('unless the person asks the phone to remember', async () => {
    await page.getByRole('button', { name: 'Auf diesem Gerät merken' }).click()
    await expect(page.getByText('Gemerkt.')).toBeVisible()
    await page.close()
    const later = await context.newPage()
    await later.goto(`${server.url}/w/${course.created.workshop}`)
    await later.getByText('Meine Daten', { exact: true }).click()
    await expect(later.getByRole('button', { name: 'Karte „bleibt hängen“ löschen' })).toBeVisible()
    await later.getByText('Veranstaltung verlassen', { exact: true }).first().click()
    await later.getByRole('button', { name: 'Veranstaltung verlassen' }).click()
    await later.getByRole('button', { name: 'Ja, verlassen' }).click()
    await expect(later.getByRole('textbox', { name: 'Code' })).toBeVisible()
    expect((await onDevice(context, later)).local).toEqual([])
  })
  course.close()
})

test('after the end the office takes the authors, then deletes the workshop and keeps its protocol (P7, P9)', async ({
  browser,
  server,
}) => {
  const course = await openEvening(server)
  await course.go('criticism-cards')
  const { page } = await guestOf(browser, server, course, 'phone')
  await write(page, 'bleibt hängen')
  await course.must('workshop.close', course.running())
  const office = await openDesk(browser, server)
  await expect(
    office.getByText('wird in 89 Tagen gelöscht').or(office.getByText('wird in 90 Tagen gelöscht')),
  ).toBeVisible()
  await office.goto(`${server.url}/office/${course.created.workshop}`)
  const after = office.locator('#after')
  await expect(after).toContainText('wird alles gelöscht')
  await after.getByRole('button', { name: 'Jetzt anonymisieren' }).click()
  await expect(office.getByRole('dialog', { name: 'Endgültig anonymisieren?' })).toBeVisible()
  await looksRight(office, 'office-anonymise', false)
  await office.getByRole('button', { name: 'Ja, anonymisieren' }).click()
  await expect(after).toContainText('Die Karten sind anonym.')
  await looksRight(office, 'office-after', false)
  await page.reload()
  await expect(page.getByText('Dieses Gerät ist hier nicht mehr angemeldet')).toBeVisible()

  await after.getByRole('button', { name: 'Veranstaltung löschen' }).click()
  const dialog = office.getByRole('dialog', { name: `„${aboutTown.title}“ löschen?` })
  await dialog.getByRole('checkbox', { name: 'Das Protokoll aufheben' }).check()
  await looksRight(office, 'office-delete', false)
  await dialog.getByRole('button', { name: 'Für immer löschen' }).click()
  await expect(office).toHaveURL(/\/office$/)
  await expect(office.getByRole('heading', { name: 'Hier beginnt die erste Veranstaltung' })).toBeVisible()
  const [file] = await Promise.all([
    office.waitForEvent('download'),
    office.getByRole('link', { name: `Protokoll zu „${aboutTown.title}“ herunterladen` }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.docx$/)
  await looksRight(office, 'office-kept', false)
  await office.getByRole('button', { name: `Protokoll zu „${aboutTown.title}“ löschen` }).click()
  await office.getByRole('button', { name: 'Für immer löschen' }).click()
  await expect(office.getByText('Aufgehobene Protokolle')).toHaveCount(0)
  course.close()
})

test('whoever is inside when the office deletes the workshop is let go and told why (P9)', async ({
  browser,
  server,
}) => {
  const course = await openEvening(server)
  const guest = (await device(browser, 'phone')).page
  await joinByCode(guest, server.url, course.created.code)
  const office = await openDesk(browser, server)
  await office.goto(`${server.url}/office/${course.created.workshop}`)
  await office.getByRole('button', { name: 'Veranstaltung löschen' }).click()
  await expect(office.getByText('Die Veranstaltung läuft gerade.')).toBeVisible()
  await office.getByRole('button', { name: 'Für immer löschen' }).click()
  await expect(guest.getByText('Diese Veranstaltung wurde gelöscht.')).toBeVisible()
  await looksRight(guest, 'removed-phone')
  await guest.getByRole('button', { name: 'Zur Startseite' }).click()
  await expect(guest.getByRole('textbox', { name: 'Code' })).toBeVisible()
  expect((await onDevice(guest.context(), guest)).local).toEqual([])
  course.close()
})
