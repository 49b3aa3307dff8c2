import { expect, type Page } from '@playwright/test'
import * as v from 'valibot'
import { tableLinksSchema } from '../../shared/wire/http.ts'
import { openCourse } from './kit/course.ts'
import { device, test } from './kit/hall.ts'
import { expectClean } from './kit/looks.ts'
import { createTown, openCafe, openDesk } from './office-desk.ts'

test('a renewed link opens and ends the old one; a revoked one opens nothing', async ({ browser, server }) => {
  const page = await openDesk(browser, server)
  const { workshop, links } = await createTown(page, server)
  const opens = async (url: string): Promise<boolean> => {
    const secret = url.split('#')[1]!
    const answer = await page.request.post(`${server.url}/api/enter`, {
      data: { secret },
      headers: { origin: server.url },
    })
    return answer.ok()
  }
  const oldUrl = links.find(({ role }) => role === 'comoderator')!.url
  expect(await opens(oldUrl)).toBe(true)

  await page.goto(`${server.url}/office/${workshop}`)
  await page.getByRole('button', { name: 'Link für Co-Moderation erneuern' }).click()
  await expect(page.getByRole('dialog')).toContainText('Der bisherige Link endet sofort')
  await expectClean(page, 'renewing a link')
  await page.getByRole('button', { name: 'Erneuern', exact: true }).click()
  const fresh = page.getByRole('textbox', { name: /^erstellt/ })
  await expect(fresh).toHaveValue(/\/enter#/)
  const newUrl = await fresh.inputValue()
  expect(await opens(oldUrl)).toBe(false)
  expect(await opens(newUrl)).toBe(true)

  await page.getByRole('button', { name: 'Link für Co-Moderation widerrufen' }).click()
  await page.getByRole('button', { name: 'Widerrufen', exact: true }).click()
  await expect(page.getByText('Der Link für Co-Moderation gilt nicht mehr.')).toBeVisible()
  expect(await opens(newUrl)).toBe(false)
  await expect(page.getByText('kein gültiger Link')).toBeVisible()
  await page.getByText('Frühere Links').click()
  await expect(page.getByText(/Co-Moderation \(Link \d\): erstellt .*, widerrufen/)).toHaveCount(2)
  await expectClean(page, 'links, one revoked')
})

test('the office sees the link of each table, and ends one: its device is out, the others stay (S5)', async ({
  browser,
  server,
}) => {
  const course = await openCafe(server, [{ name: 'Mobilität' }, {}, {}])
  await course.must('workshop.open', {})
  const page = await openDesk(browser, server)
  await page.goto(`${server.url}/office/${course.created.workshop}`)
  const links = page.getByRole('complementary', { name: 'Auf einen Blick' })
  await expect(links.getByRole('heading', { name: 'Gastgeber:innen' })).toBeVisible()
  await expect(links.getByText('gültige Links')).toHaveCount(0)

  const ask = await page.request.post(`${server.url}/api/workshops/${course.created.workshop}/tables/links`, {
    data: { tables: ['table-1', 'table-2', 'table-3'] },
    headers: { origin: server.url },
  })
  const made = v.parse(tableLinksSchema, await ask.json()).links.map(({ url }) => url.split('#')[1] ?? '')
  const devices: Page[] = []
  for (const secret of made.slice(0, 2)) {
    const { context } = await device(browser, 'laptop')
    const tablet = await context.newPage()
    await tablet.goto(`${server.url}/enter#${secret}`)
    await expect(tablet).not.toHaveURL(/enter/)
    devices.push(tablet)
  }
  await expect(devices[0]!.getByText('Mobilität').first()).toBeVisible()

  await page.reload()
  await links.getByText('3 gültige Links').click()
  const first = links.getByRole('listitem').filter({ hasText: 'Tisch 1: Mobilität' })
  await expect(first).toContainText(/Link \d+, zuletzt benutzt am/)
  await expect(links.getByRole('listitem').filter({ hasText: 'Tisch 3' })).toContainText('noch nie benutzt')
  await expectClean(page, 'links of tables')
  await page.getByRole('button', { name: 'Link für Tisch 1: Mobilität widerrufen' }).click()
  await expect(page.getByRole('dialog')).toContainText('das Gerät am Tisch wird getrennt')
  await expectClean(page, 'ending the link of a table')
  await page.getByRole('dialog').getByRole('button', { name: 'Widerrufen', exact: true }).click()
  await expect(first).toContainText('kein gültiger Link')
  await expect(links.getByText('2 gültige Links')).toBeFocused()
  await expect(
    page.getByRole('region', { name: 'Tische', exact: true }).getByText('Gastgeber-Link vergeben'),
  ).toHaveCount(2)
  await expect(devices[0]!.getByText(/gilt nicht mehr|widerrufen/).first()).toBeVisible()
  await expect(devices[1]!.getByText(/gilt nicht mehr|widerrufen/)).toHaveCount(0)
  course.close()
})

test('the office reads who did what, by link, and takes it along as a table (S18)', async ({ browser, server }) => {
  const course = await openCourse(server, 'de')
  await course.must('workshop.open', {})
  await course.letIn()
  await course.go('criticism-cards')
  const card = { card: 'k1', step: 'criticism-cards', kind: 'card', text: 'Niemand grüßt', column: null } as const
  expect(await course.guests[0]?.send('card.add', { ...card, about: null })).toMatchObject({ ok: true })
  await course.must('card.hold', { card: 'k1', ground: 'verletzt' })
  expect(await course.mod.send('card.release', { card: 'k2' })).toMatchObject({ ok: false })

  const page = await openDesk(browser, server)
  await page.goto(`${server.url}/office/${course.created.workshop}`)
  await page.getByRole('link', { name: 'Verzeichnis ansehen' }).click()
  const entries = page.getByRole('listitem')
  await expect(entries.nth(1)).toContainText(/Moderation \(Link \d\): Karte \? wieder gezeigt – abgelehnt\. Grund: /)
  await expect(entries.nth(2)).toContainText(/Moderation \(Link \d\) hat Karte 1 zurückgehalten\./)
  await expect(page.getByText('Niemand grüßt')).toHaveCount(0)
  await expectClean(page, 'audit log')
  await page.getByRole('combobox', { name: 'Nur von' }).selectOption({ label: 'Das Büro' })
  await expect(entries.filter({ hasText: 'Moderation (' })).toHaveCount(0)
  await expect(entries.filter({ hasText: 'Das Büro hat die Veranstaltung angelegt.' })).toHaveCount(1)
  const waits = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Als Tabelle herunterladen (.csv)' }).click()
  expect((await waits).suggestedFilename()).toMatch(/^verzeichnis-.*\.csv$/)

  await page.goto(`${server.url}/office`)
  await page.getByRole('link', { name: 'Verzeichnis ansehen' }).click()
  await expect(page.getByText('Der Server hat den Büro-Link erneuert.')).toBeVisible()
  await expectClean(page, 'audit log of the house')
  course.close()
})
