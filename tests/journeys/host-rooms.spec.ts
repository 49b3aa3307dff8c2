import { expect } from '@playwright/test'
import { turn } from './kit/cafe-course.ts'
import { insist } from './kit/course.ts'
import { expectGood, partOf, region, table, test } from './kit/host-table.ts'

test('in the open room of a Stadtgespräch topics are announced for somebody and taken back', async ({ rooms }) => {
  const { course, tablet, phone } = rooms
  await tablet.getByRole('textbox', { name: 'Thema für jemanden ansagen' }).fill('Sitzbänke')
  await tablet.getByRole('button', { name: 'Ansagen' }).click()
  await expect(region(phone, /Themen in diesem Raum/).getByText('Sitzbänke')).toBeVisible()
  await turn('round.call', 0, 'rooms')(course)
  const [guest] = course.guests
  if (guest) await insist(guest)('seat.choose', { step: 'rooms', round: 0, table })
  await expect(region(tablet, /Gleich kommen/).getByRole('listitem')).toHaveCount(1)
  await expectGood(tablet, 'rooms on the tablet')
  await expectGood(phone, 'rooms on the phone')
  await turn('round.start', 0, 'rooms')(course)
  await expect(tablet.getByRole('textbox', { name: 'Gemeinsame Notizen' })).toBeVisible()
  await expect(tablet.getByText(/Tischdecke|\bTisch\b/)).toHaveCount(0)
  await partOf(phone, 'Mehr').click()
  await expectGood(phone, 'a round in a room')
  await phone.getByRole('button', { name: 'Thema „Sitzbänke“ zurückziehen' }).click()
  await expect(region(tablet, /Themen in diesem Raum/).getByText('Sitzbänke')).toHaveCount(0)
})
