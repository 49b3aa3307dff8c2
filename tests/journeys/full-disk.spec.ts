import { expect, type Page } from '@playwright/test'
import { environmentOf } from '../faults/kit/mutant.ts'
import { openServer, type ServerOptions, type ServerProcess } from '../faults/kit/server.ts'
import { smallDisk } from '../faults/kit/small-disk.ts'
import { goOnTo, press } from './hands/moderator.ts'
import { makeWorkshop, type Handed } from './hands/office.ts'
import { hangCard, joinByCode } from './hands/phone.ts'
import { expectState } from './kit/evening.ts'
import { device, test as base } from './kit/hall.ts'
import { expectGoodLook } from './kit/looks.ts'

const titles = {
  full: 'Der Server kann gerade nichts speichern: Die Platte ist voll',
  low: 'Der Platz auf dem Server wird knapp',
}

const banner = (page: Page, title: string) => page.getByRole('region', { name: title })

/** Servers on disks of their own, that end with the journey. */
const test = base.extend<{ launch: (options: ServerOptions) => Promise<ServerProcess> }>({
  launch: async ({ browser }, give) => {
    const servers: ServerProcess[] = []
    await give(async (options) => {
      const server = await openServer(options)
      servers.push(server)
      return server
    })
    await Promise.all(browser.contexts().map((context) => context.close()))
    for (const server of servers) await server.close()
  },
})

const late = 'Der Bus fährt sonntags nicht'
const title = 'Zusammenleben in Lindenau'
const officeOf = ({ url, officeSecret }: ServerProcess): string => `${url}/enter#${officeSecret}`

async function collecting(mod: Page, url: string, handed: Handed): Promise<void> {
  await mod.goto(url + handed.moderator)
  await press(mod, 'Veranstaltung öffnen')
  await goOnTo(mod, 'Begrüßung')
  await goOnTo(mod, 'Kritik sammeln')
}

test('staff are told that room runs out while an evening still fits, and what to do (D16)', async ({
  browser,
  launch,
}) => {
  // Every disk is small for a server that wants to see more room than there is.
  const wary = environmentOf({
    name: 'wary',
    why: 'D16: warns in time',
    file: 'server/health.ts',
    find: 'const low = 200 * 1024 * 1024',
    replace: 'const low = Number.MAX_SAFE_INTEGER',
  })
  const server = await launch({ env: wary })
  const office = (await device(browser, 'laptop')).page
  const mod = (await device(browser, 'laptop')).page
  const handed = await makeWorkshop(office, officeOf(server), { title })
  await collecting(mod, server.url, handed)
  await expect(banner(mod, titles.low)).toContainText('Noch wird alles gespeichert.')
  await expectGoodLook(mod, 'disk-low')
  await office.goto(`${server.url}/office`)
  await expect(banner(office, titles.low)).toContainText('Papierkorb leeren')
  await expectGoodLook(office, 'disk-low-list')
})

test('a disk that is full is told to moderator and office with what to do, and the card waits on the phone until there is room (D16)', async ({
  browser,
  launch,
}) => {
  const disk = smallDisk(16)
  const server = await launch(disk.options)
  const office = (await device(browser, 'laptop')).page
  const mod = (await device(browser, 'laptop')).page
  const phone = (await device(browser, 'phone')).page
  const handed = await makeWorkshop(office, officeOf(server), { title })
  await collecting(mod, server.url, handed)
  await joinByCode(phone, server.url, handed.code)
  const list = await office.context().newPage()
  await list.goto(`${server.url}/office`)

  const filling = setInterval(() => disk.fill(server.pid()), 20)
  // The first may still find room in the space that is kept for it.
  await hangCard(phone, 'Kein Dach an der Haltestelle')
  await expect(banner(mod, titles.full)).toContainText('bleibt auf den Handys', { timeout: 30_000 })
  await expect(banner(office, titles.full)).toContainText('Danach geht es ohne Neustart weiter.')
  await expect(banner(list, titles.full)).toContainText('Papierkorb leeren')
  await hangCard(phone, late)
  await expectState(phone, late, 'Noch nicht gespeichert. Wir versuchen es weiter.')
  await expectGoodLook(mod, 'disk-full')
  await expectGoodLook(office, 'disk-full-office')
  await expectGoodLook(list, 'disk-full-list')
  await expectGoodLook(phone, 'disk-full-phone')

  clearInterval(filling)
  disk.free(server.pid())
  await expect(mod.getByText(late).first()).toBeVisible({ timeout: 30_000 })
  for (const page of [mod, list]) await expect(banner(page, titles.full)).toHaveCount(0)
  await server.kill('SIGKILL')
  disk.close()
})
