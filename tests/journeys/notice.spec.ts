import { expect } from '@playwright/test'
import { writeNotice } from './hands/office.ts'
import { openCourse } from './kit/course.ts'
import { device, test } from './kit/hall.ts'
import * as v from 'valibot'
import { createdSchema } from '../../shared/wire/http.ts'
import { blankNotice } from '../../shared/domain/notice.ts'
import { aboutTown, noticeTown } from '../kit/about.ts'
import { openDesk } from './office-desk.ts'
import { about, agenda, looksRight, openEvening } from './kit/privacy.ts'

const headings = {
  de: [
    'Wer verantwortlich ist',
    'Wer den Datenschutz beaufsichtigt',
    'Wofür, und auf welcher Grundlage',
    'Wer die Daten bekommt',
    'Länder außerhalb der Europäischen Union',
    'Wie lange alles bleibt',
    'Deine Rechte',
    'Wo du dich beschweren kannst',
    'Was du angeben musst',
    'Was ein Computer entscheidet',
  ],
  en: [
    'Who is responsible',
    'Who watches over data protection',
    'What for, and on which ground',
    'Who gets the data',
    'Countries outside the European Union',
    'How long everything stays',
    'Your rights',
    'Where you can complain',
    'What you have to tell',
    'What a computer decides',
  ],
}

const smallScreens = [
  { width: 320, height: 640 },
  { width: 360, height: 640 },
  { width: 390, height: 844 },
]

