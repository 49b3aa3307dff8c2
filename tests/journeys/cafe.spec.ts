import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { tableLinksSchema } from '../../shared/wire/http.ts'
import { all, readWord, wordsOf } from '../protocol/word.ts'
import { goOnTo, press, putTogether } from './hands/moderator.ts'
import { makeWorkshop } from './hands/office.ts'
import { joinByCode, stickDot } from './hands/phone.ts'
import { device, test } from './kit/hall.ts'
import { expectClean, shot } from './kit/looks.ts'
import type { RunningServer } from './kit/server.ts'

const guests = ['Anna', 'Bela', 'Cem', 'Dilan', 'Eva'] as const
const rounds = [1, 2, 3] as const

test('a Beteiligungscafé runs from the invitation to the Word protocol', async ({ server, browser }) => {
  test.setTimeout(420_000)
  const office = (await device(browser, 'laptop')).page
  const handed = await makeWorkshop(office, server.office, {
    title: 'Café Innenstadt',
    method: 'World Café',
    variant: 'Ein Nachmittag',
    hall: { people: 6, tables: 3 },
  })
  const mod = (await device(browser, 'laptop')).page
  const wall = (await device(browser, 'projector')).page
  await mod.goto(server.url + handed.moderator)
  await wall.goto(server.url + handed.screen)
  const hosts = await hostDevices(browser, server, office, 2)
  const phones: Page[] = []
  const [one, two] = hosts
  if (!one || !two) throw new Error('no hosts')

  const look = async (name: string): Promise<void> => {
    for (const [face, page] of Object.entries({ moderator: mod, wall, phone: phones[0], host: one })) {
      if (!page) continue
      await shot(page, `cafe-${name}-${face}`)
      await expectClean(page, `${face}, ${name}`)
    }
  }

  await test.step('the doors open; five come in time', async () => {
    await press(mod, 'Veranstaltung öffnen')
    for (const name of guests) phones.push(await comesIn(browser, server, handed.code, name))
    await expect(mod.getByText('5 da')).toBeVisible()
    await goOnTo(mod, 'Ankommen')
    await goOnTo(mod, 'Auftakt')
    await goOnTo(mod, 'Gespräche an den Tischen')
  })

  await test.step('a plan is made, looked at and announced', async () => {
    await press(mod, 'Sitzplan machen')
    await expect(mod.getByText('Vorschlag für den Sitzplan')).toBeVisible()
    await expect(wall.getByText('Anna')).toHaveCount(0)
    await look('01-preview')
    await mod.getByRole('button', { name: 'So ansagen' }).first().click()
    await expect(wall.getByText('Anna')).toBeVisible()
  })

  await test.step('round 1: every phone shows its table, the hosts see who comes', async () => {
    await press(mod, 'Alle an ihren Tisch rufen')
    for (const [at, phone] of phones.entries()) await expect(onTheWay(phone), guests[at]).toBeVisible()
    await expect(one.getByText(/^(Anna|Bela|Cem|Dilan|Eva)/).first()).toBeVisible()
    await look('02-called')
    await startRound(mod, 1)
    for (const [at, phone] of phones.entries()) await layCard(phone, `${guests[at]} in Runde 1`)
    await writesAtTable(one, 'Tisch eins spricht über Bänke', 'Mehr Bänke am Markt')
    await writesAtTable(two, 'Tisch zwei spricht über Busse', 'Ein Bus am Sonntag')
    await expect(mod.getByText('2 ohne Erkenntnis')).toHaveCount(0)
    await look('03-round')
  })

  await test.step('one comes late and sits at the smallest table; the moderator plans anew', async () => {
    const late = await comesIn(browser, server, handed.code, 'Finn')
    phones.push(late)
    await expect(late.getByText(/Tisch \d/).first()).toBeVisible()
    await layCard(late, 'Finn in Runde 1')
    await mod.getByRole('radio', { name: 'Sitzplan', exact: true }).check({ force: true })
    await mod
      .getByRole('button', { name: /Neu planen|Sitzplan machen/ })
      .first()
      .click()
    await expect(mod.getByText('Vorschlag für den Sitzplan')).toBeVisible()
    await look('04-anew')
    await mod.getByRole('button', { name: 'So ansagen' }).first().click()
    await expect(mod.getByText('Vorschlag für den Sitzplan')).toHaveCount(0)
  })

  await test.step('the change: a phone that was off sees its new table at once when it wakes', async () => {
    const [anna] = phones
    if (!anna) throw new Error('no phone')
    const before = await tableOn(anna)
    const url = anna.url()
    await anna.goto('about:blank')
    await press(mod, 'Wechsel ansagen: Runde 2')
    await beforeTime(mod)
    await expect(wall.getByText('Wechsel: Runde 2')).toBeVisible()
    await anna.goto(url)
    await expect(onTheWay(anna)).toBeVisible()
    expect(await tableOn(anna)).not.toBe(before)
    await expect(one.getByRole('heading', { name: 'Übergabe' })).toBeVisible()
    await expect(one.getByRole('textbox', { name: /Das hören die/ })).toHaveValue(/Mehr Bänke am Markt/)
    await one.getByRole('button', { name: 'Passt so' }).click()
    await look('05-change')
  })

  await test.step('rounds 2 and 3: cards, insights, the last minute asks for them', async () => {
    for (const round of rounds.slice(1)) {
      if (round > 2) {
        await press(mod, `Wechsel ansagen: Runde ${round}`)
        await beforeTime(mod)
      }
      await startRound(mod, round)
      for (const [at, phone] of phones.entries()) await layCard(phone, `${guests[at] ?? 'Finn'} in Runde ${round}`)
      await writesAtTable(one, `Tisch eins, Runde ${round}`, `Erste Erkenntnis aus Runde ${round}`)
    }
    await press(mod, 'Runde 3 beenden')
    await beforeTime(mod)
    await look('06-last')
  })

  await test.step('harvest: table by table, the insights stand on the wall', async () => {
    await goOnTo(mod, 'Pause')
    await goOnTo(mod, 'Ernte der Tische')
    await press(mod, 'Jetzt: Tisch 1')
    await expect(wall.getByText('Mehr Bänke am Markt')).toBeVisible()
    await expect(one.getByRole('heading', { name: 'Ihr seid dran!' })).toBeVisible()
    await look('07-harvest')
    await press(mod, 'Jetzt: Tisch 2')
    await expect(wall.getByText('Ein Bus am Sonntag')).toBeVisible()
    await press(mod, 'Jetzt: Tisch 3')
    await expect(mod.getByText('3 von 3 Tischen haben berichtet.')).toBeVisible()
  })

  await test.step('insights become islands across tables, and are weighed', async () => {
    await goOnTo(mod, 'Erkenntnisse ordnen')
    await expect(mod.getByText('Anna in Runde 1')).toHaveCount(0)
    await putTogether(mod, 'Plätze zum Bleiben', ['Mehr Bänke am Markt', 'Erste Erkenntnis aus Runde 2'])
    await putTogether(mod, 'Gut unterwegs', ['Ein Bus am Sonntag'])
    await press(mod, 'Themeninseln festhalten')
    await expect(wall.getByText('Plätze zum Bleiben')).toBeVisible()
    await goOnTo(mod, 'Punkte kleben')
    await press(mod, 'Abstimmung öffnen')
    for (const phone of phones) await stickDot(phone, 'Plätze zum Bleiben')
    await expect(wall.getByText('6 von 6 haben abgestimmt')).toBeVisible()
    await press(mod, 'Abstimmung schließen')
    await look('08-weighed')
  })

  await test.step('outlook and thanks', async () => {
    await goOnTo(mod, 'Wie es weitergeht')
    await goOnTo(mod, 'Rückblick')
    await press(mod, 'Abstimmung öffnen')
    for (const phone of phones) await phone.getByRole('radio', { name: 'zufrieden', exact: true }).click()
    await expect(wall.getByText('6 von 6 haben abgestimmt')).toBeVisible()
    await press(mod, 'Abstimmung schließen')
    await press(mod, 'Veranstaltung abschließen')
    await expect(one.getByRole('heading', { name: 'Danke fürs Gastgeben!' })).toBeVisible()
    await look('09-closed')
  })

  await test.step('the Word protocol tells every table and round, and names nobody', async () => {
    const word = readWord(await download(mod, 'Word-Datei (DOCX) laden'))
    const document = word.part('word/document.xml')
    const text = wordsOf(document)
    const cards = phones.flatMap((_phone, at) => rounds.map((round) => `${guests[at] ?? 'Finn'} in Runde ${round}`))
    for (const words of [...cards, 'Mehr Bänke am Markt', 'Tisch zwei spricht über Busse', 'Plätze zum Bleiben']) {
      expect(text).toContain(words)
    }
    expect(all(document, 'w:tblHeader').length).toBeGreaterThan(2)
  })
})

