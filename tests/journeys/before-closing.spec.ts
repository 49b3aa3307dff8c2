import { expect, type Browser, type Page } from '@playwright/test'
import { layCable, type Cable } from '../session/cable.ts'
import { inFocus, tabTo } from './hands/keys.ts'
import { goOnTo, press } from './hands/moderator.ts'
import { plugIn, unplug } from './hands/network.ts'
import { makeWorkshop } from './hands/office.ts'
import { hangCard, joinByCode } from './hands/phone.ts'
import { device, test as base } from './kit/hall.ts'
import { expectClean, expectNoSidewaysScroll, shot } from './kit/looks.ts'
import type { RunningServer } from './kit/server.ts'

interface Phone {
  page: Page
  cable: Cable
}

interface Hall {
  mod: Page
  wall: Page
  anna: Phone
  bela: Phone
}

/** A hall in which criticism is collected, with two phones, each on a cable of its own. */
const test = base.extend<{ hall: Hall }>({
  hall: async ({ server, browser }, give) => {
    const hall = await gather(server, browser)
    await give(hall)
    for (const context of browser.contexts()) await context.close()
    for (const { cable } of [hall.anna, hall.bela]) await cable.remove()
  },
})

async function gather(server: RunningServer, browser: Browser): Promise<Hall> {
  const office = (await device(browser, 'laptop')).page
  const handed = await makeWorkshop(office, server.office, { title: 'Zusammenleben in Lindenau' })
  await office.close()
  const mod = (await device(browser, 'laptop')).page
  const wall = (await device(browser, 'projector')).page
  await mod.goto(server.url + handed.moderator)
  await wall.goto(server.url + handed.screen)
  await press(mod, 'Veranstaltung öffnen')
  const phone = async (name: string): Promise<Phone> => {
    const cable = await layCable(server.url)
    const { page } = await device(browser, 'phone')
    await joinByCode(page, cable.url, handed.code, name)
    return { page, cable }
  }
  const [anna, bela] = [await phone('Anna'), await phone('Bela')]
  await goOnTo(mod, 'Begrüßung')
  await goOnTo(mod, 'Kritik sammeln')
  // Only who has been connected can be lost.
  for (const { page } of [anna, bela]) await expect(page.getByLabel('Deine Karte')).toBeVisible()
  return { mod, wall, anna, bela }
}

const question = (mod: Page) => mod.getByRole('dialog', { name: /^Trotzdem weiter\?|^Jetzt sind alle da$/ })
/** The bar with the one large button. */
const bar = (mod: Page) =>
  mod
    .getByRole('main')
    .getByRole('paragraph')
    .filter({ hasText: /verbunden|connected/ })
const onward = /^Weiter: Themeninseln bilden$/

async function lose({ page, cable }: Phone): Promise<void> {
  await unplug(page, cable)
  await expect(page.getByText('Keine Verbindung.')).toBeVisible()
}

test('before a step ends the moderator sees who is missing, may wait for them, and hears when all have come', async ({
  hall: { mod, wall, anna, bela },
}) => {
  await hangCard(anna.page, 'Man kennt die Nachbarn nicht')
  await expect(bar(mod)).toHaveCount(0)
  await lose(anna)
  await lose(bela)
  await hangCard(bela.page, 'Kein Dach an der Haltestelle')
  await expect(bar(mod)).toContainText('2 Handys nicht verbunden')
  await shot(mod, 'before-closing-figure')

  await tabTo(mod, 'button', onward)
  await mod.keyboard.press('Enter')
  await expect(question(mod)).toContainText('2 Handys sind gerade nicht verbunden.')
  await expect(question(mod)).toContainText('Was dort noch liegt, ist von hier aus nicht zu sehen.')
  await expect(question(mod)).toContainText('Nichts geht verloren')
  await expectClean(mod, 'before closing')
  await expectNoSidewaysScroll(mod, 'before closing')
  await shot(mod, 'before-closing-question')
  await mod.keyboard.press('Escape')
  await expect(question(mod)).toBeHidden()
  await expect(inFocus(mod, 'button', onward)).toBeVisible()

  await mod.keyboard.press('Enter')
  await plugIn(anna.page, anna.cable)
  await expect(question(mod)).toContainText('1 Handy ist gerade nicht verbunden.')
  await plugIn(bela.page, bela.cable)
  await expect(question(mod)).toContainText('Alle Handys sind verbunden, und nichts wartet mehr.')
  await expectClean(mod, 'before closing, complete')
  await shot(mod, 'before-closing-complete')
  await tabTo(mod, 'button', 'Weiter')
  await mod.keyboard.press('Enter')
  await expect(mod.getByRole('heading', { name: 'Themeninseln bilden', level: 2 })).toBeVisible()
  await expect(mod.getByText('zu spät')).toHaveCount(0)
  await press(mod, 'Zurück: Kritik sammeln')
  await expect(wall.getByRole('listitem').filter({ hasText: 'Kein Dach an der Haltestelle' })).toHaveCount(1)
})

