import { expect, type Page } from '@playwright/test'
import { phone as words } from '../../client/texts/de/phone.ts'
import { openProxy } from '../faults/kit/proxy.ts'
import { layCable } from '../session/cable.ts'
import { joinByCode, hangCard, stickDot } from './hands/phone.ts'
import type { Course } from './kit/course.ts'
import { collecting, expectOnTheWall, expectState, field, openDots, ownCard, test } from './kit/evening.ts'
import { device } from './kit/hall.ts'
import { expectNoSidewaysScroll, shot } from './kit/looks.ts'

/** A name that means this machine, but that no browser takes for it: plain http there is no secure context. */
const inTheHall = (url: string): string => `http://saal.test:${new URL(url).port}`

/** From the code on the wall to the last dot, with a reload at each stop. */
async function wholeEvening(phone: Page, origin: string, course: Course): Promise<void> {
  await joinByCode(phone, origin, course.created.code)
  await hangCard(phone, 'Kein Dach an der Haltestelle')
  await expectState(phone, 'Kein Dach an der Haltestelle', 'Hängt an der Wand')
  await phone.reload()
  await expectState(phone, 'Kein Dach an der Haltestelle', 'Hängt an der Wand')
  await expect(ownCard(phone, 'Kein Dach')).toHaveCount(1)
  await expectOnTheWall(course, ['Kein Dach an der Haltestelle'])
  await openDots(course)
  await stickDot(phone, 'Unterwegs')
  await expect(phone.getByText('Gespeichert. Bis zum Schluss änderbar.')).toBeVisible()
  await phone.reload()
  await expect(phone.getByRole('img', { name: '1 Punkt auf „Unterwegs“' })).toBeVisible()
}

test('over plain http in a hall the whole way works without anything that needs a secure context', async ({
  server,
  course,
  browser,
}) => {
  const { page } = await device(browser, 'phone')
  await page.goto(inTheHall(server.url))
  const missing = await page.evaluate(() => ({
    secure: isSecureContext,
    there: ['serviceWorker', 'wakeLock', 'locks', 'storage', 'clipboard', 'share'].filter((name) => name in navigator),
    subtle: 'subtle' in crypto,
  }))
  expect(missing).toEqual({ secure: false, there: [], subtle: false })
  await wholeEvening(page, inTheHall(server.url), course)
})

for (const way of ['reject', 'swallow'] as const) {
  test(`where a proxy ${way}s WebSockets the whole way works by polling (D11)`, async ({ server, course, browser }) => {
    const proxy = await openProxy(server.url, 11)
    proxy.upgrades(way)
    const { page } = await device(browser, 'phone')
    await wholeEvening(page, inTheHall(proxy.url), course)
    await proxy.close()
  })
}

test('the wall stays awake, by the browser’s lock on the laptop itself and by a film on plain http', async ({
  server,
  course,
  browser,
}) => {
  const { page } = await device(browser, 'projector')
  await page.addInitScript(() => {
    if (!('wakeLock' in navigator)) return
    const request = navigator.wakeLock.request.bind(navigator.wakeLock)
    navigator.wakeLock.request = (type) => {
      document.documentElement.dataset['lock'] = 'asked'
      return request(type)
    }
  })
  await page.goto(server.url + course.links.screen)
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['lock'])).toBe('asked')
  expect(await page.locator('video').count()).toBe(0)
  await page.goto(inTheHall(server.url) + course.links.screen)
  const seconds = () =>
    page.evaluate(() => {
      const film = document.querySelector('video')
      const box = film?.getBoundingClientRect()
      const inSight = box !== undefined && box.width > 0 && box.right <= innerWidth && box.bottom <= innerHeight
      return film && inSight && !film.paused ? film.currentTime : 0
    })
  await expect.poll(seconds).toBeGreaterThan(0)
  const before = await seconds()
  await expect.poll(seconds).toBeGreaterThan(before)
})

