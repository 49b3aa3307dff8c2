import { expect, type Page } from '@playwright/test'
import { test } from './kit/hall.ts'
import { expectClean } from './kit/looks.ts'
import { noticeTown } from '../kit/about.ts'
import { createTown, openDesk } from './office-desk.ts'

const agenda = (page: Page) => page.getByRole('region', { name: 'Ablauf', exact: true })
const button = (page: Page, name: string) => agenda(page).getByRole('button', { name, exact: true })
const line = (page: Page, title: string) =>
  agenda(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 4, name: title, exact: true }) })
    .last()

test('the office changes the run sheet: order, minutes, hidden; it survives a reload and is saved as one', async ({
  browser,
  server,
}) => {
  const page = await openDesk(browser, server)
  const { workshop } = await createTown(page, server)
  await page.goto(`${server.url}/office/${workshop}`)
  await expect(agenda(page)).toContainText('3 Std. 10 Min., bis 21:10 Uhr')

  await test.step('the cards are collected hidden, and for 20 minutes', async () => {
    await button(page, '„Kritik sammeln“ bearbeiten').click()
    await line(page, 'Kritik sammeln').getByLabel('Minuten').fill('20')
    await line(page, 'Kritik sammeln').getByLabel('Verdeckt sammeln').check()
    await expect(agenda(page)).toContainText('3 Std. 18 Min., bis 21:18 Uhr')
    await expect(agenda(page)).toContainText('3 Min. länger als in der Einladung (21:15 Uhr).')
    await expect(line(page, 'Themeninseln bilden')).toContainText('18:30')
    await expectClean(page, 'step being edited')
  })

  await test.step('a step moves up, the focus stays with it, and a ballot before its islands is pointed out', async () => {
    await button(page, '„Punkte kleben“ nach oben').press('Enter')
    await expect(button(page, '„Punkte kleben“ nach oben')).toBeFocused()
    await expect(line(page, 'Punkte kleben')).toContainText('18:30')
    await expect(line(page, 'Punkte kleben')).toContainText('braucht „Themeninseln bilden“ davor')
    await button(page, 'Rückgängig').click()
    await expect(line(page, 'Punkte kleben')).toContainText('18:45')
  })

  await test.step('unsaved work is still there after a reload', async () => {
    await page.reload()
    await expect(line(page, 'Kritik sammeln')).toContainText('20 Min.')
    await expect(line(page, 'Kritik sammeln')).toContainText('verdeckt')
    await expect(agenda(page)).toContainText('Noch nicht gesichert.')
  })

  await button(page, 'Ablauf sichern').click()
  await expect(agenda(page).getByText('Der Ablauf ist gesichert.')).toBeVisible()
  await expect(button(page, 'Ablauf sichern')).toHaveCount(0)
  await page.reload()
  await expect(line(page, 'Kritik sammeln')).toContainText('verdeckt')
  await expect(button(page, 'Ablauf sichern')).toHaveCount(0)
})

test('two desks plan at once: the later one is asked, and nobody’s work is lost', async ({ browser, server }) => {
  const first = await openDesk(browser, server)
  const second = await openDesk(browser, server)
  const { workshop } = await createTown(first, server)
  for (const page of [first, second]) await page.goto(`${server.url}/office/${workshop}`)

  await button(second, '„Ideen sammeln“ bearbeiten').click()
  await line(second, 'Ideen sammeln').getByLabel('Karten pro Person').fill('2')
  await button(first, '„Ziele finden“ bearbeiten').click()
  await line(first, 'Ziele finden').getByLabel('Minuten').fill('25')
  await button(first, 'Ablauf sichern').click()

  const notice = second
    .getByRole('alert')
    .filter({ hasText: 'Der Ablauf wurde inzwischen an anderer Stelle geändert.' })
  await expect(notice).toContainText('„Ziele finden“, „Ideen sammeln“')
  await expectClean(second, 'overtaken run sheet')
  await button(second, 'Meine Fassung behalten').click()
  await button(second, 'Ablauf sichern').click()
  await expect(line(first, 'Ideen sammeln')).toContainText('2 Karten pro Person')
  await expect(line(first, 'Ziele finden')).toContainText('10 Min.')
})

test('a step is added and taken out again; one that has run stays and says why', async ({ browser, server }) => {
  const page = await openDesk(browser, server)
  const { workshop, links } = await createTown(page, server, noticeTown)
  await page.goto(`${server.url}/office/${workshop}`)
  await button(page, 'Schritt zu „Wende“ hinzufügen').click()
  await page.getByRole('menuitem', { name: 'Karten sammeln' }).click()
  await expect(button(page, '„Karten sammeln“ bearbeiten')).toBeFocused()
  await page.keyboard.press('Enter')
  await line(page, 'Karten sammeln').getByRole('button', { name: 'Schritt entfernen' }).click()
  await expect(line(page, 'Karten sammeln')).toHaveCount(0)
  await button(page, 'Verwerfen').click()

  await page.getByRole('button', { name: 'Veranstaltung öffnen' }).click()
  await expect(page.getByText('Geöffnet: Gäste können mit Code oder QR beitreten.')).toBeVisible()
  const moderator = await browser.newPage()
  await moderator.goto(links.find(({ role }) => role === 'moderator')!.url)
  await moderator.getByRole('button', { name: 'Beginnen: Begrüßung' }).click()
  await expect(line(page, 'Begrüßung')).toContainText('läuft gerade')
  await button(page, '„Begrüßung“ bearbeiten').click()
  await expect(line(page, 'Begrüßung')).toContainText('In diesem Schritt wurde schon gearbeitet.')
  await expect(line(page, 'Begrüßung').getByRole('button', { name: 'Schritt entfernen' })).toHaveCount(0)
})
