import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'
import type { ViteDevServer } from 'vite'
import { accents } from '../../client/ui/accent.ts'

const root = new URL('./gallery/', import.meta.url).pathname
const project = new URL('../../', import.meta.url).pathname
const sizes = [
  { surface: 'phone', width: 360, height: 740 },
  { surface: 'phone', width: 320, height: 640 },
  { surface: 'desk', width: 1366, height: 768 },
  { surface: 'screen', width: 1920, height: 1080 },
] as const

let server: ViteDevServer
let address: string

test.beforeAll(async () => {
  const options = { host: '127.0.0.1', port: 0, fs: { allow: [project] } }
  // A cache of its own: the development server of the product may run at the same time.
  const cacheDir = `${project}.reports/gallery-vite`
  server = await createServer({
    root,
    cacheDir,
    configFile: false,
    plugins: [react()],
    logLevel: 'error',
    server: options,
  })
  await server.listen()
  address = server.resolvedUrls?.local[0] ?? ''
})

test.afterAll(() => server.close())

async function open(page: Page, query: Record<string, string>): Promise<void> {
  await page.goto(`${address}?${new URLSearchParams(query)}`)
  await page.getByRole('main').waitFor()
  await page.evaluate(() => document.fonts.ready)
}

for (const theme of ['light', 'dark'] as const) {
  for (const { surface, width, height } of sizes) {
    test(`every building block is sound on a ${surface} of ${width} px, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height })
      // Sizes and colours do not depend on each other: every accent at one size, one accent at every other.
      for (const accent of width === 360 ? accents : (['realization'] as const)) {
        await open(page, { surface, theme, accent })
        await page.screenshot({
          path: `${project}.reports/screens/gallery-${surface}-${width}-${theme}-${accent}.png`,
          fullPage: true,
        })
        const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()
        expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(overflow, 'nothing to scroll sideways').toBeLessThanOrEqual(0)
      }
    })
  }
}

test('the back row can read everything on the screen', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await open(page, { surface: 'screen', accent: 'utopia' })
  const smallest = await page.evaluate(() => {
    const shown = Array.from(document.querySelectorAll('main *')).filter(
      (element) => element.clientHeight !== 1 && !element.closest('table') && !element.closest('svg'),
    )
    const written = shown.filter((element) => Array.from(element.childNodes).some((node) => node.nodeType === 3))
    return Math.min(...written.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)))
  })
  expect(smallest).toBeGreaterThanOrEqual(28)
  const prompt = page.getByRole('heading', { level: 1 })
  expect(
    await prompt.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
  ).toBeGreaterThanOrEqual(72)
})

test('a thumb hits every button of the phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await open(page, { surface: 'phone' })
  const boxes = await Promise.all((await page.getByRole('button').all()).map((button) => button.boundingBox()))
  expect(boxes.length).toBeGreaterThan(3)
  for (const box of boxes) expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(48)
})

test('a card is moved with the keyboard alone, and the focus comes back (A1)', async ({ page }) => {
  await open(page, { surface: 'desk' })
  const button = page.getByRole('button', { name: 'Verschieben nach' })
  await button.focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Wege bei Nacht' })).toBeFocused()
  await page.keyboard.press('n')
  await expect(page.getByRole('menuitem', { name: 'Neue Themeninsel' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(button).toBeFocused()
})

test('a question before something big closes on Escape and gives the focus back', async ({ page }) => {
  await open(page, { surface: 'desk' })
  const button = page.getByRole('button', { name: 'Abnehmen' })
  await button.click()
  await expect(page.getByRole('dialog', { name: 'Karte abnehmen?' })).toBeVisible()
  await page.screenshot({ path: `${project}.reports/screens/gallery-dialog.png` })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(button).toBeFocused()
})

test('an Arabic page is mirrored and nothing sticks out', async ({ page }) => {
  for (const surface of ['phone', 'desk'] as const) {
    await page.setViewportSize(surface === 'phone' ? { width: 320, height: 640 } : { width: 1366, height: 768 })
    await open(page, { surface, dir: 'rtl', accent: 'utopia' })
    await page.screenshot({ path: `${project}.reports/screens/gallery-rtl-${surface}.png`, fullPage: true })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }
})
