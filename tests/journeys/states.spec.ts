import { expect, type Browser, type Page } from '@playwright/test'
import { moderator as deskDe } from '../../client/texts/de/moderator.ts'
import { phone as phoneDe } from '../../client/texts/de/phone.ts'
import { moderator as deskEn } from '../../client/texts/en/moderator.ts'
import { phone as phoneEn } from '../../client/texts/en/phone.ts'
import type { Language } from '../../shared/domain/language.ts'
import { openCourse, type Course } from './kit/course.ts'
import { show } from './kit/deeds.ts'
import { device, test } from './kit/hall.ts'
import { lookingIn, type Looking } from './kit/looking.ts'
import type { RunningServer } from './kit/server.ts'
import { states, views, type State } from './kit/states.ts'

const words = { de: { desk: deskDe, phone: phoneDe }, en: { desk: deskEn, phone: phoneEn } }
const locales = { de: 'de-DE', en: 'en-GB' }

interface Faces {
  desk: Page
  wall: Page
  phone: Page
}
// Each language has a server of its own, so that two workers can share them.
test.describe.configure({ mode: 'parallel' })

for (const language of ['de', 'en'] as const) {
  test(`every state of every face is clean in ${language}`, async ({ server, browser }) => {
    test.setTimeout(600_000)
    const course = await openCourse(server, language)
    const faces = await openFaces(browser, course)
    const looking = lookingIn(course, () => secretsOf(course, server))
    await test.step('before the doors open', () => beforeOpening(course, faces, looking))
    await test.step('people come in', () => comeIn(course, faces, looking))
    for (const state of states) await test.step(state.name, () => all(course, faces, looking, state))
    for (const state of views) {
      await test.step(state.name, async () => {
        await state.bring(course)
        await Promise.all([looking.at('wall', faces.wall, state.name), looking.at('desk', faces.desk, state.name)])
      })
    }
    await test.step('dialogs', () => dialogs(language, faces, looking))
    await test.step('the office', () => office(browser, server, course, looking))
    await test.step('the end', async () => {
      // What was put up by hand stays up, also after the end.
      await show({})(course)
      await all(course, faces, looking, {
        name: 'closed',
        bring: ({ must, running }) => must('workshop.close', running()),
      })
    })
    course.close()
    expect(looking.found).toEqual([])
  })
}

async function openFaces(browser: Browser, course: Course): Promise<Faces> {
  const locale = locales[course.language]
  const [desk, wall, phone] = await Promise.all([
    device(browser, 'laptop', locale),
    device(browser, 'projector', locale),
    device(browser, 'small', locale),
  ])
  await desk.page.goto(course.url + course.links.moderator)
  await wall.page.goto(course.url + course.links.screen)
  await phone.page.goto(course.url)
  return { desk: desk.page, wall: wall.page, phone: phone.page }
}

async function beforeOpening(course: Course, { desk, wall, phone }: Faces, looking: Looking): Promise<void> {
  await expect(desk).toHaveURL(/\/m\//)
  await expect(wall).toHaveURL(/\/s\//)
  await looking.at('phone', phone, 'start')
  await phone.goto(`${course.url}/j/${course.created.code}`)
  await expect(phone.getByRole('alert')).not.toBeEmpty()
  await Promise.all([
    looking.at('phone', phone, 'not-open-yet'),
    looking.at('desk', desk, 'draft'),
    looking.at('wall', wall, 'draft'),
  ])
}

async function comeIn(course: Course, { desk, wall, phone }: Faces, looking: Looking): Promise<void> {
  await course.must('workshop.open', {})
  await course.letIn()
  await phone.reload()
  await looking.at('phone', phone, 'join')
  await phone.getByRole('button', { name: words[course.language].phone['join.go'] }).click()
  await expect(phone).toHaveURL(/\/w\//)
  const key = `tischwechsel.ticket.${course.created.workshop}`
  const me = await course.follow(await phone.evaluate((kept) => localStorage.getItem(kept) ?? '', key))
  await expect.poll(() => me.link().state).toBe('online')
  await Promise.all([
    looking.at('phone', phone, 'joined'),
    looking.at('desk', desk, 'joining'),
    looking.at('wall', wall, 'joining'),
  ])
}

async function all(course: Course, { desk, wall, phone }: Faces, looking: Looking, state: State): Promise<void> {
  await state.bring(course)
  const { material } = course
  const [onWall, onPhone] = [state.wall?.(material), state.phone?.(material)]
  if (onWall) await expect(wall.getByText(onWall).first(), `${state.name} on the wall`).toBeVisible()
  if (onPhone) await expect(phone.getByText(onPhone).first(), `${state.name} on the phone`).toBeVisible()
  await Promise.all([
    looking.at('desk', desk, state.name),
    looking.at('wall', wall, state.name),
    looking.at('phone', phone, state.name),
  ])
}

async function dialogs(language: Language, { desk, phone }: Faces, looking: Looking): Promise<void> {
  const { desk: t, phone: p } = words[language]
  await phone.getByRole('button', { name: p['info'] }).click()
  await looking.at('phone', phone, 'info')
  await phone.keyboard.press('Escape')
  const openers = { help: t['help.button'], write: t['write.button'], join: t['join.button'] }
  for (const [name, opener] of Object.entries(openers)) {
    await desk.getByRole('button', { name: opener }).first().click()
    await expect(desk.getByRole('dialog')).toBeVisible()
    await looking.at('desk', desk, `dialog-${name}`)
    await desk.keyboard.press('Escape')
    await expect(desk.getByRole('dialog')).toHaveCount(0)
  }
  await desk.keyboard.press('k')
  await desk.getByRole('dialog').getByRole('combobox').selectOption({ index: 1 })
  await looking.at('desk', desk, 'dialog-chain')
  await desk.keyboard.press('Escape')
  await desk.getByRole('button', { name: t['protocol.button'] }).click()
  await looking.at('desk', desk, 'menu-protocol')
  await desk.keyboard.press('Escape')
}

async function office(browser: Browser, server: RunningServer, course: Course, looking: Looking): Promise<void> {
  const { page } = await device(browser, 'laptop', locales[course.language])
  await page.goto(server.office)
  await expect(page).toHaveURL(/\/office$/)
  await expect(page.getByText(course.created.code).first()).toBeVisible()
  await looking.at('office', page, 'list')
  const { workshop } = course.created
  const paths = { method: 'new', invitation: 'new?page=invitation', workshop, print: `${workshop}/print` }
  for (const [name, path] of Object.entries(paths)) {
    await page.goto(`${server.url}/office/${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await looking.at('office', page, name)
  }
}

/** Who somebody is, and what opens doors: none of it may ever stand on the wall (S5, S6). */
function secretsOf(course: Course, server: RunningServer): string[] {
  const people = course.guests.flatMap(({ store }) => store.all('me').map(({ id }) => id))
  const doors = [server.office, course.links.moderator, course.links.screen].map((link) => link.split('#')[1] ?? '')
  return [...people, ...doors, ...course.tickets].filter((secret) => secret !== '')
}
