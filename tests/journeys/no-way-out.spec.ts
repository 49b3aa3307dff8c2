import { expect, test as base, type BrowserContext } from '@playwright/test'
import { makeWorkshop } from './hands/office.ts'
import { goOnTo, press } from './hands/moderator.ts'
import { hangCard, joinByCode } from './hands/phone.ts'
import { expectForeseen } from './kit/device-storage.ts'
import { device } from './kit/hall.ts'
import { openIsland, type Island } from './kit/island.ts'

/** Laptop and phone in a network of their own, from which no way leads out. */
const test = base.extend<{ island: Island }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the needs of a fixture from the pattern
  island: async ({}, hand) => {
    const island = await openIsland()
    await hand(island)
    await island.close()
  },
})

interface Asked {
  own: number
  foreign: string[]
  failed: string[]
}

/** Everything that a page asks the network for, sockets included. */
function listen(context: BrowserContext, asked: Asked, own: readonly string[]): void {
  const note = (url: string): void => {
    const { protocol, host } = new URL(url)
    if (protocol === 'data:' || protocol === 'blob:') return
    if (own.includes(host)) asked.own += 1
    else asked.foreign.push(url)
  }
  context.on('request', (request) => note(request.url()))
  context.on('requestfailed', (request) => {
    // What a page has begun and no longer needs is let go when it goes on.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') asked.failed.push(request.url())
  })
  context.on('page', (page) => page.on('websocket', (socket) => note(socket.url())))
}

test('an evening from the office to the wall asks nobody outside for anything, and leaves only what is foreseen (P3, P10)', async ({
  island,
}) => {
  const { server, laptop, address } = island
  const hall = `http://${address}:${new URL(server.url).port}`
  const own = [server.url, hall].map((url) => new URL(url).host)
  expect(island.fromPhone('ip', 'route', 'show', 'default')).toBe('')
  const asked: Asked = { own: 0, foreign: [], failed: [] }
  const come = async (size: 'laptop' | 'phone' | 'projector') => {
    const { page, context } = await device(size === 'phone' ? island.phone : laptop, size)
    listen(context, asked, own)
    // `device` has opened its page before anybody listened to its sockets.
    await page.close()
    return context.newPage()
  }
  const [office, mod, phone, screen] = [
    await come('laptop'),
    await come('laptop'),
    await come('phone'),
    await come('projector'),
  ]

  const handed = await makeWorkshop(office, server.office, { title: 'Ohne Netz nach draußen', languages: 'both' })
  await mod.goto(server.url + handed.moderator)
  await press(mod, 'Veranstaltung öffnen')
  await screen.goto(server.url + handed.screen)
  await joinByCode(phone, hall, handed.code, 'Ayşe')
  await goOnTo(mod, 'Begrüßung')
  await goOnTo(mod, 'Kritik sammeln')
  await hangCard(phone, 'Kein Treffpunkt 🙂 für ältere Leute')
  await expect(mod.getByText('1 von 1 Karten')).toBeAttached()
  await phone.getByRole('button', { name: 'Info' }).click()
  await phone.getByText('Was mit deinen Worten geschieht').click()
  await office.goto(`${server.url}/office`)
  await expect(office.getByRole('link', { name: 'Ohne Netz nach draußen' })).toBeVisible()
  const link = await office.getByRole('link', { name: 'Ohne Netz nach draußen' }).getAttribute('href')
  await office.goto(`${server.url}${link}/print`)
  await expect(office.getByRole('img').first()).toBeVisible()
  const [file] = await Promise.all([
    office.waitForEvent('download'),
    (async () => {
      await office.goto(server.url + (link ?? ''))
      await office.getByRole('link', { name: /Word/ }).click()
    })(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.docx$/)

  for (const page of [office, mod, phone, screen]) expect(await expectForeseen(page)).toBeGreaterThan(0)
  expect(asked.foreign).toEqual([])
  expect(asked.failed).toEqual([])
  expect(asked.own).toBeGreaterThan(60)
})
