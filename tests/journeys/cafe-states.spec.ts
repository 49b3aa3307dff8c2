import { expect, type Browser, type Page } from '@playwright/test'
import { phone as phoneDe } from '../../client/texts/de/phone.ts'
import { phone as phoneEn } from '../../client/texts/en/phone.ts'
import type { Language } from '../../shared/domain/language.ts'
import { cafeLetter, enrol, hostLink, roomsLetter, setUp } from './kit/cafe-course.ts'
import { cafeStates, cafeViews, roomStates } from './kit/cafe-states.ts'
import { openCourse, type Course, type Letter } from './kit/course.ts'
import { show } from './kit/deeds.ts'
import { device, test } from './kit/hall.ts'
import { lookingIn, type Looking } from './kit/looking.ts'
import type { RunningServer } from './kit/server.ts'
import type { State } from './kit/states.ts'

const words = { de: phoneDe, en: phoneEn }
const locales = { de: 'de-DE', en: 'en-GB' }

interface Faces {
  desk: Page
  wall: Page
  phone: Page
  host: Page
}

// Each language has a server of its own, so that two workers can share them.
test.describe.configure({ mode: 'parallel' })

for (const language of ['de', 'en'] as const) {
  test(`every state of a Beteiligungscafé is clean on every face in ${language}`, async ({ server, browser }) => {
    test.setTimeout(600_000)
    const { course, faces, looking } = await begin(server, browser, language, cafeLetter(language))
    for (const state of cafeStates) await test.step(state.name, () => all(course, faces, looking, state))
    for (const state of cafeViews) {
      await test.step(state.name, async () => {
        await state.bring(course)
        await looking.at('wall', faces.wall, state.name)
      })
    }
    await show({})(course)
    course.close()
    expect(looking.found).toEqual([])
  })

  test(`every state of a Stadtgespräch is clean on every face in ${language}`, async ({ server, browser }) => {
    test.setTimeout(600_000)
    const { course, faces, looking } = await begin(server, browser, language, roomsLetter(language))
    await course.must('table.write', { table: 'table-6', settings: { ...openRoom(language), number: 6 } })
    for (const state of roomStates) await test.step(state.name, () => all(course, faces, looking, state))
    course.close()
    expect(looking.found).toEqual([])
  })
}

function openRoom(language: Language) {
  const name = { de: 'Offener Raum', en: 'Open room' }[language]
  const plain = { theme: '', field: '', min: 0, accessible: true, language: null }
  return { ...plain, name, max: 2, topics: true }
}

async function begin(server: RunningServer, browser: Browser, language: Language, letter: Letter) {
  const course = await openCourse(server, language, letter)
  const kind = letter.agenda.method
  const looking = lookingIn({ ...course, kind }, () => secretsOf(course, server))
  await setUp(course)
  await course.must('workshop.open', {})
  await course.letIn()
  await enrol(course)
  const faces = await openFaces(browser, course)
  await course.must('table.host', {
    table: 'table-2',
    participant: course.guests[0]?.store.get('me', 'it')?.id ?? null,
  })
  await looking.at('desk', faces.desk, 'before')
  await looking.at('host', faces.host, 'before')
  return { course, faces, looking }
}

async function openFaces(browser: Browser, course: Course): Promise<Faces> {
  const locale = locales[course.language]
  const open = async (size: Parameters<typeof device>[1], path: string): Promise<Page> => {
    const { page } = await device(browser, size, locale)
    await page.goto(course.url + path)
    return page
  }
  const desk = await open('laptop', course.links.moderator)
  const wall = await open('projector', course.links.screen)
  const phone = await open('small', `/j/${course.created.code}`)
  const host = await open('tablet', await hostLink(course, 'table-1'))
  await phone.getByRole('button', { name: words[course.language]['join.go'] }).click()
  await expect(phone).toHaveURL(/\/w\//)
  const key = `tischwechsel.ticket.${course.created.workshop}`
  const me = await course.follow(await phone.evaluate((kept) => localStorage.getItem(kept) ?? '', key))
  await expect.poll(() => me.link().state).toBe('online')
  return { desk, wall, phone, host }
}

async function all(course: Course, { desk, wall, phone, host }: Faces, looking: Looking, state: State): Promise<void> {
  await state.bring(course)
  await Promise.all([
    looking.at('desk', desk, state.name),
    looking.at('wall', wall, state.name),
    looking.at('phone', phone, state.name),
    looking.at('host', host, state.name),
  ])
}

/** Who somebody is, and what opens doors: none of it may ever stand on the wall (S5, S6). */
function secretsOf(course: Course, server: RunningServer): string[] {
  const people = course.guests.flatMap(({ store }) => store.all('me').map(({ id }) => id))
  const doors = [server.office, course.links.moderator, course.links.screen].map((link) => link.split('#')[1] ?? '')
  return [...people, ...doors, ...course.tickets].filter((secret) => secret !== '')
}
