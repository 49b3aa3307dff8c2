import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { clothOf, clothRoot } from '../../shared/sheets/cloth.ts'
import { openCafe, press, rounds, type Cafe } from '../live/cafe.ts'
import { blankFor, tellSheet } from '../live/sheet.ts'
import { command } from '../live/evening.ts'
import { readWord, wordsOf } from './word.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let cafe: Cafe
const noted = 'Die Bank am Brunnen gehört allen.\n\nNächste Woche messen.'

beforeAll(async () => {
  cafe = await openCafe(2)
  await cafe.guests(5)
  await cafe.announce()
  await command(cafe.moderator, 'round.call', press(0, 'planned'))
  await command(cafe.moderator, 'round.start', press(0, 'called'))
  const sheet = clothOf({ step: rounds, table: 't1', round: 0 })
  const doc = await blankFor(cafe.moderator, sheet)
  doc.getText(clothRoot).insert(0, noted)
  expect(await tellSheet(cafe.moderator, sheet, Y.encodeStateAsUpdate(doc))).toEqual({ ok: true })
})
afterAll(() => cafe.end())

const download = (format: string): Promise<Response> =>
  cafe.hall.get(`/api/workshops/${cafe.workshop}/protocol.${format}?lang=de`, { cookie: cafe.cookie })

test('what is on the tablecloth now is in the protocol that is downloaded now', async () => {
  const markdown = await (await download('md')).text()
  expect(markdown).toContain('Die Bank am Brunnen gehört allen.')
  expect(markdown).toContain('| **Personen an den Tischen** | 5 |')
  const word = readWord(new Uint8Array(await (await download('docx')).arrayBuffer()))
  expect(wordsOf(word.part('word/document.xml'))).toContain(noted)
})

test('whether a table has a device or not, no link of it is in the protocol', async () => {
  const [secret = ''] = await cafe.secrets('t1')
  const markdown = await (await download('md')).text()
  expect(markdown).not.toContain(secret)
})
