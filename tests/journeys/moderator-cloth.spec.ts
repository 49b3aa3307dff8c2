import { expect } from '@playwright/test'
import { announce, cafeLetter, enrol, hostLink, setUp, turn } from './kit/cafe-course.ts'
import { openCourse } from './kit/course.ts'
import { goTo } from './kit/deeds.ts'
import { device, test } from './kit/hall.ts'
import { expectClean, expectNoSidewaysScroll, shot } from './kit/looks.ts'

test('moderators write along on the tablecloth of a table, and read those of earlier rounds', async ({
  server,
  browser,
}) => {
  const course = await openCourse(server, 'de', cafeLetter('de'))
  await setUp(course)
  await course.must('workshop.open', {})
  await enrol(course)
  const tablet = (await device(browser, 'tablet')).page
  await tablet.goto(course.url + (await hostLink(course, 'table-1')))
  const desk = (await device(browser, 'laptop')).page
  await desk.goto(course.url + course.links.moderator)
  await goTo('rounds')(course)
  await announce(course)
  const [onDesk, onTablet] = [desk, tablet].map((page) => page.getByRole('textbox', { name: 'Tischdecke' }))
  if (!onDesk || !onTablet) throw new Error('no pages')

  await test.step('nothing is laid before people are called', async () => {
    await desk.locator('[data-table="table-1"]').click()
    await expect(desk.getByRole('heading', { name: 'Tisch 1: Mobilität' })).toBeVisible()
    await expect(desk.getByRole('heading', { name: 'Tischdecke' })).toHaveCount(0)
    await turn('round.call', 0)(course)
    await turn('round.start', 0)(course)
  })

  await test.step('both write on one cloth', async () => {
    await onTablet.fill('Bus: zu selten')
    await expect(onDesk).toHaveValue('Bus: zu selten')
    await onDesk.press('Control+End')
    await onDesk.pressSequentially(', abends nie')
    await expect(onTablet).toHaveValue('Bus: zu selten, abends nie')
    await expect(desk.getByText('gespeichert', { exact: true })).toBeVisible()
    await expectClean(desk, 'cloth on the desk')
    await expectNoSidewaysScroll(desk, 'cloth on the desk')
    await shot(desk, 'moderator-cloth')
  })

  await test.step('whoever comes back to the table finds it again', async () => {
    await desk.getByRole('button', { name: 'Alle Tische', exact: true }).click()
    await onTablet.press('Control+End')
    await onTablet.pressSequentially('.')
    await desk.locator('[data-table="table-1"]').click()
    await expect(onDesk).toHaveValue('Bus: zu selten, abends nie.')
  })

  await test.step('with the next round comes a new cloth; the earlier one is read', async () => {
    await turn('round.call', 1)(course)
    await expect(onDesk).toHaveValue('')
    await desk.getByRole('radio', { name: 'Runde 1' }).check({ force: true })
    await expect(desk.getByText('Bus: zu selten, abends nie.')).toBeVisible()
    await expect(onDesk).toHaveCount(0)
    await expectClean(desk, 'an earlier cloth on the desk')
    await desk.getByRole('radio', { name: 'Runde 3' }).check({ force: true })
    await expect(desk.getByRole('heading', { name: 'Tischdecke' })).toHaveCount(0)
  })
  course.close()
})