/** The office prints the hosts' sheets; each device takes the link that stands on its sheet. */
async function hostDevices(browser: Browser, server: RunningServer, office: Page, count: number): Promise<Page[]> {
  const workshop = new URL(office.url()).pathname.split('/').at(-1) ?? ''
  await office.goto(`${server.url}/office/${workshop}/print/hosts`)
  const answered = office.waitForResponse((response) => response.url().endsWith('/tables/links'))
  await office.getByRole('button', { name: '3 Blätter erstellen' }).click()
  const { links } = v.parse(tableLinksSchema, await (await answered).json())
  await expect(office.getByRole('article', { name: 'Blatt für Tisch 1' })).toBeVisible()
  return Promise.all(
    links.slice(0, count).map(async ({ url }) => {
      const { page } = await device(browser, 'tablet')
      const { pathname, hash } = new URL(url)
      await page.goto(server.url + pathname + hash)
      await expect(page).toHaveURL(/\/t\//)
      return page
    }),
  )
}

async function comesIn(browser: Browser, server: RunningServer, code: string, name: string): Promise<Page> {
  const { page } = await device(browser, 'phone')
  await joinByCode(page, server.url, code, name)
  return page
}

/** A hand needs a moment between two presses: what comes faster counts as a double click and does nothing. */
async function startRound(mod: Page, round: number): Promise<void> {
  const button = mod.getByRole('button', { name: `Runde ${round} starten` })
  await expect(button).toBeVisible()
  await expect(async () => {
    if (await button.isVisible()) await button.click()
    await expect(button).toHaveCount(0, { timeout: 1000 })
  }).toPass({ timeout: 15_000 })
}

/** The product asks before it cuts people short. */
const beforeTime = (mod: Page): Promise<void> =>
  mod.getByRole('dialog', { name: 'Die Runde läuft noch' }).getByRole('button', { name: 'Jetzt beenden' }).click()

/** The whole phone is the way to the next table. */
const onTheWay = (phone: Page): Locator => phone.getByText(/^(Bitte dorthin gehen|Von Tisch \d|Du bleibst hier)/)

/** The first table that is named on the phone: the one to sit at. */
async function tableOn(phone: Page): Promise<string> {
  const words = await phone.locator('body').innerText()
  return /Tisch \d/.exec(words)?.[0] ?? ''
}

async function layCard(phone: Page, text: string): Promise<void> {
  const field = phone.getByRole('textbox', { name: 'Deine Karte' })
  const there = phone.getByRole('button', { name: 'Ich bin da' })
  await expect(field.or(there)).toBeVisible()
  if (await there.isVisible()) await there.click()
  await field.fill(text)
  await phone.getByRole('button', { name: /hängen|legen/ }).click()
  await expect(phone.getByRole('main').getByText(text).first()).toBeVisible()
}

/** The host notes down what is said, and what the table takes along. */
async function writesAtTable(host: Page, said: string, insight: string): Promise<void> {
  await host.getByRole('textbox', { name: 'Tischdecke' }).fill(said)
  await host.getByRole('textbox', { name: 'Wichtigste Erkenntnis' }).fill(insight)
  await host.getByRole('button', { name: 'Erkenntnis festhalten' }).click()
  await expect(host.getByText(insight).first()).toBeVisible()
}

async function download(page: Page, name: string): Promise<Uint8Array> {
  await page.getByRole('button', { name: 'Protokoll' }).click()
  const waiting = page.waitForEvent('download')
  await page.getByRole('menuitem', { name }).or(page.getByRole('link', { name })).first().click()
  return readFile(await (await waiting).path())
}
