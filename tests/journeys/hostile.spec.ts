import { expect, type Page } from '@playwright/test'
import { joinByCode } from './hands/phone.ts'
import { openCourse, type Course } from './kit/course.ts'
import { device, test } from './kit/hall.ts'

/** What people type to see whether something breaks, and what breaks in other products (S13). */
const attacks = [
  '<img src=x onerror="window.owned=1">',
  '"><script>window.owned=1</script>',
  '<svg/onload=window.owned=1>',
  "javascript:window.owned=1//'`${7*7}{{7*7}}",
  '</textarea><iframe srcdoc="<script>parent.owned=1</script>">',
]

/** Puts an attack into every place that takes words. */
async function attackEverywhere(course: Course): Promise<void> {
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = attacks
  const invitation = () => course.mod.store.get('workshop', 'it')?.about
  await expect.poll(invitation).toBeDefined()
  const about = invitation()
  if (!about) throw new Error('no invitation')
  await course.must('workshop.describe', {
    about: { ...about, title: first, use: second, limits: third, network: fourth },
  })
  await course.must('workshop.open', {})
  await course.letIn()
  await course.guests[0]?.send('participant.rename', { name: fifth, language: 'de' })
  await course.go('criticism-cards')
  for (const [at, text] of attacks.entries()) {
    const card = { card: `k${at}`, step: 'criticism-cards', kind: 'card', text, column: null, about: null } as const
    expect(await course.guests[at % 4]?.send('card.add', card)).toMatchObject({ ok: true })
  }
  await course.must('card.hold', { card: 'k4', ground: first })
}

async function attackResults(course: Course): Promise<void> {
  const [first = '', second = '', third = ''] = attacks
  await course.go('criticism-islands')
  await course.arrange('criticism-islands', { [first]: [0, 1], [second]: [2, 3] })
  await course.must('cluster.seal', { step: 'criticism-islands', from: 'criticism-islands' })
  await expect.poll(() => course.mod.store.all('cluster').length).toBe(2)
  const [point] = course.mod.store.all('cluster')
  if (!point) throw new Error('no island was sealed')
  await course.must('choice.make', { subject: 'clusters', id: point.id, chosen: true })
  await course.must('goal.write', { goal: 'g1', step: 'goals', cluster: point.id, text: third, seen: null })
  await course.must('sketch.add', { sketch: 's1', step: 'projects', title: first, from: ['g1'] })
  await course.must('agreement.write', { agreement: 'a1', what: second, who: third, byWhen: first })
}

/** Everything that would show that a text was taken for code. */
function watch(page: Page, alarms: string[]): void {
  page.on('dialog', (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) alarms.push(`policy: ${message.text()}`)
  })
  page.on('pageerror', (error) => alarms.push(`error: ${error.message}`))
}

test('hostile words stay words on every face (S13)', async ({ server, browser }) => {
  const course = await openCourse(server, 'de')
  const alarms: string[] = []
  await attackEverywhere(course)
  const office = (await device(browser, 'laptop')).page
  const desk = (await device(browser, 'laptop')).page
  const wall = (await device(browser, 'projector')).page
  const phone = (await device(browser, 'phone')).page
  const pages = { office, desk, wall, phone }
  for (const page of Object.values(pages)) watch(page, alarms)
  await office.goto(server.office)
  await expect(office).toHaveURL(/\/office$/)
  await office.goto(`${server.url}/office/${course.created.workshop}`)
  await desk.goto(server.url + course.links.moderator)
  await wall.goto(server.url + course.links.screen)
  await joinByCode(phone, server.url, course.created.code)

  await expect(office.getByText(attacks[0] ?? '').first()).toBeVisible()
  await expect(desk.getByText(attacks[1] ?? '').first()).toBeVisible()
  await expect(wall.getByText(attacks[2] ?? '').first()).toBeVisible()
  await attackResults(course)
  await expect(wall.getByText(attacks[0] ?? '').first()).toBeVisible()
  for (const step of ['criticism-dots', 'main-points', 'goals', 'projects', 'agreements']) {
    await course.go(step)
    await expect(phone.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(wall.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await expect(phone.getByText(attacks[1] ?? '').first()).toBeVisible()
  await expect(wall.getByText(attacks[1] ?? '').first()).toBeVisible()
  await course.must('screen.show', { screen: { view: 'chain', focus: null, dark: false } })
  await expect(wall.getByText(attacks[0] ?? '').first()).toBeVisible()

  for (const [face, page] of Object.entries(pages)) {
    expect(await page.evaluate(() => 'owned' in window), face).toBe(false)
    expect(await page.locator('img[src="x"], iframe, main script').count(), face).toBe(0)
  }
  expect(alarms).toEqual([])
  course.close()
})
