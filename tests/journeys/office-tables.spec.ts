import { expect, type Page } from '@playwright/test'
import { newId } from '../../client/session/id.ts'
import { agendaOf } from '../../shared/methods/method.ts'
import { zukunftswerkstatt } from '../../shared/methods/zukunftswerkstatt.ts'
import { aboutTown, noticeTown } from '../kit/about.ts'
import { openCourse, type Course } from './kit/course.ts'
import { test } from './kit/hall.ts'
import { expectClean, expectNoSidewaysScroll } from './kit/looks.ts'
import { smallTargets } from './kit/measures.ts'
import type { RunningServer } from './kit/server.ts'
import { openCafe, openDesk, tabTo } from './office-desk.ts'

const hall = (page: Page, name = 'Tische') => page.getByRole('region', { name, exact: true })
const line = (page: Page, table: string) =>
  hall(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3, name: table, exact: true }) })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('the office makes a Beteiligungscafé from nothing: method, people, tables, and the paper for them', async ({
  browser,
  server,
}) => {
  const page = await openDesk(browser, server)
  await page.goto(`${server.url}/office/new`)

  await test.step('three methods to choose from; a café asks how many come and proposes its tables', async () => {
    await expect(page.getByRole('group', { name: 'Methode' }).getByRole('radio')).toHaveCount(3)
    await expect(page.getByRole('spinbutton', { name: 'Erwartete Personen' })).toHaveCount(0)
    await tabTo(page, 'radio', 'Zukunftswerkstatt')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('radio', { name: 'World Café' })).toBeChecked()
    await page.getByRole('spinbutton', { name: 'Erwartete Personen' }).fill('24')
    await expect(page.getByText('5 Tische mit etwa 5 Personen; Platz ist an jedem Tisch für 2 bis 7.')).toBeVisible()
    await page.getByRole('spinbutton', { name: 'Tische' }).fill('6')
    await expect(page.getByText('6 Tische mit etwa 4 Personen')).toBeVisible()
    await press(page, 'Wieder vorschlagen lassen')
    await expect(page.getByRole('spinbutton', { name: 'Tische' })).toHaveValue('5')
    await expectClean(page, 'method with tables')
  })

  await page.getByRole('button', { name: 'Weiter zur Einladung' }).click()
  await page.getByLabel('Titel der Veranstaltung').fill('Beteiligungscafé Innenstadt')
  await page.getByRole('button', { name: 'Veranstaltung anlegen' }).click()
  await press(page, 'Alles weitergegeben')
  await expect(hall(page)).toContainText('5 Tische, zusammen 35 Plätze.')
  await expect(page.getByRole('region', { name: 'Ablauf', exact: true })).toContainText('4 Std.')

  await test.step('a table gets a name, a theme, a language; the number of another table is refused in place', async () => {
    await press(page, 'Tisch 1 bearbeiten')
    const form = line(page, 'Tisch 1')
    await form.getByLabel('Name').fill('Mobilität')
    await form.getByLabel('Thema').fill('Wie kommen wir gut durch die Stadt?')
    await form.getByLabel('Sprache').selectOption({ label: 'Ukrainisch' })
    await form.getByRole('spinbutton', { name: 'Nummer' }).fill('2')
    await form.getByRole('button', { name: 'Speichern' }).click()
    await expect(form.getByRole('alert')).toContainText('Die Nummer 2 ist schon vergeben.')
    await expectClean(page, 'table with a refusal')
    await form.getByRole('spinbutton', { name: 'Nummer' }).fill('1')
    await form.getByRole('button', { name: 'Speichern' }).click()
    await expect(page.getByRole('button', { name: 'Tisch 1: Mobilität bearbeiten' })).toBeFocused()
    await expect(line(page, 'Tisch 1: Mobilität')).toContainText('Ukrainisch')
  })

  await test.step('tables come, close and go; what is gone comes back', async () => {
    await hall(page).getByRole('spinbutton', { name: 'Wie viele Tische?' }).fill('2')
    await press(page, '2 Tische hinzufügen')
    await expect(hall(page)).toContainText('7 Tische, zusammen 49 Plätze.')
    await press(page, 'Tisch 7 schließen')
    await expect(line(page, 'Tisch 7')).toContainText('geschlossen')
    await expect(hall(page)).toContainText('zusammen 42 Plätze.')
    await press(page, 'Tisch 3 bearbeiten')
    await press(page, 'Tisch entfernen')
    await expect(line(page, 'Tisch 3')).toHaveCount(0)
    await expectClean(page, 'table removed')
    await hall(page).getByRole('button', { name: 'Rückgängig' }).click()
    await expect(line(page, 'Tisch 3')).toBeVisible()
  })

  await test.step('the tables survive a reload, and the way to their paper is here', async () => {
    await page.reload()
    await expect(hall(page)).toContainText('7 Tische')
    await page.getByRole('link', { name: 'Tischaufsteller' }).click()
    await expect(page.getByRole('article')).toHaveCount(6)
    await expect(page.getByRole('article').first()).toContainText('Mobilität')
  })
})

