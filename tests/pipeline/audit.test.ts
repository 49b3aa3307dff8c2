import { describe, expect, test } from 'vitest'
import { concern } from '../../server/pipeline/concern.ts'
import { commands } from '../../shared/commands/index.ts'
import { staff } from '../../shared/domain/role.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { anna, card, collecting, id, moderator, openHouse } from './house.ts'

const rowsOf = (storage: Storage) => storage.audit(id, { before: null, who: null, most: 1000 })

describe('what the moderation does (S18)', () => {
  test('is written down with its outcome, and what guests do is not', async () => {
    const { storage, send } = await collecting()
    await send('card.add', card('von-anna'), anna)
    await send('card.hold', { card: 'von-anna', ground: 'Das ist ein ganzer Satz.' })
    await send('card.hold', { card: 'nirgends', ground: '' })
    const rows = await rowsOf(storage)
    expect(rows.map(({ what, about, outcome }) => ({ what, about, outcome }))).toEqual([
      { what: 'card.hold', about: { card: 'nirgends' }, outcome: 'card-unknown' },
      { what: 'card.hold', about: { card: 'von-anna' }, outcome: 'done' },
      { what: 'step.start', about: { step: 'criticism-cards', from: null }, outcome: 'done' },
    ])
    expect(rows.every(({ who, role }) => who === moderator.who && role === 'moderator')).toBe(true)
    expect(rows.map(({ place }) => place)).toEqual([3, 2, 1])
  })

  test('is written down once, however often it arrives (D4)', async () => {
    const { storage, send } = await openHouse()
    const twice = () => send('step.start', { step: 'criticism-cards', from: null }, moderator, 'the-same')
    await Promise.all([twice(), twice()])
    await twice()
    expect(await rowsOf(storage)).toHaveLength(1)
  })

  test('is written down too when it is refused at the door, without what was said there', async () => {
    const { storage, send } = await openHouse()
    const comoderator = { role: 'comoderator', who: 'link-2' } as const
    await send('workshop.close', { from: null }, comoderator)
    await send('card.hold', { card: 'a', ground: 'x'.repeat(300) }, comoderator)
    await send('Ein ganzer Satz als Name', { card: 'a' }, comoderator)
    await send('workshop.close', { from: null }, anna)
    const said = (await rowsOf(storage)).map(({ what, about, outcome }) => [what, about, outcome])
    expect(said).toEqual([
      ['unknown', {}, 'unknown-command'],
      ['card.hold', {}, 'text-too-long'],
      ['workshop.close', {}, 'not-allowed'],
    ])
  })
})

describe('what an entry names', () => {
  const words = 'Frau Beispiel sagt, der Bürgermeister habe das Geld genommen.'
  const texts = ['text', 'ground', 'name', 'answer', 'what', 'who', 'byWhen', 'nextDate', 'hearBack', 'group', 'title']
  const led = Object.entries(commands).filter(([, { may }]) => staff.some((role) => may.some((one) => one === role)))

  test.each(led)('%s: never a word that somebody wrote', (name, { input }) => {
    const keys = Object.keys(input.entries)
    const sentences = Object.fromEntries(keys.map((key) => [key, words]))
    const single = Object.fromEntries(keys.map((key) => [key, texts.includes(key) ? 'Beispiel' : 'id-1']))
    const nested = Object.fromEntries(keys.map((key) => [key, { title: 'Beispiel', field: words }]))
    const lists = Object.fromEntries(keys.map((key) => [key, [words, { title: 'Beispiel' }]]))
    const said = [sentences, single, nested, lists].map((one) => concern(name, one))
    expect(JSON.stringify(said)).not.toContain('Beispiel')
  })

  test('are the ids, choices and numbers of the input', () => {
    expect(concern('card.merge', { card: 'a', into: null })).toEqual({ card: 'a', into: null })
    expect(concern('message.send', { message: 'm', tables: ['t1', 't2'], text: words })).toEqual({
      message: 'm',
      tables: ['t1', 't2'],
    })
    expect(concern('screen.show', { screen: { view: 'chain', focus: 'x', dark: true } })).toEqual({
      view: 'chain',
      focus: 'x',
      dark: true,
    })
    expect(concern('nothing', { card: 'a' })).toEqual({})
  })
})
