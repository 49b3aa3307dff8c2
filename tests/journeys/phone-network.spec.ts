import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import { layCable, type Cable } from '../session/cable.ts'
import { goBackTo, goOnTo, press, putTogether } from './hands/moderator.ts'
import { plugIn, unplug } from './hands/network.ts'
import { makeWorkshop } from './hands/office.ts'
import { hangCard, joinByCode, stickDot } from './hands/phone.ts'
import { device, test as base } from './kit/hall.ts'
import { expectNoSidewaysScroll, shot } from './kit/looks.ts'
import type { RunningServer } from './kit/server.ts'

interface Hall {
  mod: Page
  wall: Page
  phone: Page
  cable: Cable
}

/** A hall in which criticism is collected, with one phone on a cable of its own, as narrow as phones get. */
const test = base.extend<{ hall: Hall }>({
  hall: async ({ server, browser }, give) => {
    const cable = await layCable(server.url)
    await give(await gather(server, browser, cable))
    for (const context of browser.contexts()) await context.close()
    await cable.remove()
  },
})

async function gather(server: RunningServer, browser: Browser, cable: Cable): Promise<Hall> {
  const office = (await device(browser, 'laptop')).page
  const handed = await makeWorkshop(office, server.office, { title: 'Zusammenleben in Lindenau' })
  await office.close()
  const mod = (await device(browser, 'laptop')).page
  const wall = (await device(browser, 'projector')).page
  const phone = (await device(browser, 'small')).page
  await mod.goto(server.url + handed.moderator)
  await wall.goto(server.url + handed.screen)
  await press(mod, 'Veranstaltung öffnen')
  await joinByCode(phone, cable.url, handed.code)
  await goOnTo(mod, 'Begrüßung')
  await goOnTo(mod, 'Kritik sammeln')
  await expect(field(phone)).toBeVisible()
  return { mod, wall, phone, cable }
}

const field = (phone: Page): Locator => phone.getByRole('textbox', { name: 'Deine Karte' })
const ownCards = (phone: Page): Locator => phone.getByRole('region', { name: 'Deine Karten' }).getByRole('listitem')
const ownCard = (phone: Page, text: string): Locator => ownCards(phone).filter({ hasText: text })
const hanging = (wall: Page, text: string): Locator => wall.getByRole('listitem').filter({ hasText: text })

/** What a screen reader says of the card; signs and colours are not in it (D5). */
const expectState = (phone: Page, text: string, words: string): Promise<void> =>
  expect.poll(() => ownCard(phone, text).ariaSnapshot()).toContain(words)

test('a phone that is reloaded is the same person with the same cards', async ({ hall: { mod, phone } }) => {
  await hangCard(phone, 'Kein Dach an der Haltestelle')
  await expectState(phone, 'Kein Dach an der Haltestelle', 'Hängt an der Wand')
  await phone.reload()
  await expectState(phone, 'Kein Dach an der Haltestelle', 'Hängt an der Wand')
  await expect(ownCards(phone)).toHaveCount(1)
  await expect(mod.getByText('1 da')).toBeVisible()
  await expect(mod.getByText('ohne Verbindung')).toHaveCount(0)
  await expectNoSidewaysScroll(phone, 'reloaded')
})

test('what is written without a network waits in words and then hangs exactly once (D3, D4, D5)', async ({
  hall: { mod, wall, phone, cable },
}) => {
  const written = ['Kein Dach an der Haltestelle', 'Man kennt die Nachbarn nicht', 'Der Bus fährt sonntags nicht']
  const [atTheCut = '', ...away] = written
  await field(phone).fill(atTheCut)
  await phone.getByRole('button', { name: 'An die Wand hängen' }).click()
  await unplug(phone, cable)
  await expect(phone.getByText('Keine Verbindung.')).toBeVisible()
  for (const text of away) {
    await hangCard(phone, text)
    await expectState(phone, text, 'Wartet auf Verbindung')
  }
  await expect(field(phone)).toHaveValue('')
  await field(phone).fill('Ein angefangener Satz')
  await expect(hanging(wall, away[0] ?? '')).toHaveCount(0)
  await expect(mod.getByText('1 Handy ist gerade ohne Verbindung')).toBeVisible()
  await expectNoSidewaysScroll(phone, 'without a network')
  await shot(phone, 'phone-network-away')

  await plugIn(phone, cable)
  for (const text of written) {
    await expectState(phone, text, 'Hängt an der Wand')
    await expect(hanging(wall, text)).toHaveCount(1)
  }
  await expect(phone.getByText('Keine Verbindung.')).toHaveCount(0)
  await expect(field(phone)).toHaveValue('Ein angefangener Satz')
  await phone.reload()
  await expect(ownCards(phone)).toHaveCount(written.length)
  await expect(field(phone)).toHaveValue('Ein angefangener Satz')
  await expect(mod.getByText('3 von 3 Karten')).toBeAttached()
})

