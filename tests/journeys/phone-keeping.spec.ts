import { expect, type Page } from '@playwright/test'
import { layCable } from '../session/cable.ts'
import { plugIn, unplug } from './hands/network.ts'
import { hangCard, joinByCode, stickDot } from './hands/phone.ts'
import { expectOnTheWall, expectState, field, onTheWall, openDots, openEvening, ownCard, test } from './kit/evening.ts'
import { device } from './kit/hall.ts'
import { expectClean, expectNoSidewaysScroll, shot } from './kit/looks.ts'

const careful = 'Dieses Gerät kann gerade nichts aufbewahren. Bitte die Seite offen lassen'

/** What browsers do to pages that want to keep something: private windows, full phones, broken profiles. */
const browsers: { name: string; init: (page: Page, origin: string) => Promise<unknown> }[] = [
  {
    name: 'knows no database',
    init: (page) => page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined })),
  },
  {
    name: 'refuses its database',
    init: (page) =>
      page.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('not in private windows', 'SecurityError')
        }
      }),
  },
  {
    name: 'never opens its database',
    init: (page) => page.addInitScript('IDBFactory.prototype.open = () => ({})'),
  },
  {
    name: 'takes back what it began to write',
    init: (page) =>
      page.addInitScript(`
        const begin = IDBDatabase.prototype.transaction
        IDBDatabase.prototype.transaction = function (...how) {
          const transaction = begin.apply(this, how)
          if (transaction.mode === 'readwrite') queueMicrotask(() => transaction.abort())
          return transaction
        }`),
  },
  {
    name: 'has no room left',
    async init(page, origin) {
      const chrome = await page.context().newCDPSession(page)
      await chrome.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
    },
  },
  {
    name: 'forbids every storage',
    init: (page) =>
      page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
          Object.defineProperty(globalThis, name, {
            get() {
              throw new DOMException('cookies are blocked', 'SecurityError')
            },
          })
      }),
  },
]

test('six kinds of browsers that keep nothing hold the card in memory, say so, ask before closing, and send it (D3)', async ({
  server,
  course,
  browser,
}) => {
  const tried = browsers.map(async ({ name, init }) => {
    const cable = await layCable(server.url)
    const { page } = await device(browser, 'small')
    await init(page, cable.url)
    await joinByCode(page, cable.url, course.created.code)
    await expect(field(page)).toBeVisible()
    await unplug(page, cable)
    const text = `Ein Browser, der ${name}`
    await hangCard(page, text)
    await expectState(page, text, 'Wartet auf Verbindung')
    await expect(page.getByText(careful), name).toBeVisible()
    await expectAsksFirst(page)
    await expectNoSidewaysScroll(page, name)
    if (name === 'has no room left') {
      await expectClean(page, name)
      await page.getByText(careful).scrollIntoViewIfNeeded()
      await shot(page, 'phone-keeps-nothing')
    }
    await plugIn(page, cable)
    await expectState(page, text, 'Hängt an der Wand')
    await expect(page.getByText(careful), name).toHaveCount(0)
    await cable.remove()
    return text
  })
  await expectOnTheWall(course, await Promise.all(tried))
})

/** Closing the page asks; whoever stays has lost nothing. */
async function expectAsksFirst(page: Page): Promise<void> {
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
}

test('words that a full phone cannot keep are asked about as well, and no longer when they are sent (D3, D8)', async ({
  server,
  course,
  browser,
}) => {
  const { page } = await device(browser, 'small')
  await joinByCode(page, server.url, course.created.code)
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await field(page).fill('Ein angefangener Satz')
  await expect(page.getByText(careful)).toBeVisible()
  await expectAsksFirst(page)
  await page.getByRole('button', { name: 'An die Wand hängen' }).click()
  await expectState(page, 'Ein angefangener Satz', 'Hängt an der Wand')
  await expect(page.getByText(careful)).toHaveCount(0)
  await page.close({ runBeforeUnload: true })
  await expect.poll(() => page.isClosed()).toBe(true)
})

