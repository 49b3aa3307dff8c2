import { expect, type Page } from '@playwright/test'

/** Presses the one large button, whose words say what happens now. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('main').getByRole('button', { name }).last().click()
}

/** Goes on to a step and waits until it runs. */
export async function goOnTo(page: Page, title: string): Promise<void> {
  await press(page, new RegExp(`: ${title}$`))
  await expect(page.getByRole('main').getByRole('heading', { name: title, level: 2 })).toBeVisible()
}

/** Goes back to a step, also when the board asks first, because it has not heard yet that nothing waits any more on a phone. */
export async function goBackTo(page: Page, title: string): Promise<void> {
  await press(page, `Zurück: ${title}`)
  const asks = page.getByRole('dialog', { name: /^Trotzdem weiter\?|^Jetzt sind alle da$/ })
  const runs = page.getByRole('main').getByRole('heading', { name: title, level: 2 })
  await expect(asks.or(runs)).toBeVisible()
  if (await asks.isVisible()) await asks.getByRole('button', { name: /weiter$/i }).click()
  await expect(runs).toBeVisible()
}

/** Makes an island of some cards, by taps alone, and names it. */
export async function putTogether(page: Page, name: string, cards: readonly string[]): Promise<void> {
  const wall = page.getByRole('region', { name: 'Wand' })
  await wall.getByRole('button', { name: 'Mehrere wählen' }).click()
  for (const card of cards) await wall.getByRole('button', { name: card }).click()
  await page.getByRole('toolbar', { name: 'Gewählte Karten' }).getByRole('button', { name: 'Neue Insel' }).click()
  await nameIsland(page, name)
}

/** Names the newest island. */
export async function nameIsland(page: Page, name: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Name der Insel' }).last()
  await field.fill(name)
  await field.press('Enter')
}
