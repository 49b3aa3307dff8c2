import { expect, type Page } from '@playwright/test'
import { test } from './kit/hall.ts'
import { expectClean } from './kit/looks.ts'
import { announcePlan, cutWords, openCafe, openDesk, pagesOf } from './office-desk.ts'

const longest = 'Verkehrsberuhigungsmaßnahmenkoordination im Bahnhofsviertel'
const theme =
  'Wie gelangen Grundschulkinder, Rollstuhlfahrende und Fahrradpendlerinnen gefahrlos über die Bahnhofsvorplatzkreuzung, ' +
  'wenn gleichzeitig Straßenbahnhaltestelle, Fernbusterminal und Lieferverkehrsladezonen neu geordnet werden müssen und ' +
  'die Barrierefreiheit dabei nicht nur mitgedacht wird?'

const tables = [
  { name: 'Mobilität', theme: 'Wie kommen wir gut durch die Stadt?' },
  { name: longest, theme },
  { number: 888, name: 'Jugend' },
  {},
  { theme },
] as const

const print = (page: Page, url: string, workshop: string, kind: string) =>
  page.goto(`${url}/office/${workshop}/print/${kind}`)

test('every table has its tent, and its host a sheet with a key that is made after a question', async ({
  browser,
  server,
}) => {
  const page = await openDesk(browser, server)
  const course = await openCafe(server, tables)
  const { workshop } = course.created

  await test.step('a tent for each open table, one sheet each, nothing cut', async () => {
    await course.must('table.open', { table: 'table-4', open: false })
    await print(page, server.url, workshop, 'tents')
    await expect(page.getByRole('article')).toHaveCount(4)
    const tent = page.getByRole('article', { name: 'Aufsteller für Nummer 1', exact: true })
    await expect(tent.getByRole('img', { name: 'QR-Code zum Beitreten' })).toBeVisible()
    await expect(tent).toContainText('Kreis, rot')
    await expect(tent).toContainText('Wie kommen wir gut durch die Stadt?')
    expect(await cutWords(page)).toEqual([])
    await expectClean(page, 'tents')
    expect(await pagesOf(page)).toBe(4)
  })

  await test.step('the first sheets need no question', async () => {
    await print(page, server.url, workshop, 'hosts')
    await page.getByRole('checkbox', { name: `Tisch 2: ${longest}` }).uncheck()
    await expectClean(page, 'which sheets')
    await page.getByRole('button', { name: '3 Blätter erstellen' }).click()
    await expect(page.getByRole('article')).toHaveCount(3)
    await expect(page.getByText('Diese 3 Blätter sind nur jetzt zu sehen.')).toBeVisible()
    await expectClean(page, 'host sheets')
    expect(await cutWords(page)).toEqual([])
    expect(await pagesOf(page)).toBe(3)
  })

  await test.step('a second time it says that the old links end, and is told what they were never again', async () => {
    await page.reload()
    await expect(page.getByRole('article')).toHaveCount(0)
    await page.getByRole('button', { name: '4 Blätter erstellen' }).click()
    const question = page.getByRole('dialog', { name: '3 gültige Links ersetzen?' })
    await expectClean(page, 'the question')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('article')).toHaveCount(0)
    await page.getByRole('button', { name: '4 Blätter erstellen' }).click()
    await question.getByRole('button', { name: 'Ersetzen' }).click()
    await expect(page.getByRole('article')).toHaveCount(4)
    await expect(page.getByRole('img', { name: `QR-Code für das Gerät: Tisch 2: ${longest}` })).toBeVisible()
    expect(await cutWords(page)).toEqual([])
    expect(await pagesOf(page)).toBe(4)
  })
  course.close()
})

const names = ['Anna', 'Bartholomäus Freiherr von Wolkenstein-Trostburg zu Linden', 'Chi', 'Derya', '', 'Emil']

test('whoever has no phone walks with a slip, in the own language, and everybody has a badge', async ({
  browser,
  server,
}) => {
  const page = await openDesk(browser, server)
  const course = await openCafe(server, tables)
  const { workshop } = course.created
  await print(page, server.url, workshop, 'slips')
  await expect(page.getByRole('heading', { name: 'Noch kein Plan' })).toBeVisible()
  await expectClean(page, 'no plan yet')

  await course.must('workshop.open', {})
  await course.letIn()
  for (const [at, name] of [...names, ...names, ...names].entries()) {
    const language = at === 3 ? 'en' : 'de'
    await course.must('participant.enrol', { participant: `paper-${at}`, name, language })
  }
  await course.must('participant.leave', { participant: 'paper-17', away: true })
  await course.go('rounds')
  await announcePlan(course, 'rounds')

  await test.step('slips for those without a phone, six on a page, with the table of every round in words', async () => {
    const slip = page.getByRole('listitem').filter({ hasText: 'Bartholomäus' }).first()
    await expect(slip).toContainText(/Runde 1.*Tisch \d+.*Runde 2.*Tisch \d+.*Runde 3.*Tisch \d+/s)
    await expect(slip).toContainText(/Kreis, rot|Stern, blau|Quadrat, gelb|Dreieck|Herz|Blatt|Mond|Haus|Raute|Tropfen/)
    await expect(page.getByRole('listitem').filter({ hasText: 'Derya' }).first()).toContainText('Round 1')
    expect(await cutWords(page)).toEqual([])
    await expectClean(page, 'slips')
    expect(await pagesOf(page)).toBe(3)
  })

  await test.step('or for all, with those who came with a phone', async () => {
    await page.getByRole('radio', { name: 'alle' }).check({ force: true })
    expect(await pagesOf(page)).toBe(4)
  })

  await test.step('badges: ten on a page, with a line where no name was told, and blank ones in addition', async () => {
    await print(page, server.url, workshop, 'badges')
    await expect(page.getByRole('listitem')).toHaveCount(21)
    await page.getByRole('spinbutton', { name: 'Leere Schilder dazu' }).fill('10')
    await expect(page.getByRole('listitem')).toHaveCount(31)
    expect(await cutWords(page)).toEqual([])
    await expectClean(page, 'badges')
    expect(await pagesOf(page)).toBe(4)
  })
  course.close()
})