test('cards of a phone that is closed without a network arrive when it is opened again (D3)', async ({
  hall: { wall, phone, cable },
}) => {
  await unplug(phone, cable)
  await hangCard(phone, 'Kein Dach an der Haltestelle')
  await hangCard(phone, 'Man kennt die Nachbarn nicht')
  await expectState(phone, 'Man kennt die Nachbarn nicht', 'Wartet auf Verbindung')
  const again = await closeAndOpen(phone, () => plugIn(phone, cable))
  for (const text of ['Kein Dach an der Haltestelle', 'Man kennt die Nachbarn nicht']) {
    await expectState(again, text, 'Hängt an der Wand')
    await expect(hanging(wall, text)).toHaveCount(1)
  }
  await expect(ownCards(again)).toHaveCount(2)
})

test('a phone on which the rest of the page has not come yet keeps its field, and the rest follows (D3)', async ({
  hall: { wall, phone, cable },
}) => {
  await phone.route(/\/assets\/(later|info|seat)-/, (route) => route.abort())
  await phone.reload()
  await expect(field(phone)).toBeVisible()
  await unplug(phone, cable)
  await hangCard(phone, 'Kein Dach an der Haltestelle')
  await expectState(phone, 'Kein Dach an der Haltestelle', 'Wartet auf Verbindung')
  await phone.unroute(/\/assets\/(later|info|seat)-/)
  await plugIn(phone, cable)
  await expectState(phone, 'Kein Dach an der Haltestelle', 'Hängt an der Wand')
  await expect(hanging(wall, 'Kein Dach an der Haltestelle')).toHaveCount(1)
  await phone.getByRole('button', { name: 'Info' }).click()
  await expect(phone.getByRole('dialog')).toBeVisible()
})

test('a phone behind a hill, whose network says nothing, notices it and sends again (D10)', async ({
  hall: { wall, phone, cable },
}) => {
  cable.hang()
  await hangCard(phone, 'Kein Dach an der Haltestelle')
  await expectState(phone, 'Kein Dach an der Haltestelle', 'Wartet auf Verbindung')
  await plugIn(phone, cable)
  // As a phone does that is taken out of the pocket.
  await phone.evaluate(() => dispatchEvent(new Event('online')))
  await expectState(phone, 'Kein Dach an der Haltestelle', 'Hängt an der Wand')
  await expect(hanging(wall, 'Kein Dach an der Haltestelle')).toHaveCount(1)
})

test('a page that is closed in the middle of a word finds it again, but for one letter at most (D8)', async ({
  hall: { phone },
}) => {
  const begun = 'Die Bushaltestelle hat keinen Schatt'
  await field(phone).pressSequentially(begun)
  const typed = performance.now()
  const again = closeAndOpen(phone)
  expect(performance.now() - typed).toBeLessThan(100)
  const found = field(await again)
  await expect(found).not.toHaveValue('')
  expect([begun, begun.slice(0, -1)]).toContain(await found.inputValue())
})

test('when the time runs out in the middle of a sentence the text stays and can be sent (A3)', async ({
  hall: { mod, wall, phone },
}) => {
  await mod.getByRole('button', { name: 'Uhr starten' }).click()
  await field(phone).pressSequentially('Der Radweg ')
  // The step is planned with twelve minutes.
  for (let minute = 0; minute < 12; minute += 1) await mod.getByRole('button', { name: '−1 Minute' }).click()
  await expect(phone.getByText('Zeit ist um', { exact: true })).toBeVisible()
  await expect(field(phone)).toBeFocused()
  await field(phone).pressSequentially('endet im Nichts')
  await expectNoSidewaysScroll(phone, 'the time is over')
  await phone.getByRole('button', { name: 'An die Wand hängen' }).click()
  await expectState(phone, 'Der Radweg endet im Nichts', 'Hängt an der Wand')
  await expect(hanging(wall, 'Der Radweg endet im Nichts')).toHaveCount(1)
})

