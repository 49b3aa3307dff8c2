import { expect } from '@playwright/test'
import { test } from './kit/hall.ts'
import { expectClean, expectNoSidewaysScroll } from './kit/looks.ts'
import { openDesk, tabTo } from './office-desk.ts'

test('the office makes a workshop by keyboard alone and gets its links once', async ({ browser, server }) => {
  const page = await openDesk(browser, server)
  await expect(page.getByRole('heading', { name: 'Hier beginnt die erste Veranstaltung' })).toBeVisible()
  await expectClean(page, 'empty list')

  await test.step('the method and half a day', async () => {
    await tabTo(page, 'link', 'Neue Veranstaltung')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Wie soll gearbeitet werden?' })).toBeVisible()
    await tabTo(page, 'radio', 'Ein Abend')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('radio', { name: 'Ein halber Tag' })).toBeChecked()
    await expectClean(page, 'method')
    await tabTo(page, 'button', 'Weiter zur Einladung')
    await page.keyboard.press('Enter')
  })

  await test.step('without a title it says what is missing, and leads there', async () => {
    await tabTo(page, 'button', 'Veranstaltung anlegen')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'Eine Stelle braucht noch einen Blick.' })).toBeVisible()
    await expect(page.getByLabel('Titel der Veranstaltung')).toBeFocused()
    await expectClean(page, 'invitation with an error')
  })

  await test.step('what was typed survives a reload', async () => {
    await page.keyboard.type('Ein Marktplatz für alle')
    await tabTo(page, 'textbox', 'Ort')
    await page.keyboard.type('Bürgerhaus')
    await page.reload()
    await expect(page.getByLabel('Titel der Veranstaltung')).toHaveValue('Ein Marktplatz für alle')
    await expect(page.getByLabel('Ort', { exact: true })).toHaveValue('Bürgerhaus')
  })

  await tabTo(page, 'button', 'Veranstaltung anlegen')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Ein Marktplatz für alle' })).toBeVisible()
  await expectClean(page, 'workshop just made')
  await expectNoSidewaysScroll(page, 'workshop just made')

  const moderation = page.getByRole('textbox', { name: 'Moderation', exact: true })
  await expect(moderation).toHaveValue(/\/enter#\S{20,}/)
  const secret = (await moderation.inputValue()).split('#')[1]!
  // S5: seen once. A reload knows nothing of it any more, and nothing of it stays on the device.
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Links', exact: true })).toBeVisible()
  await expect(moderation).toHaveCount(0)
  expect(await page.content()).not.toContain(secret)
  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain(secret)
})

test('where pages have no clipboard, the link is marked and the person is told to copy it', async ({
  browser,
  server,
}) => {
  const page = await openDesk(browser, server)
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'))
  await page.goto(`${server.url}/office`)
  await page.getByRole('button', { name: 'Büro-Link erneuern' }).click()
  await page.getByRole('button', { name: 'Erneuern', exact: true }).click()
  const field = page.getByRole('textbox', { name: 'Büro-Link' })
  await page.getByRole('button', { name: 'Büro-Link kopieren' }).click()
  await expect(page.getByText('Der Text ist markiert.')).toBeVisible()
  const marked = await field.evaluate((input: HTMLInputElement) =>
    input.value.slice(input.selectionStart!, input.selectionEnd!),
  )
  expect(marked).toMatch(/\/enter#/)
  expect(marked).not.toBe(server.office)

  await test.step('the old office link is dead, this browser is still inside', async () => {
    const secret = server.office.split('#')[1]!
    const old = await page.request.post(`${server.url}/api/enter`, {
      data: { secret },
      headers: { origin: server.url },
    })
    expect(old.status()).toBeGreaterThanOrEqual(400)
    await page.goto(`${server.url}/office`)
    await expect(page.getByRole('heading', { level: 1, name: 'Veranstaltungen' })).toBeVisible()
  })
})

test('a file that is no archive is refused with a sentence, and nothing comes of it', async ({ browser, server }) => {
  const page = await openDesk(browser, server)
  const choose = page.getByLabel('Archiv einlesen')
  await choose.setInputFiles({ name: 'einkauf.txt', mimeType: 'text/plain', buffer: Buffer.from('Milch, Brot') })
  await expect(page.getByRole('alert').filter({ hasText: '„einkauf.txt“ ist keine Archivdatei.' })).toBeVisible()
  await choose.setInputFiles({ name: 'fremd.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') })
  await expect(page.getByRole('alert').filter({ hasText: '„fremd.json“ wurde nicht eingelesen' })).toBeVisible()
  await expectClean(page, 'refused archive')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Hier beginnt die erste Veranstaltung' })).toBeVisible()
})