test('a phone that comes back from sleep, from another page or from a dead network is current within three seconds (D7)', async ({
  server,
  course,
  browser,
}) => {
  const cable = await layCable(server.url)
  const { page, context } = await device(browser, 'phone')
  await joinByCode(page, cable.url, course.created.code)
  await expect(field(page)).toBeVisible()
  const [islands, cards] = ['Themeninseln bilden', 'Kritik sammeln']
  const current = (title: string, began: number) =>
    expect(page.getByRole('banner').getByText(title)).toBeVisible({ timeout: 3000 - (performance.now() - began) })

  const chrome = await context.newCDPSession(page)
  // Nothing runs on the page any more, as in a pocket, and the network forgets it without a word.
  await chrome.send('Debugger.enable')
  await chrome.send('Debugger.pause')
  cable.hang()
  await course.go('criticism-islands')
  cable.mend()
  let back = performance.now()
  await chrome.send('Debugger.disable')
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await current(islands, back)

  await context.setOffline(true)
  cable.cut()
  await expect(page.getByText('Keine Verbindung.')).toBeVisible()
  await course.go(collecting)
  cable.mend()
  back = performance.now()
  await context.setOffline(false)
  await current(cards, back)

  cable.hang()
  await course.go('criticism-islands')
  cable.mend()
  back = performance.now()
  // The back-forward cache gives a page back with this event alone; headless browsers keep no page in it.
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await current(islands, back)

  // The browser would load another page over a connection that it believes to be alive.
  cable.cut()
  cable.mend()
  await page.goto(`${cable.url}/enter`)
  await course.go(collecting)
  back = performance.now()
  await page.goBack()
  await current(cards, back)
  await cable.remove()
})

test('a page of another version is told to load anew, and what waits on it arrives (D15)', async ({
  server,
  course,
  browser,
}) => {
  const cable = await layCable(server.url)
  const { page } = await device(browser, 'small')
  let older = false
  // The hello of a page that the server has left behind: MessagePack, the number stands behind its name.
  await page.routeWebSocket(/\/live\//, (phone) => {
    const line = phone.connectToServer()
    phone.onMessage((message) => {
      const bytes = Buffer.from(message)
      const at = bytes.indexOf('wire')
      if (older && at >= 0) bytes[at + 4] = 1
      line.send(typeof message === 'string' ? message : bytes)
    })
  })
  await joinByCode(page, cable.url, course.created.code)
  await expect(field(page)).toBeVisible()
  cable.cut()
  await hangCard(page, 'Kein Dach an der Haltestelle')
  await expectState(page, 'Kein Dach an der Haltestelle', 'Wartet auf Verbindung')
  await field(page).fill('Ein angefangener Satz')
  older = true
  cable.mend()
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(page.getByText('Diese Seite gibt es jetzt in einer neuen Fassung.')).toBeVisible()
  await expectNoSidewaysScroll(page, 'another version')
  await shot(page, 'phone-another-version')
  older = false
  await page.getByRole('button', { name: 'Neu laden' }).click()
  await expectState(page, 'Kein Dach an der Haltestelle', 'Hängt an der Wand')
  await expect(field(page)).toHaveValue('Ein angefangener Satz')
  await expectOnTheWall(course, ['Kein Dach an der Haltestelle'])
  await cable.remove()
})

test('a phone whose clock is an hour off, and is set in the middle, shows the same time left (D18)', async ({
  server,
  course,
  browser,
}) => {
  const { page } = await device(browser, 'phone')
  await page.addInitScript(() => {
    const [real, set] = [Date.now, sessionStorage.getItem('clock')]
    let off = Number(set ?? 3_600_000)
    Date.now = () => real() + off
    addEventListener('set-clock', () => (off = -3_600_000))
  })
  await joinByCode(page, server.url, course.created.code)
  await course.must('timer.start', { seconds: 600, ...course.running() })
  const expectRight = () =>
    expect
      .poll(async () => {
        const shown = await page.getByRole('timer', { name: words.time }).locator('bdi').innerText()
        const [minutes = '', seconds = ''] = shown.split(':')
        const endsAt = course.mod.store.get('timer', 'it')?.endsAt ?? 0
        return Math.abs(Number(minutes) * 60 + Number(seconds) - (endsAt - course.mod.now()) / 1000)
      })
      .toBeLessThanOrEqual(1)
  await expectRight()
  await page.evaluate(() => dispatchEvent(new Event('set-clock')))
  const before = await page.getByRole('timer').innerText()
  await expect(page.getByRole('timer')).not.toHaveText(before, { useInnerText: true })
  await expectRight()
})
