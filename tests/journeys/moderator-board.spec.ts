import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import * as v from 'valibot'
import { agendaOf } from '../../shared/methods/method.ts'
import { zukunftswerkstatt } from '../../shared/methods/zukunftswerkstatt.ts'
import { createdSchema, type Created } from '../../shared/wire/http.ts'
import { aboutTown, noticeTown } from '../kit/about.ts'
import { device, test } from './kit/hall.ts'
import { expectClean, expectNoSidewaysScroll, shot } from './kit/looks.ts'
import type { RunningServer } from './kit/server.ts'

const texts = ['Zu wenig Bänke', 'Lärm am Markt', 'Kein Radweg', 'Bus fährt selten', 'Müll am Bahnhof', 'Niemand grüßt']

/** A workshop as the office makes it, over the same door. */
async function found(server: RunningServer): Promise<Created> {
  const headers = { 'content-type': 'application/json', origin: server.url }
  const post = (path: string, body: unknown, cookie = '') =>
    fetch(server.url + path, { method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify(body) })
  const entered = await post('/api/enter', { secret: new URL(server.office).hash.slice(1) })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const agenda = agendaOf(zukunftswerkstatt, 'evening')
  const answer = await post('/api/office/workshops', { about: aboutTown, agenda, notice: noticeTown }, cookie)
  return v.parse(createdSchema, await answer.json())
}

async function moderator(browser: Browser, created: Created, role = 'moderator'): Promise<Page> {
  const { page } = await device(browser, 'laptop')
  await page.goto(created.links.find((link) => link.role === role)?.url ?? '')
  await expect(page.getByRole('heading', { level: 1, name: aboutTown.title })).toBeVisible()
  return page
}

const next = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()

/** Opens, collects the cards as the moderator writes them for people without phones, and goes to the board. */
async function toTheBoard(page: Page): Promise<void> {
  await next(page, 'Veranstaltung öffnen')
  await next(page, 'Beginnen: Begrüßung')
  await next(page, 'Weiter: Kritik sammeln')
  await page.getByRole('button', { name: 'Karte schreiben' }).click()
  const dialog = page.getByRole('dialog', { name: 'Karte für jemanden schreiben' })
  for (const [index, text] of texts.entries()) {
    await dialog.getByRole('textbox', { name: 'Text der Karte' }).fill(text)
    await dialog.getByRole('button', { name: 'Karte aufhängen' }).click()
    await expect(page.getByText(`${index + 1} von ${index + 1} Karten`)).toBeAttached()
  }
  await page.keyboard.press('Escape')
  await next(page, 'Weiter: Themeninseln bilden')
  await expect(card(page, 'Niemand grüßt')).toBeVisible()
}

const board = (page: Page): Locator => page.getByRole('region', { name: 'Wand', exact: true })
const card = (page: Page, text: string): Locator => board(page).getByRole('button', { name: text })
const unsorted = (page: Page): Locator => page.getByRole('region', { name: 'Noch ohne Insel' })
const island = (page: Page, name: string): Locator => board(page).getByRole('region', { name, exact: true })
const unnamed = (page: Page): Locator => island(page, 'Insel ohne Namen')
const cardsOn = (place: Locator): Locator => place.locator('[data-card]')

async function nameIsland(place: Locator, name: string): Promise<void> {
  const field = place.getByRole('textbox', { name: 'Name der Insel' })
  await field.fill(name)
  await field.press('Enter')
}

async function push(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded()
  const start = await from.boundingBox()
  const end = await to.boundingBox()
  if (!start || !end) throw new Error('a card that is pushed has to be in sight')
  await page.mouse.move(start.x + 20, start.y + 14)
  await page.mouse.down()
  await page.mouse.move(start.x + 32, start.y + 26)
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 6 })
  await page.mouse.up()
}