test('a step with rounds is set up: how people change, a question for each round, and its minutes follow', async ({
  browser,
  server,
}) => {
  const page = await openDesk(browser, server)
  const course = await openCafe(server, [{}, {}])
  await page.goto(`${server.url}/office/${course.created.workshop}`)
  const agenda = page.getByRole('region', { name: 'Ablauf', exact: true })
  await press(page, '„Gespräche an den Tischen“ bearbeiten')
  const step = agenda.getByRole('listitem').filter({ has: page.getByRole('group', { name: 'Wie wird gewechselt?' }) })
  const german = (round: number) => page.getByLabel(`Frage in Runde ${round} (Deutsch)`)
  const first = await german(1).inputValue()

  await test.step('questions change places without dragging, and the focus stays with them', async () => {
    await page.getByRole('button', { name: 'Runde 1 später' }).press('Enter')
    await expect(german(2)).toHaveValue(first)
    await expect(page.getByRole('button', { name: 'Runde 2 später' })).toBeFocused()
    await press(page, 'Noch eine Runde')
    await german(4).fill('Und was tun wir morgen?')
    await expectClean(page, 'rounds being edited')
  })

  await test.step('four rounds of fifteen minutes and five to walk are eighty minutes', async () => {
    await page.getByRole('spinbutton', { name: 'Minuten je Runde' }).fill('15')
    await expect(page.getByRole('spinbutton', { name: 'Minuten', exact: true })).toHaveValue('80')
    await page.getByRole('spinbutton', { name: 'Minuten', exact: true }).fill('60')
    await expect(step.last()).toContainText('Die Runden brauchen zusammen 80 Min., der Schritt hat 60 Min.')
    await expectClean(page, 'minutes that differ')
    await press(page, '80 Min. übernehmen')
    await expect(page.getByRole('spinbutton', { name: 'Minuten', exact: true })).toHaveValue('80')
  })

  await page.getByRole('radio', { name: 'Auswahl' }).check()
  await page.getByRole('spinbutton', { name: 'Verschiedene Tische je Person' }).fill('2')
  await press(page, '„Ernte der Tische“ bearbeiten')
  await page.getByRole('spinbutton', { name: 'Sekunden je Tisch' }).fill('60')
  await press(page, 'Ablauf sichern')
  await expect(agenda.getByText('Der Ablauf ist gesichert.')).toBeVisible()
  await page.reload()
  await expect(agenda).toContainText('Auswahl · 4 Runden zu 15 Min. · 5 Min. Weg')
  await expect(agenda).toContainText('60 Sek. je Tisch')
  course.close()
})

/** An earlier evening whose topic islands were named, one of them chosen as a main point. */
async function earlierEvening(server: RunningServer): Promise<Course> {
  const agenda = agendaOf(zukunftswerkstatt, 'evening')
  const course = await openCourse(server, 'de', {
    about: { ...aboutTown, title: 'Zukunftswerkstatt Lindenau' },
    agenda,
    notice: noticeTown,
  })
  await course.must('workshop.open', {})
  await course.go('criticism-cards')
  for (const text of ['Kein Treffpunkt', 'Busse fahren zu selten', 'Ämter sind schwer zu verstehen']) {
    const card = { card: newId(), step: 'criticism-cards', kind: 'card', column: 'criticism', about: null } as const
    await course.must('card.add', { ...card, text })
  }
  await course.go('criticism-islands')
  await course.arrange('criticism-islands', { Treffpunkte: [0], Verkehr: [1], Behörden: [2] })
  await course.must('cluster.seal', { step: 'criticism-islands', from: 'criticism-islands' })
  await expect.poll(() => course.mod.store.all('cluster').length).toBe(3)
  const [first] = course.mod.store.all('cluster')
  await course.must('choice.make', { subject: 'clusters', id: first!.id, chosen: true })
  return course
}