test('two tabs of one phone show the same, and what one leaves behind the other sends without a reload (D3)', async ({
  server,
  course,
  browser,
}) => {
  const cable = await layCable(server.url)
  const { page: first, context } = await device(browser, 'small')
  await joinByCode(first, cable.url, course.created.code)
  await expect(field(first)).toBeVisible()
  const second = await context.newPage()
  await second.goto(first.url())
  await hangCard(first, 'Kein Dach an der Haltestelle')
  for (const tab of [first, second]) await expectState(tab, 'Kein Dach an der Haltestelle', 'Hängt an der Wand')

  await unplug(first, cable)
  await expect(second.getByText('Keine Verbindung.')).toBeVisible()
  await hangCard(first, 'Man kennt die Nachbarn nicht')
  await expectState(second, 'Man kennt die Nachbarn nicht', 'Wartet auf Verbindung')
  await field(first).fill('Ein angefangener Satz')
  await expect(field(second)).toHaveValue('Ein angefangener Satz')
  await first.close()
  await plugIn(second, cable)
  await expectState(second, 'Man kennt die Nachbarn nicht', 'Hängt an der Wand')
  await expect(ownCard(second, 'Man kennt die Nachbarn nicht')).toHaveCount(1)
  await expect(field(second)).toHaveValue('Ein angefangener Satz')
  await expectOnTheWall(course, ['Kein Dach an der Haltestelle', 'Man kennt die Nachbarn nicht'])

  const third = await context.newPage()
  await third.goto(second.url())
  await openDots(course)
  for (const [nth, tab] of [second, third, second].entries()) {
    await stickDot(tab, 'Unterwegs')
    for (const each of [second, third])
      await expect(each.getByText(`Noch ${2 - nth} von 3 Punkten`, { exact: true })).toBeVisible()
  }
  for (const tab of [second, third]) await expect(tab.getByText('Gespeichert. Bis zum Schluss änderbar.')).toBeVisible()
  await cable.remove()
})

test('two workshops on one phone do not mix', async ({ server, course, browser }) => {
  const other = await openEvening(server)
  const cable = await layCable(server.url)
  const { page, context } = await device(browser, 'small')
  await joinByCode(page, cable.url, course.created.code)
  await expect(field(page)).toBeVisible()
  const here = page.url()
  await field(page).fill('Ein angefangener Satz')
  await joinByCode(page, cable.url, other.created.code)
  await expect(field(page)).toHaveValue('')
  await unplug(page, cable)
  await hangCard(page, 'Nur im anderen Saal')
  await expectState(page, 'Nur im anderen Saal', 'Wartet auf Verbindung')
  const there = page.url()
  await page.close()
  const again = await context.newPage()
  await plugIn(again, cable)
  await again.goto(here)
  await expect(field(again)).toHaveValue('Ein angefangener Satz')
  await hangCard(again, 'Nur in diesem Saal')
  await expectState(again, 'Nur in diesem Saal', 'Hängt an der Wand')
  await expect(ownCard(again, 'Nur im anderen Saal')).toHaveCount(0)
  expect(onTheWall(other)).toEqual([])
  await again.goto(there)
  await expectState(again, 'Nur im anderen Saal', 'Hängt an der Wand')
  await expectOnTheWall(other, ['Nur im anderen Saal'])
  await expectOnTheWall(course, ['Nur in diesem Saal'])
  other.close()
  await cable.remove()
})

test('whoever clears the browser in the middle joins again, and the cards are on the wall (D9)', async ({
  server,
  course,
  browser,
}) => {
  const { page, context } = await device(browser, 'small')
  await joinByCode(page, server.url, course.created.code)
  await hangCard(page, 'Kein Dach an der Haltestelle')
  await expectState(page, 'Kein Dach an der Haltestelle', 'Hängt an der Wand')
  const chrome = await context.newCDPSession(page)
  await chrome.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes: 'all' })
  // The page that stands there goes on, and its database is made anew.
  await hangCard(page, 'Man kennt die Nachbarn nicht')
  await expectState(page, 'Man kennt die Nachbarn nicht', 'Hängt an der Wand')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Code' })).toBeVisible()
  await joinByCode(page, server.url, course.created.code)
  await hangCard(page, 'Der Bus fährt sonntags nicht')
  await expectState(page, 'Der Bus fährt sonntags nicht', 'Hängt an der Wand')
  await expectOnTheWall(course, [
    'Kein Dach an der Haltestelle',
    'Man kennt die Nachbarn nicht',
    'Der Bus fährt sonntags nicht',
  ])
})
