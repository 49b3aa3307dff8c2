import { expect } from '@playwright/test'
import { device, test } from './kit/hall.ts'

test('the office presses "rehearse", and simulated people come by themselves', async ({ server, browser }) => {
  const { page } = await device(browser, 'laptop')
  await page.goto(server.office)
  await page.getByRole('button', { name: 'Probe vorbereiten' }).click()
  await page.getByRole('radio', { name: 'Ich moderiere' }).check({ force: true })
  await page.getByRole('button', { name: 'Probe beginnen' }).click()
  await page.getByRole('button', { name: 'Alles weitergegeben' }).click()
  const glance = page.getByRole('complementary', { name: 'Auf einen Blick' })
  await expect(glance.getByText('Geöffnet:')).toBeVisible({ timeout: 60_000 })
  await expect(glance.getByRole('definition').first()).not.toHaveText('0', { timeout: 60_000 })
})
