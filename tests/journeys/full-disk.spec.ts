import { expect, type Page } from '@playwright/test'
import { smallDisk } from '../faults/kit/small-disk.ts'
import { goOnTo, press } from './hands/moderator.ts'
import { makeWorkshop } from './hands/office.ts'
import { hangCard, joinByCode } from './hands/phone.ts'
import { device, test } from './kit/hall.ts'
import { expectClean, expectNoSidewaysScroll, shot } from './kit/looks.ts'
import { startServer } from './kit/server.ts'

const full = 'Der Server kann gerade nichts speichern: Die Platte ist voll'
const low = 'Der Platz auf dem Server wird knapp'

const banner = (page: Page, title: string) => page.getByRole('region', { name: title })

test('a disk that is full is told to moderator and office with what to do, and the card waits on the phone until there is room (D16)', async ({
  browser,
}) => {
  const disk = smallDisk(16)
  const server = await startServer(['--data', disk.options.data ?? ''], disk.options.inside)
  try {
    const office = (await device(browser, 'laptop')).page
    const handed = await makeWorkshop(office, server.office, { title: 'Zusammenleben in Lindenau' })
    const mod = (await device(browser, 'laptop')).page
    const phone = (await device(browser, 'phone')).page
    await mod.goto(server.url + handed.moderator)
    await press(mod, 'Veranstaltung öffnen')
    await joinByCode(phone, server.url, handed.code)
    await goOnTo(mod, 'Begrüßung')
    await goOnTo(mod, 'Kritik sammeln')
    await expect(banner(mod, low)).toContainText('Noch wird alles gespeichert.')
    await expectClean(mod, 'a disk that is nearly full')
    await shot(mod, 'disk-low')

    const filling = setInterval(() => disk.fill(server.pid), 20)
    await hangCard(phone, 'Kein Dach an der Haltestelle')
    await expect(banner(mod, full)).toContainText('bleibt auf den Handys', { timeout: 30_000 })
    await expect(banner(office, full)).toContainText('Danach geht es ohne Neustart weiter.')
    await expect(mod.getByText('Kein Dach an der Haltestelle')).toHaveCount(0)
    await expectClean(mod, 'a disk that is full')
    await expectNoSidewaysScroll(mod, 'a disk that is full')
    await shot(mod, 'disk-full')
    await shot(office, 'disk-full-office')

    clearInterval(filling)
    disk.free(server.pid)
    await expect(mod.getByText('Kein Dach an der Haltestelle').first()).toBeVisible({ timeout: 30_000 })
    await expect(banner(mod, full)).toHaveCount(0)
  } finally {
    await server.stop()
    disk.close()
  }
})