for (const [size, language] of [
  ['phone', 'de-DE'],
  ['small', 'en-GB'],
] as const) {
  const words =
    language === 'de-DE'
      ? {
          all: 'Alles dazu lesen',
          title: 'Was mit deinen Worten geschieht',
          until: 'nach dem Ende wird alles gelöscht',
          join: 'Mitmachen',
          headings: headings.de,
        }
      : {
          all: 'Read all about it',
          title: 'What happens to your words',
          until: 'after the end everything is deleted',
          join: 'Join in',
          headings: headings.en,
        }

  test(`before the first input a phone says what happens with people’s words, in ${language} (P2)`, async ({
    browser,
    server,
  }) => {
    const course = await openEvening(server)
    const { page } = await device(browser, size, language)
    await page.goto(`${server.url}/j/${course.created.code}`)
    const short = page.getByRole('region', { name: words.title })
    await expect(short).toContainText(words.until)
    await expect(page.getByRole('heading', { level: 1, name: aboutTown.title })).toBeVisible()
    // All that counts is seen at once: what it is about, what happens with one's words, the button.
    for (const viewport of smallScreens) {
      await page.setViewportSize(viewport)
      await expect(page.getByRole('button', { name: words.join, exact: true })).toBeInViewport({ ratio: 1 })
      await looksRight(page, `join-${language}-${viewport.width}x${viewport.height}`)
    }
    await page.emulateMedia({ colorScheme: 'dark' })
    await looksRight(page, `join-${language}-dark`)
    await page.emulateMedia({ colorScheme: 'light' })
    // The field comes after it, on the page as for whoever has it read out.
    const field = page.getByRole('textbox')
    const after = await short.evaluate(
      (region, input) => region.compareDocumentPosition(input!) & Node.DOCUMENT_POSITION_FOLLOWING,
      await field.elementHandle(),
    )
    expect(after).toBeGreaterThan(0)
    const whole = short.getByRole('group')
    await page.getByText(words.all).click()
    await expect(whole.getByRole('heading', { level: 3 })).toHaveText(words.headings)
    for (const typed of [noticeTown.controller, noticeTown.officer, noticeTown.purpose, noticeTown.basis])
      await expect(whole.getByText(typed)).toBeVisible()
    await looksRight(page, `notice-${size}`)
    await page.getByText(words.all).click()
    await expect(whole.getByRole('heading', { level: 3 })).toHaveCount(0)
    await page.getByRole('button', { name: words.join, exact: true }).click()
    await expect(page).toHaveURL(/\/w\//)
    course.close()
  })
}

test('who comes before the doors are open is told so, and gets in by the same page when they are (S8)', async ({
  browser,
  server,
}) => {
  const course = await openCourse(server, 'de', { about: { ...about, address: 'Sie' }, agenda, notice: noticeTown })
  const { page } = await device(browser, 'phone')
  await page.goto(`${server.url}/j/${course.created.code}`)
  await expect(page.getByRole('alert')).toContainText('keine Veranstaltung offen')
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await looksRight(page, 'join-closed')
  await course.must('workshop.open', {})
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click()
  await expect(page.getByRole('region', { name: 'Was mit Ihren Worten geschieht' })).toBeVisible()
  await page.getByRole('button', { name: 'Mitmachen' }).click()
  await expect(page).toHaveURL(/\/w\//)
  course.close()
})

test('without the notice nobody opens: the office and the moderator see what is missing and the way there (P1)', async ({
  browser,
  server,
}) => {
  const course = await openCourse(server, 'de', { about, agenda, notice: { ...blankNotice, controller: 'Magistrat' } })
  const office = await openDesk(browser, server)
  await office.goto(`${server.url}/office/${course.created.workshop}`)
  const glance = office.getByRole('complementary')
  await expect(
    glance.getByText('Vor dem Öffnen fehlt noch: wer den Datenschutz beaufsichtigt, wofür, auf welcher Grundlage'),
  ).toBeVisible()
  await glance.getByRole('button', { name: 'Veranstaltung öffnen' }).click()
  await expect(glance.getByRole('alert')).toContainText('In den Hinweisen zum Datenschutz fehlt noch etwas')
  await looksRight(office, 'office-missing', false)
  await glance.getByRole('link', { name: 'Jetzt ausfüllen' }).click()
  await expect(office).toHaveURL(/#privacy$/)

  const mod = (await device(browser, 'laptop')).page
  await mod.goto(server.url + course.links.moderator)
  await mod.getByRole('button', { name: 'Veranstaltung öffnen' }).click()
  await expect(mod.getByText('In den Hinweisen zum Datenschutz fehlt noch etwas').last()).toBeVisible()
  const needs = mod.getByRole('complementary')
  await looksRight(mod, 'moderator-missing', false)
  await needs.getByRole('button', { name: 'Jetzt ausfüllen' }).click()
  const dialog = mod.getByRole('dialog', { name: 'Hinweise zum Datenschutz' })
  await dialog.getByRole('textbox', { name: /^Datenschutzbeauftragte/ }).fill(noticeTown.officer)
  await dialog.getByRole('textbox', { name: /^Wofür die Daten/ }).fill(noticeTown.purpose)
  await dialog.getByRole('textbox', { name: /^Rechtsgrundlage/ }).fill(noticeTown.basis)
  await looksRight(mod, 'moderator-notice', false)
  await dialog.getByRole('button', { name: 'Hinweise sichern' }).click()
  await expect(needs.getByRole('button', { name: 'Jetzt ausfüllen' })).toHaveCount(0)
  await mod.getByRole('button', { name: 'Veranstaltung öffnen' }).click()
  await expect(mod.getByRole('button', { name: /^Beginnen/ })).toBeVisible()
  course.close()
})

test('the office writes its notice once, reads it as phones show it, and finds it filled in next time (P1, P2)', async ({
  browser,
  server,
}) => {
  const course = await openCourse(server, 'de', { about, agenda, notice: blankNotice })
  const office = await openDesk(browser, server)
  await office.goto(`${server.url}/office/${course.created.workshop}`)
  await office.getByRole('button', { name: 'Hinweise bearbeiten' }).click()
  await expect(office.getByRole('heading', { name: 'Hinweise zum Datenschutz' })).toBeFocused()
  await office.getByRole('textbox', { name: /^Verantwortlich/ }).fill('Entwurf')
  await office.reload()
  await expect(office.getByRole('textbox', { name: /^Verantwortlich/ })).toHaveValue('Entwurf')
  await office.getByText('Was schon von selbst dasteht').click()
  await office.getByRole('checkbox', { name: 'Schon vorher löschen' }).check()
  await looksRight(office, 'office-form', false)
  await office.getByRole('button', { name: 'Verwerfen' }).click()
  await writeNotice(office)
  const sheet = office.getByRole('region', { name: 'Datenschutz' })
  await expect(sheet.getByRole('heading', { level: 3 })).toHaveText(headings.de)
  await expect(sheet.getByText('Noch nicht eingetragen.')).toHaveCount(0)
  await looksRight(office, 'office-notice', false)
  const again = await office.request.post(`${server.url}/api/office/workshops`, {
    data: { about, agenda },
    headers: { origin: server.url },
  })
  const { workshop } = v.parse(createdSchema, await again.json())
  await office.goto(`${server.url}/office/${workshop}`)
  await expect(office.getByRole('region', { name: 'Datenschutz' }).getByText(noticeTown.controller)).toBeVisible()
  course.close()
})