test('a card from a phone without network comes after its step as late, and hangs when it is admitted', async ({
  hall: { mod, wall, phone, cable },
}) => {
  await hangCard(phone, 'Man kennt die Nachbarn nicht')
  await expectState(phone, 'Man kennt die Nachbarn nicht', 'Hängt an der Wand')
  await unplug(phone, cable)
  await hangCard(phone, 'Kein Dach an der Haltestelle')
  await goOnTo(mod, 'Themeninseln bilden')
  await plugIn(phone, cable)
  await expect(phone.getByRole('banner').getByText('Themeninseln bilden')).toBeVisible()
  await phone.getByRole('button', { name: 'Info' }).click()
  const late = phone.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Kein Dach an der Haltestelle' })
  await expect(late).toContainText('Nach dem Ende angekommen, die Moderation entscheidet')
  await expectNoSidewaysScroll(phone, 'a late card')
  await shot(phone, 'phone-network-late')
  await expect(mod.getByText('1 Karte kam zu spät an')).toBeVisible()
  await expect(wall.getByText('Kein Dach an der Haltestelle')).toHaveCount(0)
  await mod.getByRole('button', { name: 'Karte 2 aufnehmen' }).click()
  await expect(late).toContainText('Hängt an der Wand')
  await expect(mod.getByRole('region', { name: 'Noch ohne Insel' }).getByRole('listitem')).toHaveCount(2)
  await goBackTo(mod, 'Kritik sammeln')
  await expect(hanging(wall, 'Kein Dach an der Haltestelle')).toHaveCount(1)
})

test('a sixth card of five is refused in words, and its text goes back into the field', async ({ hall: { phone } }) => {
  for (const nth of ['erste', 'zweite', 'dritte', 'vierte', 'fünfte']) await hangCard(phone, `Die ${nth} Karte`)
  await expect(phone.getByText('Alle Karten geschrieben.')).toBeVisible()
  await expectNoSidewaysScroll(phone, 'all cards written')
  // Room for a sixth for a moment: one is withdrawn, another is begun, and the withdrawn one comes back.
  await ownCard(phone, 'Die fünfte Karte').getByRole('button', { name: 'Zurückziehen' }).click()
  await field(phone).fill('Die sechste Karte')
  await phone.getByRole('button', { name: 'Rückgängig' }).click()
  await expectState(phone, 'Die fünfte Karte', 'Hängt an der Wand')
  await phone.getByRole('button', { name: 'An die Wand hängen' }).click()
  await expectState(phone, 'Die sechste Karte', 'Nicht angenommen: In diesem Schritt sind 5 Karten pro Person möglich.')
  await phone.reload()
  const refused = ownCard(phone, 'Die sechste Karte')
  await expect(refused).toContainText('Nicht angenommen')
  await expectNoSidewaysScroll(phone, 'a refused card')
  await shot(phone, 'phone-network-refused')
  await refused.getByRole('button', { name: 'Text wieder ins Feld' }).click()
  await expect(field(phone)).toHaveValue('Die sechste Karte')
  await expect(refused).toHaveCount(0)
  await ownCard(phone, 'Die erste Karte').getByRole('button', { name: 'Zurückziehen' }).click()
  await phone.getByRole('button', { name: 'An die Wand hängen' }).click()
  await expectState(phone, 'Die sechste Karte', 'Hängt an der Wand')
})

test('dots survive a reload and a lost network', async ({ hall: { mod, phone, cable } }) => {
  await hangCard(phone, 'Man kennt die Nachbarn nicht')
  await hangCard(phone, 'Der Bus fährt sonntags nicht')
  await expectState(phone, 'Der Bus fährt sonntags nicht', 'Hängt an der Wand')
  await goOnTo(mod, 'Themeninseln bilden')
  await putTogether(mod, 'Begegnung', ['Man kennt die Nachbarn nicht'])
  await putTogether(mod, 'Unterwegs', ['Der Bus fährt sonntags nicht'])
  await press(mod, 'Themeninseln festhalten')
  await goOnTo(mod, 'Punkte kleben')
  await press(mod, 'Abstimmung öffnen')
  await stickDot(phone, 'Begegnung')
  await stickDot(phone, 'Begegnung')
  await expect(phone.getByText('Gespeichert. Bis zum Schluss änderbar.')).toBeVisible()
  await phone.reload()
  await expect(phone.getByText('Noch 1 von 3 Punkten', { exact: true })).toBeVisible()
  await expect(phone.getByRole('img', { name: '2 Punkte auf „Begegnung“' })).toBeVisible()
  await unplug(phone, cable)
  await stickDot(phone, 'Unterwegs')
  await expect(phone.getByText('Wartet auf Verbindung')).toBeVisible()
  await expectNoSidewaysScroll(phone, 'a vote that waits')
  const again = await closeAndOpen(phone, () => plugIn(phone, cable))
  await expect(again.getByText('Noch 0 von 3 Punkten', { exact: true })).toBeVisible()
  await expect(again.getByText('Gespeichert. Bis zum Schluss änderbar.')).toBeVisible()
  await expect(mod.getByText('1 von 1 haben abgestimmt').first()).toBeVisible()
})

/** The same device with a new page, as after a phone call or an empty battery. */
async function closeAndOpen(phone: Page, between: () => Promise<void> = async () => undefined): Promise<Page> {
  const [context, address] = [phone.context(), phone.url()]
  await phone.close()
  await between()
  const page = await context.newPage()
  await page.goto(address)
  return page
}
