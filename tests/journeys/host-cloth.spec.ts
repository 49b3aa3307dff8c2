import { expect } from '@playwright/test'
import { clothLimit, clothRoot } from '../../shared/sheets/cloth.ts'
import { plugIn, unplug } from './hands/network.ts'
import { turn } from './kit/cafe-course.ts'
import { expectForeseen } from './kit/device-storage.ts'
import { device } from './kit/hall.ts'
import { begin, clothOfRound, clothOn, expectGood, keepInsight, region, table, test } from './kit/host-table.ts'

test('a tablet that goes dark in the middle of a sentence brings it along when it comes back (D3, D8)', async ({
  cafe,
}) => {
  test.setTimeout(180_000)
  const { tablet, phone, cable } = cafe
  await begin(cafe, 0)
  await clothOn(tablet).fill('Bus: zu selten')
  await expect(clothOn(phone)).toHaveValue('Bus: zu selten')
  await unplug(tablet, cable)
  await clothOn(tablet).press('Control+End')
  await clothOn(tablet).pressSequentially(', und abends nie')
  await tablet.getByRole('textbox', { name: 'Für jemanden schreiben' }).fill('Ohne Netz geschrieben')
  await tablet.getByRole('button', { name: 'Karte dazulegen' }).click()
  await expect(tablet.getByText('wartet auf Verbindung').first()).toBeVisible({ timeout: 60_000 })
  await expectGood(tablet, 'without network')
  const address = tablet.url()
  const [, again] = await Promise.all([tablet.close({ runBeforeUnload: false }), tablet.context().newPage()])
  await clothOn(phone).press('Control+Home')
  await clothOn(phone).pressSequentially('Wege. ')
  await plugIn(again, cable)
  await again.goto(address)
  for (const page of [again, phone]) {
    await expect(clothOn(page)).toHaveValue('Wege. Bus: zu selten, und abends nie')
    await expect(page.getByText('Ohne Netz geschrieben')).toHaveCount(1)
  }
})

test('words that come too late for their round are shown, and can be put on the new cloth', async ({ cafe }) => {
  test.setTimeout(180_000)
  const { course, tablet, cable } = cafe
  await begin(cafe, 0)
  await clothOn(tablet).fill('Bus: zu selten')
  await expect(tablet.getByText('gespeichert', { exact: true })).toBeVisible()
  await unplug(tablet, cable)
  await clothOn(tablet).press('Control+End')
  await clothOn(tablet).pressSequentially('\nUnd noch ein letzter Satz')
  await expect(tablet.getByText('wartet auf Verbindung').first()).toBeVisible({ timeout: 60_000 })
  await turn('round.call', 1)(course)
  await turn('round.start', 1)(course)
  await plugIn(tablet, cable)
  await expect(tablet.getByText('Runde 2 von 3', { exact: true })).toBeVisible({ timeout: 60_000 })
  await expect(tablet.getByText('kam für die Tischdecke von Runde 1 zu spät an').first()).toBeVisible()
  await expectGood(tablet, 'late words')
  await region(tablet, /^Tischdecke/)
    .getByRole('button', { name: 'Auf die neue Tischdecke' })
    .click()
  await expect(clothOn(tablet)).toHaveValue('Und noch ein letzter Satz')
  await expect(tablet.getByText('kam für die Tischdecke von Runde 1 zu spät an')).toHaveCount(0)
  const sheet = await clothOfRound(course, 'rounds', 1)
  await expect.poll(() => sheet.doc.getText(clothRoot).toJSON()).toBe('Und noch ein letzter Satz')
})

test('what a table wrote for a step that is over waits for the moderator, or is given back to the table', async ({
  cafe,
  browser,
}) => {
  const { course, tablet, cable } = cafe
  const mod = (await device(browser, 'laptop')).page
  await mod.goto(course.url + course.links.moderator)
  await begin(cafe, 0)
  await clothOn(tablet).fill('Bus: zu selten')
  await expect(tablet.getByText('gespeichert', { exact: true })).toBeVisible()
  await unplug(tablet, cable)
  await clothOn(tablet).press('Control+End')
  await clothOn(tablet).pressSequentially('\nUnd noch ein letzter Satz')
  await keepInsight(tablet, 'Ein Bus am Abend hilft allen')
  await course.go('harvest')
  await plugIn(tablet, cable)
  await expect(mod.getByText('1 Karte kam zu spät an')).toBeVisible({ timeout: 60_000 })
  await expect(mod.getByRole('complementary')).toContainText('Ein Bus am Abend hilft allen')
  await expect(tablet.getByText('Und noch ein letzter Satz').first()).toBeVisible()
  await expect(tablet.getByText('kam für die Tischdecke von Runde 1 zu spät an').first()).toBeVisible()
  await expectGood(tablet, 'late words of a step')
  await mod.getByRole('button', { name: /^Karte \d+ aufnehmen$/ }).click()
  await expect
    .poll(() => course.mod.store.all('card').find(({ kind }) => kind === 'insight'))
    .toMatchObject({ state: 'shown', table, round: 0 })
})

test('what a full tablecloth does not take any more stays in sight, also after a reload, until there is room for it (S2, D5)', async ({
  cafe,
}) => {
  const { course, tablet, cable } = cafe
  await begin(cafe, 0)
  await unplug(tablet, cable)
  await clothOn(tablet).fill('Bänke am Brunnen')
  await expect(tablet.getByText('wartet auf Verbindung').first()).toBeVisible({ timeout: 60_000 })
  const sheet = await clothOfRound(course, 'rounds', 0)
  sheet.doc.getText(clothRoot).insert(0, 'x'.repeat(clothLimit))
  await expect.poll(() => sheet.settled).toBe(true)
  await plugIn(tablet, cable)
  const said = tablet.getByRole('alert').filter({ hasText: 'Bänke am Brunnen' })
  await expect(said).toBeVisible({ timeout: 60_000 })
  await expect(said).toContainText('Die Tischdecke ist voll')
  await expectGood(tablet, 'refused cloth')
  expect(sheet.doc.getText(clothRoot).toJSON()).toBe('x'.repeat(clothLimit))
  await expectForeseen(tablet)
  await tablet.reload()
  await expect(said).toContainText('Die Tischdecke ist voll')
  const enter = tablet.getByRole('button', { name: 'Jetzt eintragen' })
  await expect(enter).toHaveCount(0)
  await clothOn(tablet).fill('x'.repeat(clothLimit - 100))
  await expect(said).not.toContainText('xxx')
  await expectGood(tablet, 'room on a full cloth')
  await enter.click()
  await expect(said).toHaveCount(0)
  await expect
    .poll(() => sheet.doc.getText(clothRoot).toJSON())
    .toBe(`${'x'.repeat(clothLimit - 100)}\nBänke am Brunnen`)
  await expect(tablet.getByText('gespeichert', { exact: true })).toBeVisible()
  await tablet.reload()
  await expect(clothOn(tablet)).toHaveValue(/Bänke am Brunnen$/)
  await expect(said).toHaveCount(0)
})