test('themes of an earlier workshop become the rooms of a Stadtgespräch, also from its archive', async ({
  browser,
  server,
}) => {
  const page = await openDesk(browser, server)
  const earlier = await earlierEvening(server)
  await page.goto(`${server.url}/office/new`)
  await page.getByRole('radio', { name: 'Stadtgespräch' }).check()
  await page.getByRole('spinbutton', { name: 'Erwartete Personen' }).fill('30')
  await expect(page.getByText('Einer davon ist offen: Dort sagen Gäste eigene Themen an.')).toBeVisible()
  await page.getByRole('button', { name: 'Weiter zur Einladung' }).click()
  await page.getByLabel('Titel der Veranstaltung').fill('Stadtgespräch')
  await page.getByRole('button', { name: 'Veranstaltung anlegen' }).click()
  const rooms = hall(page, 'Räume')
  await expect(rooms).toContainText('3 Räume')
  await expect(rooms).toContainText('offener Raum für eigene Themen')

  await test.step('what was a main point is chosen already, and one sees where each theme comes to', async () => {
    await press(page, 'Themen aus einer früheren Veranstaltung')
    await rooms
      .getByRole('combobox', { name: 'Veranstaltung' })
      .selectOption({ label: 'Zukunftswerkstatt Lindenau (2026-11-27)' })
    await expectClean(page, 'where the themes come from')
    await press(page, 'Themen ansehen')
    await expect(rooms.getByRole('checkbox', { name: 'Treffpunkte' })).toBeChecked()
    await rooms.getByRole('checkbox', { name: 'Verkehr' }).check()
    await rooms.getByRole('checkbox', { name: 'Behörden' }).check()
    const plan = rooms.getByRole('list', { name: 'So wird verteilt' })
    await expect(plan).toContainText('(neuer Raum)')
    await expectClean(page, 'which themes go on')
    await press(page, '3 Themen übernehmen')
  })
  await expect(rooms).toContainText('4 Räume')
  await expect(rooms).toContainText('Handlungsfeld: Treffpunkte')
  await expect(rooms).toContainText('Handlungsfeld: Behörden')
  await expect(page.getByRole('button', { name: 'Themen aus einer früheren Veranstaltung' })).toBeFocused()

  await test.step('an archive does the same, and a file that is none says so', async () => {
    const answer = await page.request.get(`${server.url}/api/workshops/${earlier.created.workshop}/archive.json`)
    await press(page, 'Themen aus einer früheren Veranstaltung')
    const choose = rooms.getByLabel('Aus einer Archivdatei (.json)')
    await choose.setInputFiles({ name: 'einkauf.txt', mimeType: 'text/plain', buffer: Buffer.from('Milch') })
    await expect(rooms.getByRole('alert').filter({ hasText: '„einkauf.txt“ ist keine Archivdatei.' })).toBeVisible()
    await choose.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: await answer.body() })
    await expect(rooms.getByText('Was geht aus „Zukunftswerkstatt Lindenau“ weiter?')).toBeVisible()
  })
  earlier.close()
})

test('the tables of the hall are set up on a phone too, in English, and everything can be hit with a finger', async ({
  browser,
  server,
}) => {
  const page = await openDesk(browser, server)
  const course = await openCafe(server, [{ name: 'Verkehrsberuhigungsmaßnahmenkoordination', topics: true }, {}])
  await page.goto(`${server.url}/office/${course.created.workshop}`)
  await page.getByRole('banner').getByRole('radio', { name: 'English' }).click()
  await page.setViewportSize({ width: 320, height: 700 })
  await press(page, 'Edit Table 2')
  await press(page, 'Edit “Conversations at the tables”')
  await expectNoSidewaysScroll(page, 'tables on a phone')
  await expectClean(page, 'tables on a phone')
  expect(await smallTargets(page)).toEqual([])
  for (const kind of ['tents', 'hosts', 'badges', 'slips']) {
    await page.goto(`${server.url}/office/${course.created.workshop}/print/${kind}`)
    await expect(page.getByRole('navigation', { name: 'To print' })).toBeVisible()
    await expectNoSidewaysScroll(page, kind)
    await expectClean(page, kind)
  }
  course.close()
})
