import { expect, type Page } from '@playwright/test'
import { newId } from '../../client/session/id.ts'
import type { Session } from '../../client/session/types.ts'
import { handoverId } from '../../shared/domain/round.ts'
import { clothRoot } from '../../shared/sheets/cloth.ts'
import { hostLink, tableOfGuest, turn } from './kit/cafe-course.ts'
import { insist, type Course } from './kit/course.ts'
import { goTo } from './kit/deeds.ts'
import { expectForeseen } from './kit/device-storage.ts'
import { device } from './kit/hall.ts'
import {
  begin,
  clothOfRound,
  clothOn,
  expectGood,
  idOf,
  joinOn,
  keepInsight,
  partOf,
  region,
  table,
  test,
} from './kit/host-table.ts'

/** A guest with a phone of their own sits down at this table. */
async function seatGuest(course: Course, round: number): Promise<Session> {
  const [guest] = course.guests
  if (!guest) throw new Error('nobody came')
  await course.must('seat.move', { step: 'rounds', round, participant: idOf(guest), table })
  return guest
}

async function write(guest: Session, round: number, text: string): Promise<void> {
  const place = { step: 'rounds', table, round }
  await insist(guest)('card.add', { card: newId(), kind: 'card', text, column: null, about: null, ...place })
}

/** Two people with a badge and a name whose seat is at another table. */
function elsewhere({ mod }: Course, round: number) {
  const seats = mod.store.get('seating', 'rounds')?.rounds[round] ?? {}
  const [first, second] = mod.store
    .all('participant')
    .filter(({ id, name, device }) => !device && name !== '' && seats[id] !== undefined && seats[id] !== table)
    .map(({ id, number, name }) => ({ participant: id, number, name }))
  if (!first || !second) throw new Error('all sit here')
  return [first, second] as const
}

async function takeIn(page: Page, number: number): Promise<void> {
  const opener = page.getByText('Jemand sitzt hier, der nicht auf der Liste steht')
  await opener.focus()
  await opener.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Nummer' })).toBeFocused()
  await page.keyboard.type(String(number))
  await page.keyboard.press('Enter')
}

