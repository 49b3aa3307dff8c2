import { expect, type Page } from '@playwright/test'
import { goOnTo, press, putTogether } from './hands/moderator.ts'
import { makeWorkshop } from './hands/office.ts'
import { hangCard, joinByCode } from './hands/phone.ts'
import { device, test } from './kit/hall.ts'
import { expectClean, shot } from './kit/looks.ts'

const returned = (mod: Page) => mod.getByRole('status').filter({ hasText: 'Während dieses Gerät weg war' })
const goesOn = (mod: Page) => mod.getByRole('status').filter({ hasText: 'Hier geht es weiter' })

test('a moderator whose laptop dies goes on with another one, and the first is told later what has changed', async ({
  server,
  browser,
}) => {
  const office = (await device(browser, 'laptop')).page
  const handed = await makeWorkshop(office, server.office, { title: 'Zusammenleben in Lindenau' })
  await office.close()
  const link = server.url + handed.moderator
  const laptop = await device(browser, 'laptop')
  const phone = (await device(browser, 'phone')).page
  await laptop.page.goto(link)
  await press(laptop.page, 'Veranstaltung öffnen')
  await joinByCode(phone, server.url, handed.code)
  await goOnTo(laptop.page, 'Begrüßung')
  await goOnTo(laptop.page, 'Kritik sammeln')
  await hangCard(phone, 'Man kennt die Nachbarn nicht')
  await hangCard(phone, 'Der Bus fährt sonntags nicht')
  await goOnTo(laptop.page, 'Themeninseln bilden')
  await putTogether(laptop.page, 'Begegnung', ['Man kennt die Nachbarn nicht'])
  await laptop.page.getByRole('button', { name: 'Uhr starten' }).click()
  await expect(laptop.page.getByRole('button', { name: 'Anhalten' })).toBeVisible()

  // The battery is empty: no goodbye, the page is simply gone.
  await laptop.page.close()
  const tablet = (await device(browser, 'laptop')).page
  await tablet.goto(link)
  await expect(tablet.getByRole('heading', { name: 'Themeninseln bilden', level: 2 })).toBeVisible()
  await expect(tablet.getByRole('textbox', { name: 'Name der Insel' })).toHaveValue('Begegnung')
  await expect(tablet.getByRole('button', { name: 'Anhalten' })).toBeVisible()
  await expect(tablet.getByRole('region', { name: 'Noch ohne Insel' }).getByRole('listitem')).toHaveCount(1)
  await expect(goesOn(tablet)).toContainText(/„Themeninseln bilden“ läuft seit \d\d:\d\d Uhr\./)
  await expectClean(tablet, 'a moderator on another device')
  await shot(tablet, 'second-device-new')

  await putTogether(tablet, 'Unterwegs', ['Der Bus fährt sonntags nicht'])
  await press(tablet, 'Themeninseln festhalten')
  await goOnTo(tablet, 'Punkte kleben')
  // Whoever goes on knows where they are.
  await expect(goesOn(tablet)).toHaveCount(0)
  await press(tablet, 'Abstimmung öffnen')
  // What this device has done it can take back.
  await tablet.getByRole('region', { name: 'Meldungen' }).getByRole('button', { name: 'Rückgängig' }).click()
  await expect(tablet.getByRole('main').getByRole('button', { name: 'Abstimmung öffnen' })).toBeVisible()
  await press(tablet, 'Abstimmung öffnen')
  await expect(tablet.getByRole('main').getByRole('button', { name: 'Abstimmung schließen' })).toBeVisible()

  const again = await laptop.context.newPage()
  await again.goto(link)
  await expect(again.getByRole('heading', { name: 'Punkte kleben', level: 2 })).toBeVisible()
  await expect(returned(again)).toContainText('Jetzt läuft „Punkte kleben“, seit ')
  await expect(returned(again)).toContainText('Eine Abstimmung wurde geöffnet.')
  await expectClean(again, 'a moderator who has come back')
  await shot(again, 'second-device-returned')
  await again.emulateMedia({ colorScheme: 'dark' })
  await shot(again, 'second-device-returned-dark')
  await again.emulateMedia({ colorScheme: 'light' })
  await again.getByRole('button', { name: 'Verstanden' }).click()
  await expect(returned(again)).toHaveCount(0)

  // Both see the open ballot; the one closes it, and the question of the other is over with it.
  await press(again, 'Abstimmung schließen')
  await expect(again.getByRole('dialog', { name: 'Jetzt schon schließen?' })).toBeVisible()
  await press(tablet, 'Abstimmung schließen')
  await tablet.getByRole('dialog').getByRole('button', { name: 'Abstimmung schließen' }).click()
  await expect(again.getByRole('dialog')).toHaveCount(0)
  await expect(again.getByRole('main').getByRole('button', { name: /^Weiter: / })).toBeVisible()
})

test('a moderator whose network was gone hears what the other one did meanwhile, and a press of before does nothing more', async ({
  server,
  browser,
}) => {
  const office = (await device(browser, 'laptop')).page
  const handed = await makeWorkshop(office, server.office, { title: 'Zusammenleben in Lindenau' })
  await office.close()
  const first = await device(browser, 'laptop')
  const other = (await device(browser, 'laptop')).page
  await first.page.goto(server.url + handed.moderator)
  await press(first.page, 'Veranstaltung öffnen')
  await goOnTo(first.page, 'Begrüßung')
  await other.goto(server.url + handed.comoderator)
  await expect(other.getByRole('heading', { name: 'Begrüßung', level: 2 })).toBeVisible()

  await first.context.setOffline(true)
  await expect(first.page.getByText('Keine Verbindung.')).toBeVisible({ timeout: 40_000 })
  await press(first.page, 'Weiter: Kritik sammeln')
  await goOnTo(other, 'Kritik sammeln')
  await goOnTo(other, 'Themeninseln bilden')
  await first.context.setOffline(false)
  await expect(returned(first.page)).toContainText('Jetzt läuft „Themeninseln bilden“, seit ')
  await expect(first.page.getByRole('region', { name: 'Meldungen' })).toContainText(
    'Jemand anderes hat schon weitergeschaltet.',
  )
  await expect(other.getByRole('heading', { name: 'Themeninseln bilden', level: 2 })).toBeVisible()
})
