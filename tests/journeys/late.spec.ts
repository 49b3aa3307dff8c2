import { expect, type Browser, type Page } from '@playwright/test'
import { layCable, type Cable } from '../session/cable.ts'
import { plugIn, unplug } from './hands/network.ts'
import { hangCard, joinByCode, stickDot } from './hands/phone.ts'
import type { Course } from './kit/course.ts'
import { found, openBallotOf } from './kit/deeds.ts'
import { device } from './kit/hall.ts'
import { expectOnTheWall, openDots, test as base } from './kit/evening.ts'
import { expectClean, expectNoSidewaysScroll, shot } from './kit/looks.ts'

interface Lost {
  phone: Page
  cable: Cable
}

/** A phone on a cable of its own, whose card hangs on the wall. */
const test = base.extend<{ lost: Lost }>({
  lost: async ({ course, browser }, give) => {
    const cable = await layCable(course.url)
    await give(await comesIn(browser, cable, course))
    await cable.remove()
  },
})

async function comesIn(browser: Browser, cable: Cable, course: Course): Promise<Lost> {
  const { page: phone } = await device(browser, 'phone')
  await joinByCode(phone, cable.url, course.created.code)
  await hangCard(phone, 'Kein Dach an der Haltestelle')
  await expectOnTheWall(course, ['Kein Dach an der Haltestelle'])
  return { phone, cable }
}

const leftovers = (phone: Page) => phone.getByRole('region', { name: 'Nicht angenommen' })

async function looksRight(phone: Page, name: string): Promise<void> {
  await expectClean(phone, name)
  await expectNoSidewaysScroll(phone, name)
  await shot(phone, name)
}

test('a vote that arrives after the ballot was closed does not count, and its person is told what can be done (S16)', async ({
  course,
  lost: { phone, cable },
}) => {
  await openDots(course)
  await expect(phone.getByRole('button', { name: 'Punkt auf „Unterwegs“ kleben' })).toBeVisible()
  await unplug(phone, cable)
  await stickDot(phone, 'Unterwegs')
  await course.must('ballot.close', { ballot: openBallotOf(course) })
  await plugIn(phone, cable)
  await expect(leftovers(phone)).toContainText('Sie kann sie von Hand dazuzählen.', { timeout: 30_000 })
  await looksRight(phone, 'late-vote')
  expect(course.mod.store.all('ballot').map(({ voters }) => voters)).toEqual([0])
  await leftovers(phone).getByRole('button', { name: 'Verstanden' }).click()
  await expect(leftovers(phone)).toHaveCount(0)
})

test('words for a group’s sheet that arrive after its step are given back, also those of the last second (D8)', async ({
  course,
  lost: { phone, cable },
}) => {
  await course.go('utopias')
  const key = `tischwechsel.ticket.${course.created.workshop}`
  const me = await course.follow(await phone.evaluate((kept) => localStorage.getItem(kept) ?? '', key))
  await expect.poll(() => me.store.get('me', 'it')?.id).toBeTruthy()
  await found(me, 'utopias', 'Das offene Haus', [])
  const sheet = phone.getByRole('region', { name: 'Eure Gruppe' })
  await expect(sheet).toBeVisible()
  const field = sheet.getByRole('textbox')
  await field.fill('Jeden Abend')
  await expect(sheet.getByText('Gespeichert, alle sehen es').first()).toBeVisible()

  await unplug(phone, cable)
  await field.fill('Jeden Abend steht die Tür offen')
  await expect(sheet.getByText('Wartet auf Verbindung').first()).toBeVisible()
  await course.go('projects')
  await plugIn(phone, cable)
  await expect(leftovers(phone)).toContainText('„Jeden Abend steht die Tür offen“', { timeout: 30_000 })
  await looksRight(phone, 'late-sketch')
  await leftovers(phone).getByRole('button', { name: 'Verstanden' }).click()

  // Back in the step the words are still there, and now they are taken.
  await course.go('utopias')
  await expect
    .poll(() => course.mod.store.all('sketch').map(({ fields }) => fields['text']?.text))
    .toEqual(['Jeden Abend steht die Tür offen'])

  // The step ends in the middle of a sentence.
  await sheet.getByText('Jeden Abend steht die Tür offen').click()
  await field.fill('Jeden Abend steht die Tür offen, auch im Winter')
  await course.go('projects')
  await expect(leftovers(phone)).toContainText('auch im Winter')
})
