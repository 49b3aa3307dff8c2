import { expect } from '@playwright/test'
import { test } from './kit/hall.ts'
import { expectClean } from './kit/looks.ts'
import { createTown, openDesk } from './office-desk.ts'

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
  await expect(page.getByText(/Co-Moderation: erstellt .*, widerrufen/)).toHaveCount(2)
  await expectClean(page, 'links, one revoked')
})