test('cards are pushed together by pointer, islands merge, and undo takes each gesture back', async ({
  browser,
  server,
}) => {
  const page = await moderator(browser, await found(server))
  await toTheBoard(page)
  await push(page, card(page, 'Zu wenig Bänke'), card(page, 'Lärm am Markt'))
  await expect(cardsOn(unnamed(page))).toHaveCount(2)
  await nameIsland(unnamed(page), 'Plätze')
  await push(page, card(page, 'Kein Radweg'), card(page, 'Bus fährt selten'))
  await nameIsland(unnamed(page), 'Wege')
  await push(page, card(page, 'Müll am Bahnhof'), island(page, 'Plätze').getByRole('textbox'))
  await expect(cardsOn(island(page, 'Plätze'))).toHaveCount(3)
  await push(page, card(page, 'Müll am Bahnhof'), unsorted(page))
  await expect(cardsOn(island(page, 'Plätze'))).toHaveCount(2)
  await push(page, island(page, 'Wege').locator('[data-grip]'), island(page, 'Plätze').getByRole('textbox'))
  await expect(cardsOn(island(page, 'Plätze'))).toHaveCount(4)
  await expect(island(page, 'Wege')).toHaveCount(0)
  await shot(page, 'moderator-board')
  await board(page).getByRole('button', { name: 'Rückgängig' }).click()
  await expect(cardsOn(island(page, 'Wege'))).toHaveCount(2)
  await board(page).getByRole('button', { name: 'Wiederholen' }).click()
  await expect(cardsOn(island(page, 'Plätze'))).toHaveCount(4)
})

test('Escape in the middle of a push leaves the card where it was', async ({ browser, server }) => {
  const page = await moderator(browser, await found(server))
  await toTheBoard(page)
  const [from, to] = [await card(page, 'Zu wenig Bänke').boundingBox(), await card(page, 'Kein Radweg').boundingBox()]
  await page.mouse.move((from?.x ?? 0) + 20, (from?.y ?? 0) + 14)
  await page.mouse.down()
  await page.mouse.move((to?.x ?? 0) + 30, (to?.y ?? 0) + 20, { steps: 4 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(cardsOn(unsorted(page))).toHaveCount(texts.length)
  await expect(page.getByText('liegt', { exact: false }).and(page.locator('[role=status] *'))).toHaveCount(0)
})

test('with taps alone every card finds its island, and the islands are sealed (A1)', async ({ browser, server }) => {
  const page = await moderator(browser, await found(server))
  await toTheBoard(page)
  await page.getByRole('button', { name: 'Mehrere wählen' }).click()
  for (const text of ['Kein Radweg', 'Bus fährt selten']) await card(page, text).click()
  const bar = page.getByRole('toolbar', { name: 'Gewählte Karten' })
  await expect(bar).toContainText('2 Karten gewählt')
  await bar.getByRole('button', { name: 'Neue Insel' }).click()
  await expect(cardsOn(unnamed(page))).toHaveCount(2)
  await next(page, 'Themeninseln festhalten')
  await expect(board(page).getByText('noch keinen Namen')).toBeVisible()
  await expectClean(page, 'the board, sealing refused')
  await nameIsland(unnamed(page), 'Wege')
  // Enter in the name must not press the card that was chosen before.
  await expect(bar).toHaveCount(0)
  await card(page, 'Zu wenig Bänke').click()
  await bar.getByRole('button', { name: 'Verschieben nach …' }).click()
  const places = page.getByRole('dialog', { name: 'Verschieben nach …' })
  await expectClean(page, 'the list of places')
  await places.getByRole('button', { name: 'Wege' }).click()
  await expect(cardsOn(island(page, 'Wege'))).toHaveCount(3)
  await next(page, 'Themeninseln festhalten')
  await expect(board(page).getByText('Festgehalten.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Weiter: Punkte kleben' })).toBeVisible()
  await card(page, 'Lärm am Markt').click()
  await bar.getByRole('button', { name: 'Verschieben nach …' }).click()
  await places.getByRole('button', { name: 'Wege' }).click()
  await expect(board(page).getByText('Seit dem Festhalten geändert.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Themeninseln festhalten' })).toBeVisible()
  await expectClean(page, 'the board')
  await expectNoSidewaysScroll(page, 'the board')
})

test('with keys alone every card finds its island, and the move is said (A1)', async ({ browser, server }) => {
  const page = await moderator(browser, await found(server))
  await toTheBoard(page)
  await card(page, 'Zu wenig Bänke').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Verschieben nach …' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(cardsOn(unnamed(page))).toHaveCount(1)
  await expect(page.getByRole('status').filter({ hasText: 'liegt jetzt auf einer neuen Insel.' })).toBeAttached()
  await expect(card(page, 'Zu wenig Bänke')).toBeFocused()
  await nameIsland(unnamed(page), 'Plätze')
  await cardsOn(unsorted(page)).first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(card(page, 'Kein Radweg')).toBeFocused()
  await page.keyboard.press('m')
  await page.getByRole('dialog').getByRole('button', { name: 'Plätze' }).focus()
  await page.keyboard.press('Enter')
  await expect(cardsOn(island(page, 'Plätze'))).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(cardsOn(island(page, 'Plätze'))).toHaveCount(1)
  await page.keyboard.press('Control+Shift+z')
  await expect(cardsOn(island(page, 'Plätze'))).toHaveCount(2)
})