test('the host of a table leads it through two rounds, on the phone and on the tablet of the table', async ({
  cafe,
}) => {
  test.setTimeout(240_000)
  const { course, tablet, phone } = cafe
  const guest = await seatGuest(course, 0)

  await test.step('the host sees who comes, and who has no phone', async () => {
    await turn('round.call', 0)(course)
    const seats = Object.entries(course.mod.store.get('seating', 'rounds')?.rounds[0] ?? {})
    const host = course.mod.store.get('table', table)?.host
    const coming = seats.filter(([who, where]) => where === table && who !== host).map(([who]) => who)
    const people = region(tablet, /Gleich kommen/)
    await expect(people.getByRole('listitem')).toHaveCount(coming.length)
    const paper = coming.filter((who) => who.startsWith('paper-')).length
    await expect(people.getByText('ohne Handy', { exact: true })).toHaveCount(paper)
    await expectGood(tablet, 'called on the tablet')
    await expectGood(phone, 'called on the phone')
  })

  await test.step('somebody who is not on the list sits down, and is taken in by number, by keyboard alone', async () => {
    const [first, second] = elsewhere(course, 0)
    await takeIn(tablet, first.number)
    await expect(
      region(tablet, /Gleich kommen/)
        .getByRole('listitem')
        .filter({ hasText: first.name }),
    ).toBeVisible()
    expect(tableOfGuest(course, first.participant, 0)).toBe(table)
    await expect(tablet.getByText('Jemand sitzt hier, der nicht auf der Liste steht')).toBeFocused()
    await takeIn(tablet, 4711)
    const field = tablet.getByRole('textbox', { name: 'Nummer' })
    await expect(field).toBeFocused()
    await expect(field).toHaveAccessibleDescription(/Unter der Nummer 4711 ist niemand da/)
    await expect(region(tablet, 'Nicht angenommen')).toHaveCount(0)
    await expectGood(tablet, 'nobody with this number')
    await field.fill(String(first.number))
    await field.press('Enter')
    await expect(field).toHaveAccessibleDescription(new RegExp(`${first.name} steht schon auf der Liste`))
    await takeIn(phone, second.number)
    await expect(phone.getByText(`${second.name} gehört jetzt zu dieser Runde.`).first()).toBeVisible()
    await expectGood(phone, 'taken in on the phone')
  })

  await test.step('what is written on the tablecloth comes together on all devices and with the moderator', async () => {
    await turn('round.start', 0)(course)
    const sheet = await clothOfRound(course, 'rounds', 0)
    await clothOn(tablet).fill('Bus: zu selten')
    await expect(clothOn(phone)).toHaveValue('Bus: zu selten')
    await clothOn(phone).press('Control+Home')
    await clothOn(phone).pressSequentially('Wege. ')
    await expect(clothOn(tablet)).toHaveValue('Wege. Bus: zu selten')
    await expect.poll(() => sheet.doc.getText(clothRoot).toJSON()).toBe('Wege. Bus: zu selten')
    await expect(tablet.getByText('gespeichert', { exact: true })).toBeVisible()
  })

  await test.step('two hands write at once, and the caret of each stays where it is', async () => {
    const sheet = await clothOfRound(course, 'rounds', 0)
    await clothOn(tablet).press('Control+End')
    sheet.doc.getText(clothRoot).insert(0, 'Von vorn: ')
    await expect(clothOn(tablet)).toHaveValue('Von vorn: Wege. Bus: zu selten')
    await clothOn(tablet).pressSequentially(', sonntags nie')
    await expect(clothOn(phone)).toHaveValue('Von vorn: Wege. Bus: zu selten, sonntags nie')
    await expectGood(tablet, 'running on the tablet')
    await expectGood(phone, 'running on the phone')
  })

  await test.step('cards of the guests lie there at once, and the host writes for somebody', async () => {
    await write(guest, 0, 'Bänke an der Hauptstraße')
    await expect(region(tablet, /Karten dieser Runde/).getByText('Bänke an der Hauptstraße')).toBeVisible()
    await partOf(phone, 'Karten').click()
    await phone.getByRole('textbox', { name: 'Für jemanden schreiben' }).fill('Ein Bus am Sonntag')
    await phone.getByRole('button', { name: 'Karte dazulegen' }).click()
    const card = region(tablet, /Karten dieser Runde/)
      .getByRole('listitem')
      .filter({ hasText: 'Bus am Sonntag' })
    await expect(card.getByText('für jemanden')).toBeVisible()
    await card.getByRole('button', { name: 'Ändern' }).click()
    await tablet.getByRole('textbox', { name: 'Text ändern' }).fill('Ein Bus am Sonntagabend')
    await tablet.getByRole('button', { name: 'Speichern' }).click()
    await expect(phone.getByText('Ein Bus am Sonntagabend')).toBeVisible()
    await expectGood(phone, 'cards on the phone')
  })

  await test.step('one minute before the end the table is asked, until it has said what it takes along', async () => {
    await expect(tablet.getByText('Was ist eure wichtigste Erkenntnis?')).toHaveCount(0)
    await course.must('timer.start', { seconds: 50, ...course.running() })
    for (const page of [tablet, phone]) {
      await expect(page.getByRole('button', { name: 'Aufschreiben' })).toBeVisible()
    }
    // Screen readers hear it too.
    await expect(tablet.getByRole('status').filter({ hasText: 'wichtigste Erkenntnis' })).toBeAttached()
    await expectGood(tablet, 'asked on the tablet')
    await phone.getByRole('button', { name: 'Aufschreiben' }).click()
    await expect(phone.getByRole('textbox', { name: 'Wichtigste Erkenntnis' })).toBeFocused()
    await expectGood(phone, 'asked on the phone')
    await keepInsight(phone, 'Ohne Bus bleiben viele zu Hause')
    for (const page of [tablet, phone]) await expect(page.getByRole('button', { name: 'Aufschreiben' })).toHaveCount(0)
  })

  await test.step('a card becomes an insight by one tap, and three insights are all', async () => {
    const cards = region(tablet, /Karten dieser Runde/).getByRole('listitem')
    await cards.filter({ hasText: 'Hauptstraße' }).getByRole('button', { name: 'Als Erkenntnis' }).click()
    const field = tablet.getByRole('textbox', { name: 'Wichtigste Erkenntnis' })
    await expect(field).toBeFocused()
    await expect(field).toHaveValue('Bänke an der Hauptstraße')
    await tablet.getByRole('button', { name: 'Erkenntnis festhalten' }).click()
    await keepInsight(tablet, 'Gemeinsam planen')
    for (const page of [tablet, phone]) await expect(page.getByText('Mehr als 3 je Runde gibt es nicht')).toBeVisible()
    await expect(tablet.getByRole('textbox', { name: 'Wichtigste Erkenntnis' })).toHaveCount(0)
    await region(tablet, /Das nehmen wir mit/)
      .getByRole('button', { name: 'Zurückziehen' })
      .last()
      .click()
    await expect(tablet.getByRole('textbox', { name: 'Wichtigste Erkenntnis' })).toBeVisible()
  })

  await test.step('the moderator’s message comes to the table and is put away', async () => {
    const text = 'Bitte in zwei Minuten zum Ende kommen.'
    await course.must('message.send', { message: newId(), tables: [table], text })
    await course.must('message.send', { message: newId(), tables: ['table-1'], text: 'Nicht für diesen Tisch' })
    const messages = region(tablet, 'Nachrichten')
    await expect(messages.getByText(text)).toBeVisible()
    await expect(tablet.getByText('Nicht für diesen Tisch')).toHaveCount(0)
    await messages.getByRole('button', { name: 'Gelesen' }).click()
    await expect(messages).toHaveCount(0)
  })

  await test.step('between the rounds there is a handover, made from what was found and put right by the host', async () => {
    await turn('round.call', 1)(course)
    const draft = tablet.getByRole('textbox', { name: 'Das hören die, die neu dazukommen' })
    await expect(draft).toHaveValue(/Ohne Bus bleiben viele zu Hause[^]*Bänke[^]*Ein Bus am Sonntagabend/)
    await draft.fill('Hier ging es um Busse und Bänke.')
    await tablet.reload()
    await expect(draft).toHaveValue('Hier ging es um Busse und Bänke.')
    await expectGood(tablet, 'handover on the tablet')
    await expectGood(phone, 'handover on the phone')
    await tablet.getByRole('button', { name: 'Passt so' }).click()
    for (const page of [tablet, phone]) {
      await expect(region(page, /Übergabe/).getByText('bestätigt')).toBeVisible()
      await expect(region(page, /Übergabe/).getByText('Hier ging es um Busse und Bänke.')).toBeVisible()
    }
    const id = handoverId('rounds', 1, table)
    await expect.poll(() => course.mod.store.get('handover', id)?.text).toBe('Hier ging es um Busse und Bänke.')
    await tablet.getByRole('button', { name: 'Vorlesen' }).click()
    await expect(tablet.getByRole('dialog').getByText('Hier ging es um Busse und Bänke.')).toBeVisible()
    await expectGood(tablet, 'reading aloud')
    await tablet.getByRole('dialog').getByRole('button', { name: 'Ist erzählt' }).click()
  })

  await test.step('the second round has a cloth of its own, and the first one to read', async () => {
    await turn('round.start', 1)(course)
    await expect(clothOn(tablet)).toHaveValue('')
    await clothOn(tablet).fill('Zweite Runde')
    await expect(clothOn(phone)).toHaveValue('Zweite Runde')
    const layers = region(tablet, 'Frühere Runden')
    await expect(layers.getByText('Von vorn: Wege. Bus: zu selten, sonntags nie')).toBeVisible()
    await expect(layers.getByText('Ohne Bus bleiben viele zu Hause')).toBeVisible()
    await expect(layers.getByText('Ein Bus am Sonntagabend')).toBeVisible()
    await partOf(phone, 'Mehr').click()
    await expectGood(phone, 'layers on the phone')
    await keepInsight(tablet, 'Ein Rufbus wäre ein Anfang')
  })

  await test.step('in the harvest the table reads its sentences when it is its turn', async () => {
    await turn('round.end', 1)(course)
    await goTo('harvest')(course)
    await expect(tablet.getByRole('heading', { name: 'Ernte', exact: true })).toBeVisible()
    await course.must('harvest.call', { step: 'harvest', table })
    for (const page of [tablet, phone]) {
      await expect(page.getByRole('heading', { name: 'Ihr seid dran!' })).toBeVisible()
      await expect(page.getByText('Ein Rufbus wäre ein Anfang')).toBeVisible()
      await expectGood(page, 'our turn')
    }
    await expect(tablet.getByRole('timer')).toBeVisible()
    await course.must('harvest.call', { step: 'harvest', table: 'table-1' })
    await expect(tablet.getByText(/Gerade erzählt Tisch 1: Mobilität\..*wart schon dran/)).toBeVisible()
  })

  await test.step('nothing lies on their devices that is not foreseen (P3)', async () => {
    for (const page of [tablet, phone]) expect(await expectForeseen(page)).toBeGreaterThan(0)
  })

  await test.step('after the end all layers can be read', async () => {
    await course.must('workshop.close', course.running())
    const layers = region(tablet, 'Das wurde hier geschrieben')
    await expect(layers.getByText('Zweite Runde')).toBeVisible()
    await layers.getByRole('radio', { name: 'Runde 1' }).check({ force: true })
    await expect(layers.getByText('Von vorn: Wege. Bus: zu selten, sonntags nie')).toBeVisible()
    await expectGood(tablet, 'closed on the tablet')
    await expectGood(phone, 'closed on the phone')
  })
})

