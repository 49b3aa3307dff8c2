import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createSession } from '../../client/session/session.ts'
import { memoryShelf } from '../../client/session/shelf-memory.ts'
import type { Session, Sheet } from '../../client/session/types.ts'
import { clothLimit, clothOf, clothRoot } from '../../shared/sheets/cloth.ts'
import { openCafe, press, rounds, type Cafe } from './cafe.ts'
import { command } from './evening.ts'
import { copyFor } from './sheet.ts'

const sheet = clothOf({ step: rounds, table: 't1', round: 0 })
let cafe: Cafe
let session: Session
beforeAll(async () => {
  cafe = await openCafe(2)
  await cafe.guests(5)
  const [secret = ''] = await cafe.secrets('t1')
  const { cookie } = await cafe.device(secret)
  await cafe.announce()
  await command(cafe.moderator, 'round.call', press(0, 'planned'))
  await command(cafe.moderator, 'round.start', press(0, 'called'))
  const { url } = cafe.hall
  session = await createSession({
    url,
    workshop: cafe.workshop,
    as: 'host',
    shelf: memoryShelf(),
    headers: { origin: url, cookie },
  })
  await vi.waitFor(() => expect(session.link().state).toBe('online'))
})
afterAll(async () => {
  session.close()
  await cafe.end()
})

const atServer = async (): Promise<string> => (await copyFor(cafe.moderator, sheet)).getText(clothRoot).toJSON()
const write = ({ doc }: Sheet, words: string): void =>
  doc.getText(clothRoot).insert(doc.getText(clothRoot).length, words)
const shown = ({ doc }: Sheet): string => doc.getText(clothRoot).toJSON()
/** What goes on in a sheet's place. */
const following = (one: Sheet): Promise<Sheet> =>
  vi.waitFor(() => {
    if (!one.next) throw new Error('nothing goes on yet')
    return one.next
  })

test('words that the server refused are written once more, and nothing that others wrote is lost (S2)', async () => {
  const cloth = await session.openSheet(sheet)
  write(cloth, 'Wir brauchen Bänke. ')
  await vi.waitFor(() => expect(cloth.settled).toBe(true))
  const moderator = await copyFor(cafe.moderator, sheet)
  expect(moderator.getText(clothRoot).toJSON()).toBe('Wir brauchen Bänke. ')

  // As after a link was renewed: what lies on the device was written under another pen.
  cloth.doc.clientID = 4711
  write(cloth, 'Und Schatten.')
  const next = await following(cloth)
  await vi.waitFor(() => expect(next.settled).toBe(true))
  expect(next.renewed).toBe(true)
  expect(next.left()).toBe('')
  expect(shown(next)).toBe('Wir brauchen Bänke. Und Schatten.')
  expect(await atServer()).toBe('Wir brauchen Bänke. Und Schatten.')

  // A hand that still writes on the old one loses nothing either.
  write(cloth, ' Und Licht.')
  await vi.waitFor(async () => expect(await atServer()).toBe('Wir brauchen Bänke. Und Schatten. Und Licht.'))
  cloth.close()
})

test('words that can never be taken stay in sight, and what is written next arrives (S2, D5)', async () => {
  const before = await atServer()
  const cloth = await session.openSheet(sheet)
  write(cloth, 'x'.repeat(clothLimit))
  const carried = await following(cloth)
  const left = await following(carried)
  expect(left.left()).toBe('x'.repeat(clothLimit))
  expect(shown(left)).toBe(before)
  expect(await atServer()).toBe(before)
  write(left, ' Weiter.')
  await vi.waitFor(async () => expect(await atServer()).toBe(`${before} Weiter.`))
  // Whoever makes room for them does not find the crossed-out words among them.
  left.doc.getText(clothRoot).delete(0, 5)
  expect(left.left()).toBe('x'.repeat(clothLimit))
  cloth.close()
})