test('two moderators see each other’s moves at once, and each takes back only their own', async ({
  browser,
  server,
}) => {
  const created = await found(server)
  const one = await moderator(browser, created)
  await toTheBoard(one)
  const two = await moderator(browser, created, 'comoderator')
  await expect(card(two, 'Niemand grüßt')).toBeVisible()
  await push(one, card(one, 'Zu wenig Bänke'), card(one, 'Lärm am Markt'))
  await nameIsland(unnamed(one), 'Plätze')
  await expect(cardsOn(island(two, 'Plätze'))).toHaveCount(2)
  await push(two, card(two, 'Kein Radweg'), island(two, 'Plätze').getByRole('textbox'))
  await expect(cardsOn(island(one, 'Plätze'))).toHaveCount(3)
  await board(two).getByRole('button', { name: 'Rückgängig' }).click()
  await expect(cardsOn(island(one, 'Plätze'))).toHaveCount(2)
  await expect(board(two).getByRole('button', { name: 'Rückgängig' })).toBeDisabled()
})

test('of two moderators who press next together one wins, and no step is skipped (D17)', async ({
  browser,
  server,
}) => {
  const created = await found(server)
  const one = await moderator(browser, created)
  await next(one, 'Veranstaltung öffnen')
  await next(one, 'Beginnen: Begrüßung')
  const { page: two } = await device(browser, 'laptop')
  const line = await holdable(two)
  await two.goto(created.links.find((link) => link.role === 'comoderator')?.url ?? '')
  const button = (page: Page) => page.getByRole('button', { name: 'Weiter: Kritik sammeln' })
  await expect(button(two)).toBeVisible()
  // The second one presses before the first one's press has reached that screen.
  line.hold()
  await button(one).click()
  await expect(heading(one, 'Kritik sammeln')).toBeVisible()
  await button(two).click()
  line.release()
  await expect(heading(two, 'Kritik sammeln')).toBeVisible()
  await expect(two.getByRole('button', { name: 'Weiter: Themeninseln bilden' })).toBeVisible()
  await expect(heading(one, 'Kritik sammeln')).toBeVisible()
})

const heading = (page: Page, name: string): Locator => page.getByRole('heading', { level: 2, name })

/** What the server says to a page can be held back, as by a slow network; what the page says goes through at once. */
async function holdable(page: Page): Promise<{ hold: () => void; release: () => void }> {
  let held: (() => void)[] | null = null
  await page.routeWebSocket(/live/, (line) => {
    const server = line.connectToServer()
    server.onMessage((message) => {
      if (held) held.push(() => line.send(message))
      else line.send(message)
    })
  })
  return {
    hold: () => {
      held = []
    },
    release: () => {
      for (const say of held ?? []) say()
      held = null
    },
  }
}

/** A finger that rests on a card until it lifts, then carries it. */
async function carryByFinger(page: Page, from: Locator, to: Locator): Promise<void> {
  const start = await from.boundingBox()
  const end = await to.boundingBox()
  if (!start || !end) throw new Error('a card that is carried has to be in sight')
  const finger = await page.context().newCDPSession(page)
  const [x, y] = [start.x + 40, start.y + 20]
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
  await expect(page.locator('[data-ghost]')).toBeVisible()
  for (const part of [0.25, 0.5, 0.75, 1]) {
    const at = { x: x + (end.x + 40 - x) * part, y: y + (end.y + 20 - y) * part }
    await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] })
  }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

test('on a tablet a finger pushes two cards together', async ({ server, browser }) => {
  const created = await found(server)
  const context = await browser.newContext({ viewport: { width: 1180, height: 820 }, hasTouch: true, locale: 'de-DE' })
  const page = await context.newPage()
  await page.goto(created.links.find((link) => link.role === 'moderator')?.url ?? '')
  await toTheBoard(page)
  await carryByFinger(page, card(page, 'Kein Radweg'), card(page, 'Lärm am Markt'))
  await expect(cardsOn(unnamed(page))).toHaveCount(2)
  await expect(cardsOn(unsorted(page))).toHaveCount(texts.length - 2)
})
