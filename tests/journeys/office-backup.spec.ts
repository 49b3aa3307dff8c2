import { readFile, writeFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { join } from 'node:path'
import { readHeader } from '../../server/backup/header.ts'
import { test } from './kit/hall.ts'
import { expectClean } from './kit/looks.ts'
import { openDesk } from './office-desk.ts'

test('the office sees when it was backed up last, backs up at once and takes the backup along (S20)', async ({
  browser,
  server,
}) => {
  const page = await openDesk(browser, server)
  await page.goto(`${server.url}/office`)
  await page.getByRole('button', { name: 'Jetzt sichern' }).click()
  await expect(page.getByText('Letzte Sicherung gerade eben, geprüft.')).toBeVisible()
  await expectClean(page, 'the desk with a backup')
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Letzte Sicherung herunterladen' }).click()
  const file = await coming
  expect(file.suggestedFilename()).toMatch(/^tischwechsel-.*\.backup$/)
  const kept = join(server.folder, 'taken-along.backup')
  await writeFile(kept, await readFile(await file.path()))
  expect((await readHeader(kept)).header).toMatchObject({ format: 'tischwechsel-backup', cipher: null })
})

test('whoever is not the office gets no backup', async ({ server, request }) => {
  for (const path of ['/api/office/backups', '/api/office/backups/newest']) {
    expect((await request.get(server.url + path)).status()).toBe(403)
  }
})