test('on a small phone in a round the field is in sight, and the number that the host asks for is at hand', async ({
  cafe,
  browser,
}) => {
  const { course } = cafe
  await begin(cafe, 0)
  const small = (await device(browser, 'small')).page
  const guest = await joinOn(small, course)
  const seat = { step: 'rounds', participant: idOf(guest) }
  await course.must('seat.move', { ...seat, round: 0, table })
  await course.must('seat.move', { ...seat, round: 1, table: 'table-1' })
  await small.getByRole('button', { name: 'Ich bin da' }).click()
  for (const seen of [
    small.getByRole('textbox', { name: 'Deine Karte' }),
    small.getByRole('button', { name: 'Karte dazulegen' }),
  ])
    await expect(seen).toBeInViewport({ ratio: 1 })
  expect(await small.evaluate(() => scrollY)).toBe(0)
  const rule = small.getByRole('button', { expanded: false }).first()
  await rule.press('Enter')
  await expect(small.getByRole('button', { expanded: true })).toBeVisible()
  await expectGood(small, 'rule unfolded')
  await course.must('message.send', { message: newId(), tables: null, text: 'Noch zwei Minuten.' })
  await expect(small.getByRole('complementary', { name: 'Nachricht der Moderation' })).toBeVisible()
  await expectGood(small, 'message in a round')
  await small.getByRole('button', { name: 'Info' }).click()
  await expect(small.getByText(`Deine Nummer: ${guest.store.get('me', 'it')?.number}`)).toBeVisible()
  await expectGood(small, 'number in the info')
  await small.getByRole('button', { name: 'Schließen' }).click()
  await turn('round.call', 1)(course)
  await expect(small.getByText('Wechsel! Jetzt zu', { exact: true })).toBeVisible()
  await expect(small.getByText('Noch zwei Minuten.')).toHaveCount(0)
})

test('a device that belongs to no table is told where to find one', async ({ cafe: { course, tablet }, browser }) => {
  const stranger = (await device(browser, 'phone')).page
  await stranger.goto(`${course.url}/t/${course.created.workshop}`)
  await expect(stranger.getByRole('heading', { name: 'Wohin gehört dieses Gerät?' })).toBeVisible()
  await expectGood(stranger, 'no table')
  await joinOn(stranger, course)
  await stranger.goto(`${course.url}/t/${course.created.workshop}`)
  await expect(stranger.getByRole('heading', { name: 'Gerade kein Tisch' })).toBeVisible()
  await expectGood(stranger, 'a guest who does not host')
  // A new code for the tent ends the old one at once.
  await hostLink(course, table)
  await expect(tablet.getByRole('heading', { name: 'Dieser Code gilt nicht mehr' })).toBeVisible()
  await expectGood(tablet, 'revoked')
})
