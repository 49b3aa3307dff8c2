import { expect } from '@playwright/test'
import { device, test } from './kit/hall.ts'

for (const method of ['Zukunftswerkstatt', 'World Café (Beteiligungscafé)']) {
  test(`the office presses "rehearse" for a ${method}, and simulated people come by themselves`, async ({
    server,
    browser,
  }) => {
    const { page } = await device(browser, 'laptop')
    await page.goto(server.office)
    await page.getByRole('button', { name: 'Probe vorbereiten' }).click()
    await page.getByRole('combobox', { name: 'Welche Methode?' }).selectOption(method)
    await page.getByRole('radio', { name: 'Ich moderiere' }).check({ force: true })
    await page.getByRole('button', { name: 'Probe beginnen' }).click()
    await page.getByRole('button', { name: 'Alles weitergegeben' }).click()
    const glance = page.getByRole('complementary', { name: 'Auf einen Blick' })
    await expect(glance.getByText('Geöffnet:')).toBeVisible({ timeout: 60_000 })
    await expect(glance.getByRole('definition').first()).not.toHaveText('0', { timeout: 60_000 })
    // The hall is set up as the office would have done it; whoever practises starts with the people.
    const tables = page.getByRole('region', { name: 'Tische', exact: true })
    if (method.startsWith('World Café')) await expect(tables).toContainText('5 Tische')
  })
}
