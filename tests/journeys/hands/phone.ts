import { expect, type Page } from '@playwright/test'

/** Types the code from the wall and joins; without a name where none is given. */
export async function joinByCode(page: Page, url: string, code: string, name?: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('textbox', { name: 'Code' }).fill(code)
  await page.getByRole('button', { name: 'Weiter' }).click()
  if (name) await page.getByRole('textbox', { name: /Name/ }).fill(name)
  await page.getByRole('button', { name: 'Mitmachen' }).click()
  await expect(page).toHaveURL(/\/w\//)
}

/** Writes a card into the one field and hangs it up. */
export async function hangCard(page: Page, text: string, column?: string): Promise<void> {
  if (column) await page.getByRole('radio', { name: column }).check({ force: true })
  await page.getByRole('textbox', { name: 'Deine Karte' }).fill(text)
  await page.getByRole('button', { name: 'An die Wand hängen' }).click()
  await expect(page.getByText(text).first()).toBeVisible()
}

/** Parks a "but" beside the ideas. */
export async function parkBut(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Ich habe ein Aber' }).click()
  await page.getByRole('textbox', { name: 'Dein Aber' }).fill(text)
  await page.getByRole('button', { name: 'Parken' }).click()
}

/** Sticks one dot. */
export async function stickDot(page: Page, option: string): Promise<void> {
  await page.getByRole('button', { name: `Punkt auf „${option}“ kleben` }).click()
}
