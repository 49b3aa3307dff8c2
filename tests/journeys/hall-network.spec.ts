import { expect, type Page } from '@playwright/test'
import { openProxy } from '../faults/kit/proxy.ts'
import { makeWorkshop } from './hands/office.ts'
import { goOnTo, press } from './hands/moderator.ts'
import { hangCard, joinByCode } from './hands/phone.ts'
import { device, test } from './kit/hall.ts'
import { openIsland } from './kit/island.ts'
import { expectClean, expectNoSidewaysScroll, shot } from './kit/looks.ts'
import { smallTargets } from './kit/measures.ts'

/** Hosts that a page has asked for anything. */
function hostsOf(page: Page): Set<string> {
  const hosts = new Set<string>()
  page.on('request', (request) => {
    if (request.url().startsWith('http')) hosts.add(new URL(request.url()).host)
  })
  page.on('websocket', (socket) => hosts.add(new URL(socket.url()).host))
  return hosts
}

const verdict = (page: Page) => page.getByRole('status')

async function looked(page: Page, name: string): Promise<void> {
  await expectClean(page, name)
  await expectNoSidewaysScroll(page, name)
  expect(await smallTargets(page), name).toEqual([])
  await shot(page, name)
}

test('in a hall without a name or a way out a phone joins by plain numbers, and asks nobody else for anything (D20, P10)', async () => {
  const island = await openIsland()
  try {
    // The phone reaches the laptop, no name, and nothing behind.
    expect(island.fromPhone('ip', 'route')).not.toContain('default')
    expect(island.fromPhone('getent', 'ahosts', 'example.org')).toBeNull()
    const origin = `http://${island.address}:${new URL(island.server.url).port}`
    expect(island.server.printed()).toContain(origin)

    const office = (await device(island.laptop, 'laptop')).page
    const handed = await makeWorkshop(office, island.server.office, { title: 'Zusammenleben in Lindenau' })
    await expect(office.getByRole('textbox', { name: 'Adresse', exact: false }).first()).toHaveValue(
      new RegExp(island.address.replaceAll('.', '\\.')),
    )
    const mod = (await device(island.laptop, 'laptop')).page
    await mod.goto(island.server.url + handed.moderator)
    await press(mod, 'Veranstaltung öffnen')

    const { page: phone } = await device(island.phone, 'phone')
    const hosts = hostsOf(phone)
    await phone.goto(`${origin}/test`)
    await expect(verdict(phone)).toHaveText('Alles gut. Mit diesem Gerät kann es losgehen.')
    await joinByCode(phone, origin, handed.code)
    await goOnTo(mod, 'Begrüßung')
    await goOnTo(mod, 'Kritik sammeln')
    await hangCard(phone, 'Kein Dach an der Haltestelle')
    await expect(mod.getByText('Kein Dach an der Haltestelle').first()).toBeVisible()
    expect([...hosts]).toEqual([new URL(origin).host])
  } finally {
    await island.close()
  }
})

test('the self-test says in words what a phone finds, and what to tell the moderator (D20)', async ({
  server,
  browser,
}) => {
  const { page } = await device(browser, 'small')
  await page.goto(`${server.url}/test`)
  await expect(verdict(page)).toHaveText('Alles gut. Mit diesem Gerät kann es losgehen.')
  await expect(page.getByRole('listitem')).toHaveCount(5)
  await looked(page, 'self-test-good')

  const hindered = await openProxy(server.url, 1)
  hindered.upgrades('reject')
  const { page: second } = await device(browser, 'small', 'en-GB')
  await second.addInitScript(() => {
    const real = Date.now
    Date.now = () => real() + 67 * 60_000
    Object.defineProperty(globalThis, 'indexedDB', { get: () => undefined })
  })
  await second.emulateMedia({ colorScheme: 'dark' })
  await second.goto(`${hindered.url}/test`)
  await expect(verdict(second)).toHaveText('It works. Something is good to know.')
  await expect(second.getByText('Is there on a detour')).toBeVisible()
  await expect(second.getByText('This window may keep nothing')).toBeVisible()
  await expect(second.getByText('Is 67 minutes away from the server.')).toBeVisible()
  await expect(second.getByText('connection detour')).toContainText('storage no')
  await looked(second, 'self-test-note-dark-en')

  hindered.admit('refuse')
  for (const link of hindered.links()) link.drop()
  await second.getByRole('button', { name: 'Test again' }).click()
  await expect(verdict(second)).toHaveText(/does not work like this yet/)
  await looked(second, 'self-test-bad-dark-en')
  await hindered.close()
})

test('the office prints a checklist for the hall, with the self-test and plain numbers in its codes (D20)', async ({
  server,
  browser,
}) => {
  const { page } = await device(browser, 'laptop')
  await makeWorkshop(page, server.office, { title: 'Zusammenleben in Lindenau' })
  await page.getByRole('button', { name: 'Alles weitergegeben' }).click()
  await page.getByRole('link', { name: 'Checkliste für den Saal drucken' }).click()
  await expect(page.getByRole('heading', { name: 'Checkliste für den Saal' })).toBeVisible()
  await expect(page.getByRole('article').getByRole('listitem')).toHaveCount(15)
  await expect(page.getByRole('img', { name: 'Selbsttest' })).toBeVisible()
  await expect(page.getByRole('article')).toContainText(/http:\/\/(\d+\.){3}\d+:\d+\/test|http:\/\/localhost:\d+\/test/)
  await expectClean(page, 'checklist')
  await page.screenshot({ path: '.reports/screens/hall-checklist.png', fullPage: true })
  const pdf = await page.pdf({ preferCSSPageSize: true, path: '.reports/screens/hall-checklist.pdf' })
  // One page: whoever tapes it to the door needs no second.
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
  await page.goto(server.url + '/test')
  await expect(verdict(page)).toHaveText('Alles gut. Mit diesem Gerät kann es losgehen.')
})
