import { expect, type Page } from '@playwright/test'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environmentOf } from '../faults/kit/mutant.ts'
import { openServer, type ServerProcess } from '../faults/kit/server.ts'
import { goOnTo, press } from './hands/moderator.ts'
import { makeWorkshop } from './hands/office.ts'
import { hangCard, joinByCode } from './hands/phone.ts'
import { device, test as base } from './kit/hall.ts'
import { expectGoodLook } from './kit/looks.ts'

const banner = (page: Page) => page.getByRole('region', { name: /gespeicherte Stand .* beschädigt/ })
const early = 'Kein Dach an der Haltestelle'
const late = 'Der Bus fährt sonntags nicht'

interface Sick {
  server: ServerProcess
  /** What the disk holds of every workshop can be read no more, until it is mended. */
  hurt: () => void
  mend: () => void
}

/** The server's own checks at its start would notice any real wound, so the disk is hurt between them and the first read. */
const test = base.extend<{ sick: Sick }>({
  sick: async ({ browser }, give) => {
    const folder = mkdtempSync(join(tmpdir(), 'hurt-'))
    const sign = join(folder, 'sign')
    const reads = `process.getBuiltinModule('node:fs').existsSync(${JSON.stringify(sign)})`
    const env = environmentOf({
      name: 'hurt',
      why: 'D14: what is read is not what was written',
      file: 'server/pipeline/room.ts',
      find: 'examined(load())',
      replace: `examined(${reads} ? Promise.reject(new StorageDamage('events')) : load())`,
    })
    const server = await openServer({ env })
    await give({ server, hurt: () => writeFileSync(sign, ''), mend: () => rmSync(sign) })
    await Promise.all(browser.contexts().map((context) => context.close()))
    await server.close()
    rmSync(folder, { recursive: true })
  },
})

test('a workshop whose disk was hurt takes nothing more, can still be read, names the way back, and no card is lost on it (D14, D16)', async ({
  browser,
  sick: { server, hurt, mend },
}) => {
  const office = await device(browser, 'laptop')
  const mod = await device(browser, 'laptop')
  const phone = await device(browser, 'phone')
  const handed = await makeWorkshop(office.page, `${server.url}/enter#${server.officeSecret}`, {
    title: 'Zusammenleben in Lindenau',
  })
  await mod.page.goto(server.url + handed.moderator)
  await press(mod.page, 'Veranstaltung öffnen')
  await joinByCode(phone.page, server.url, handed.code)
  await goOnTo(mod.page, 'Begrüßung')
  await goOnTo(mod.page, 'Kritik sammeln')
  await hangCard(phone.page, early)
  await expect(mod.page.getByText(early).first()).toBeVisible()

  await server.kill('SIGTERM')
  await hangCard(phone.page, late)
  hurt()
  await server.start()
  await expect(banner(mod.page)).toContainText('nimmt sie nichts mehr an', { timeout: 20_000 })
  await expect(banner(mod.page)).toContainText('npm run restore')
  await expect(banner(mod.page)).toContainText('lässt sich weiter lesen')
  await expect(mod.page.getByText(early).first()).toBeVisible()
  await expectGoodLook(mod.page, 'damaged-moderator')
  await expect(banner(office.page)).toContainText('npm run restore')
  await expectGoodLook(office.page, 'damaged-office')
  await expect(phone.page.getByRole('main')).toContainText('beschädigt')
  await expect(phone.page.getByText(late)).toBeVisible()
  await expectGoodLook(phone.page, 'damaged-phone')
  // Who comes in now sees no empty workshop.
  await mod.page.reload()
  await expect(banner(mod.page)).toContainText('Dann hier neu laden.')
  await expect(banner(mod.page)).not.toContainText('lässt sich weiter lesen')
  await expectGoodLook(mod.page, 'damaged-moderator-anew')
  await office.page.goto(`${server.url}/office`)
  await expect(office.page.getByRole('region', { name: /beschädigt/ })).toContainText('alle anderen gehen weiter')
  await expect(office.page.getByRole('listitem').filter({ hasText: 'Zusammenleben' })).toContainText('beschädigt')
  await expectGoodLook(office.page, 'damaged-list')

  // What restoring comes to: another server on files that are whole.
  await server.kill('SIGTERM')
  mend()
  await server.start()
  await banner(mod.page).getByRole('button', { name: 'Neu laden' }).click()
  await expect(mod.page.getByRole('heading', { name: 'Kritik sammeln', level: 2 })).toBeVisible()
  await phone.page.getByRole('button', { name: 'Neu laden' }).click()
  await expect(mod.page.getByText(late).first()).toBeVisible({ timeout: 20_000 })
  await expect(mod.page.getByText(early).first()).toBeVisible()
})
