import { expect } from '@playwright/test'
import { test } from './kit/hall.ts'
import { expectClean, expectNoSidewaysScroll } from './kit/looks.ts'
import { createTown, openDesk } from './office-desk.ts'

test('the print sheet is one page: QR, code, address, network, three sentences in each language', async ({
  browser,
  server,
}) => {
  const page = await openDesk(browser, server)
  const { workshop, code } = await createTown(page, server)
  await page.goto(`${server.url}/office/${workshop}`)
  await page.getByRole('link', { name: 'Aushang drucken' }).click()
  const sheet = page.getByRole('article')
  await expect(sheet.getByRole('img', { name: 'QR-Code zum Beitreten' })).toBeVisible()
  await expect(sheet).toContainText(code)
  await expect(sheet).toContainText('Buergerhaus')
  await expect(sheet).toContainText('linde')
  await expect(sheet.getByText('Den großen QR-Code scannen.')).toBeVisible()
  await expect(sheet.locator('[lang=en]')).toContainText('Scan the large QR code.')
  await expectClean(page, 'print sheet')

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Drucken' })).toBeHidden()
  await expect(page.getByRole('link', { name: 'Zurück zur Veranstaltung' })).toBeHidden()
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  // A4 in points.
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/)
})

test('the desk works on a phone of 320 px, nothing scrolls sideways', async ({ browser, server }) => {
  const page = await openDesk(browser, server)
  const { workshop } = await createTown(page, server)
  await page.setViewportSize({ width: 320, height: 700 })
  for (const path of ['/office', '/office/new', `/office/${workshop}`, `/office/${workshop}/print`]) {
    await page.goto(server.url + path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNoSidewaysScroll(page, path)
  }
})
