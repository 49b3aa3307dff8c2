import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** A11: axe finds nothing in this state. The message names rule and place. */
export async function expectClean(page: Page, state: string): Promise<void> {
  // Our pages have no frames; without this every look would open a blank page beside ours.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(rules).analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
  expect(found, state).toEqual([])
}

/** A6: nothing scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page, state: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(over, state).toBeLessThanOrEqual(0)
}

export const shot = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: `.reports/screens/${name}.png`, animations: 'disabled' })

/** A state of a page is clean, fits and is pictured, by day and by night. */
export async function expectGoodLook(page: Page, name: string): Promise<void> {
  await expectClean(page, name)
  await expectNoSidewaysScroll(page, name)
  await shot(page, name)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectClean(page, `${name}, dark`)
  await shot(page, `${name}-dark`)
  await page.emulateMedia({ colorScheme: 'light' })
}
