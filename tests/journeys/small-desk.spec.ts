import { openCourse } from './kit/course.ts'
import { device, test } from './kit/hall.ts'
import { expectClean, expectNoSidewaysScroll, shot } from './kit/looks.ts'

/** A laptop of 1280 px at 400 % zoom has 320 px left, and some people set their own colours (A6). */
test('the moderator’s desk works at 400 % zoom and in forced colours', async ({ server, browser }) => {
  const course = await openCourse(server, 'de')
  const { page } = await device(browser, 'small')
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await course.must('workshop.open', {})
  await course.letIn()
  await page.goto(server.url + course.links.moderator)
  for (const [at, step] of ['criticism-cards', 'criticism-islands', 'goals', 'projects', 'agreements'].entries()) {
    await course.go(step)
    const card = {
      card: `k${at}`,
      kind: 'card',
      text: 'Bürgerbeteiligungsverfahrensordnung',
      column: null,
      about: null,
    } as const
    if (step === 'criticism-cards') await course.guests[0]?.send('card.add', { ...card, step })
    await page.getByRole('main').getByRole('heading', { level: 2 }).nth(1).waitFor()
    await shot(page, `small-desk-${step}`)
    await expectNoSidewaysScroll(page, step)
    await expectClean(page, step)
  }
  course.close()
})
