import { chromium, expect, test as base, type Browser, type BrowserContext } from '@playwright/test'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../../scripts/chromium.ts'
import { openIsland, type Island } from '../kit/island.ts'
import { makeWorkshop } from './hands/office.ts'
import { goOnTo, press } from './hands/moderator.ts'
import { hangCard, joinByCode } from './hands/phone.ts'
import { device } from './kit/hall.ts'
import { startServer, type RunningServer } from './kit/server.ts'

interface Cut {
  island: Island
  server: RunningServer
  away: Browser
}

/** Server and browser on an island: a network with nothing in it but its own loopback. */
const test = base.extend<{ cut: Cut }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the needs of a fixture from the pattern
  cut: async ({}, hand) => {
    const island = await openIsland()
    const folder = mkdtempSync(join(tmpdir(), 'island-'))
    const program = join(folder, 'chromium')
    const quoted = [...island.inside, findChromium() ?? 'chromium'].map((word) => `'${word}'`).join(' ')
    writeFileSync(program, `#!/bin/sh\nexec ${quoted} "$@"\n`)
    chmodSync(program, 0o755)
    const server = await startServer([], island.inside)
    const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']
    const away = await chromium.launch({ executablePath: program, args })
    await hand({ island, server, away })
    await away.close()
    await server.stop()
    island.close()
    rmSync(folder, { recursive: true, force: true })
  },
})

interface Asked {
  own: number
  foreign: string[]
  failed: string[]
}

/** Everything that a page asks the network for, sockets included. */
function listen(context: BrowserContext, asked: Asked, own: string): void {
  const note = (url: string): void => {
    const { protocol, host } = new URL(url)
    if (protocol === 'data:' || protocol === 'blob:') return
    if (host === own) asked.own += 1
    else asked.foreign.push(url)
  }
  context.on('request', (request) => note(request.url()))
  context.on('requestfailed', (request) => {
    // What a page has begun and no longer needs is let go when it goes on.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') asked.failed.push(request.url())
  })
  context.on('page', (page) => page.on('websocket', (socket) => note(socket.url())))
}

test('an evening from the office to the wall asks nobody outside for anything, where there is no outside (P10)', async ({
  cut,
}) => {
  const { island, server, away } = cut
  expect(island.ways()).toEqual({ routes: [], devices: [] })
  const asked: Asked = { own: 0, foreign: [], failed: [] }
  const come = async (size: 'laptop' | 'phone' | 'projector') => {
    const { page, context } = await device(away, size)
    listen(context, asked, new URL(server.url).host)
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
  await joinByCode(phone, server.url, handed.code, 'Ayşe')
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

  expect(asked.foreign).toEqual([])
  expect(asked.failed).toEqual([])
  expect(asked.own).toBeGreaterThan(60)
})