test('nobody is asked twice about the same phone, and its card comes as late and is admitted', async ({
  hall: { mod, wall, anna },
}) => {
  await lose(anna)
  await hangCard(anna.page, 'Kein Dach an der Haltestelle')
  await expect(bar(mod)).toContainText('1 Handy nicht verbunden')
  await press(mod, onward)
  await question(mod).getByRole('button', { name: 'Trotzdem weiter' }).click()
  await expect(mod.getByRole('heading', { name: 'Themeninseln bilden', level: 2 })).toBeVisible()
  await expect(bar(mod)).toContainText('1 Handy nicht verbunden')
  await mod.getByText('Wer?').click()
  await expect(mod.getByRole('complementary')).toContainText('Anna')
  await press(mod, 'Zurück: Kritik sammeln')
  await expect(mod.getByRole('heading', { name: 'Kritik sammeln', level: 2 })).toBeVisible()
  await goOnTo(mod, 'Themeninseln bilden')

  await plugIn(anna.page, anna.cable)
  await expect(mod.getByText('1 Karte kam zu spät an')).toBeVisible()
  await mod.getByRole('button', { name: 'Karte 1 aufnehmen' }).click()
  await press(mod, 'Zurück: Kritik sammeln')
  await expect(wall.getByRole('listitem').filter({ hasText: 'Kein Dach an der Haltestelle' })).toHaveCount(1)
})

test('a phone in a pocket is told apart from one that is lost, and nobody waits for it', async ({
  hall: { mod, anna, bela },
}) => {
  // As a browser does when the screen goes dark.
  await anna.page.evaluate(async () => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
    // What was said before has arrived when this is answered.
    await fetch('/health')
  })
  await unplug(anna.page, anna.cable)
  await lose(bela)
  await expect(bar(mod)).toContainText('1 Handy nicht verbunden')
  await press(mod, onward)
  await expect(question(mod)).toContainText('1 Handy ist gerade nicht verbunden.')
  await expect(question(mod)).toContainText('1 Handy ruht: Bildschirm aus, es wartete nichts.')
  await shot(mod, 'before-closing-pocket')
  await question(mod).getByRole('button', { name: 'Noch kurz warten' }).last().click()
  await plugIn(bela.page, bela.cable)
  await expect(bar(mod)).toHaveCount(0)
  await goOnTo(mod, 'Themeninseln bilden')
})

test('the end of the workshop and the run sheet ask too, also in English and on a dark desk', async ({
  hall: { mod, anna, bela },
}) => {
  await mod.emulateMedia({ colorScheme: 'dark' })
  await mod.getByRole('button', { name: 'Hilfe und Tasten' }).click()
  await mod.getByRole('radio', { name: 'English' }).click({ force: true })
  await expect(mod.getByRole('dialog', { name: 'Help' })).toBeVisible()
  await mod.keyboard.press('Escape')
  await lose(anna)
  await expect(bar(mod)).toContainText('1 phone not connected')
  await mod.getByRole('navigation').getByRole('button').last().click()
  await mod.getByRole('menuitem', { name: 'Go on here' }).click()
  const asks = mod.getByRole('dialog', { name: 'Go on all the same?' })
  await expect(asks).toContainText('1 phone is not connected just now.')
  await expectClean(mod, 'before closing, dark and English')
  await shot(mod, 'before-closing-dark-en')
  await asks.getByRole('button', { name: 'Wait a moment' }).last().click()
  await expect(mod.getByRole('heading', { name: 'Collect criticism', level: 2 })).toBeVisible()

  await mod.getByRole('navigation').getByRole('button').last().click()
  await mod.getByRole('menuitem', { name: 'Go on here' }).click()
  await asks.getByRole('button', { name: 'Go on anyway' }).click()
  await press(mod, 'Open the ballot')
  await lose(bela)
  await expect(bar(mod)).toContainText('2 phones not connected')
  await press(mod, 'Close the ballot')
  await expect(asks).toContainText('A vote that arrives only after closing does not count')
  await shot(mod, 'before-closing-ballot-en')
  await asks.getByRole('button', { name: 'Go on anyway' }).click()
  await plugIn(bela.page, bela.cable)
  await expect(bar(mod)).toContainText('1 phone not connected')
  await lose(bela)
  await expect(bar(mod)).toContainText('2 phones not connected')
  await press(mod, 'End the workshop')
  await expect(asks).toContainText('2 phones are not connected just now.')
  await asks.getByRole('button', { name: 'Go on anyway' }).click()
  await expect(mod.getByText('The workshop has ended').first()).toBeVisible()
})
