import { expect, test, vi } from 'vitest'
import { toMarkdown } from '../../server/export/index.ts'
import { print, type Order } from '../../server/records/press.ts'
import { themesIn, workshopIn } from '../../server/records/reading.ts'
import { StorageDamage } from '../../server/storage/storage.ts'
import { packLog } from '../../server/storage/written.ts'
import { readArchive } from '../../shared/protocol/archive.ts'
import type { Story } from '../kit/story.ts'
import { wholeCafe } from './cafe.ts'
import { wholeEvening } from './evening.ts'
import { protocolOf } from './read.ts'

// Each file is written in a thread of its own, which takes its time on a machine that has other things to do.
vi.setConfig({ testTimeout: 60_000 })

const { told } = wholeEvening()

/** As the storage hands it out. */
const packed = ({ log }: Pick<Story, 'log'>): Order['log'] =>
  packLog(log.map(({ version, at, event }) => ({ version, at, command: 'c', body: JSON.stringify(event) })))

test('what is printed of a stored café is the protocol of its facts and tablecloths', async () => {
  const cafe = wholeCafe()
  const order = { form: 'md', language: 'own', cloths: cafe.cloths, at: cafe.told.now } as const
  const { content, title, language } = await print({ ...order, log: packed(cafe.told) })
  expect(new TextDecoder().decode(content)).toBe(toMarkdown(protocolOf(cafe)))
  expect([title, language]).toEqual([cafe.told.workshop.about?.title, 'de'])
})

test('an archive holds every event with its command, its votes and its sheets', async () => {
  const votes = [{ ballot: 'b', voter: 'v', choice: { a: 1 } }]
  const sheets = [{ name: 'board:criticism', update: 'AAA=' }]
  const { content } = await print({ form: 'json', log: packed(told), votes, sheets, at: told.now })
  const archive: unknown = JSON.parse(new TextDecoder().decode(content))
  const events = told.log.map(({ version, at, event }) => ({ version, at, command: 'c', body: event }))
  expect(archive).toMatchObject({ exportedAt: told.now, events, votes, sheets })
  // These votes belong to no ballot of the evening; the rest of it is whole.
  expect(readArchive({ ...Object(archive), votes: [] }).ok).toBe(true)
})

test('of a damaged log there is no document, and whoever wants one hears where it is damaged (D14)', async () => {
  const order = { form: 'docx', language: 'de', cloths: [], at: 0 } as const
  const [first, second, ...rest] = told.log
  if (!first || !second) throw new Error('the evening is too short')
  const lost = print({ ...order, log: packed({ log: [first, ...rest] }) })
  await expect(lost).rejects.toThrow(new StorageDamage('version 2 is missing'))
  await expect(lost).rejects.toBeInstanceOf(StorageDamage)
  await expect(print({ ...order, log: packed({ log: [] }) })).rejects.toThrow('the log is empty')
  // And the next one is written as if nothing had been.
  expect((await print({ ...order, form: 'md', log: packed(told) })).content.length).toBeGreaterThan(1000)
})

/** How often the loop came round meanwhile. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let [turns, going] = [0, true]
  const turn = (): void => {
    turns += 1
    if (going) setImmediate(turn)
  }
  turn()
  await work
  going = false
  return turns
}

test('while a document is written, the loop that serves the phones goes on', async () => {
  const written = print({ form: 'docx', language: 'de', cloths: [], at: 0, log: packed(told) })
  expect(await turnsDuring(written)).toBeGreaterThan(50)
})

test('an archive is read in beside the loop as well, and brings what it held (S15)', async () => {
  const { content } = await print({ form: 'json', log: packed(told), votes: [], sheets: [], at: told.now })
  const reading = workshopIn(content)
  expect(await turnsDuring(reading)).toBeGreaterThan(50)
  expect(await reading).toMatchObject({
    summary: { title: told.workshop.about?.title },
    events: told.log.map(({ at, event }) => ({ at, command: 'c', body: event })),
    sheets: [],
  })
  expect(await themesIn(content)).toMatchObject({ title: told.workshop.about?.title })
})

test('of a file that is no archive, or whose letters are no letters, nothing is taken (S15)', async () => {
  const { content } = await print({ form: 'json', log: packed(told), votes: [], sheets: [], at: told.now })
  const text = new TextDecoder().decode(content)
  const broken = content.with(content.indexOf(0xc3) + 1, 0xff)
  for (const file of [text.slice(0, -1), '', 'null', '{}'].map((one) => new TextEncoder().encode(one)))
    expect(await workshopIn(file)).toBeNull()
  expect(await workshopIn(broken)).toBeNull()
  expect(await themesIn(broken)).toBeNull()
})
