import fc from 'fast-check'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Reply } from '../../shared/wire/messages.ts'
import { openStorage } from '../../server/storage/open.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { seeded } from '../kit/seeded.ts'
import { anna, card, collecting, guests, id } from './house.ts'

/** Cards of four guests, some for a step that never ran; each is sent one to five times, all shuffled. */
const anyPost = fc
  .array(fc.record({ who: fc.nat(3), times: fc.integer({ min: 1, max: 5 }), right: fc.boolean() }), {
    minLength: 1,
    maxLength: 30,
  })
  .chain((cards) => {
    const sent = cards.flatMap((one, at) => Array.from({ length: one.times }, () => ({ ...one, at })))
    return fc.shuffledSubarray(sent, { minLength: sent.length })
  })

type Post = typeof anyPost extends fc.Arbitrary<infer T> ? T : never

async function repeatsAreHarmless(posts: Post, storage?: Storage): Promise<void> {
  const house = await collecting(storage ? { storage } : {})
  const answers = await Promise.all(
    posts.map(async ({ who, right, at }) => {
      const input = card(`card-${at}`, right ? 'criticism-cards' : 'projects')
      return { at, reply: await house.send('card.add', input, guests[who], `command-${at}`) }
    }),
  )
  const first = new Map<number, Reply>()
  for (const { at, reply } of answers) {
    first.set(at, first.get(at) ?? reply)
    expect(reply).toEqual(first.get(at))
    expect(await house.storage.replyTo(id, `command-${at}`)).toEqual(reply)
  }
  const accepted = [...first.values()].filter(({ ok }) => ok).length
  const rows = (await house.storage.events(id, 0)).filter(({ command }) => command.startsWith('command-'))
  expect(rows).toHaveLength(accepted)
  expect(await house.facts()).toEqual(await house.stored())
}

test('a card that a phone sends again and again is on the wall once, and the answer is always the same (D4)', async () => {
  await fc.assert(
    fc.asyncProperty(anyPost, (posts) => repeatsAreHarmless(posts)),
    seeded(),
  )
})

test('the same holds on the disk (D4)', { timeout: 30_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyPost, async (posts) => {
      const folder = await mkdtemp(join(tmpdir(), 'repeat-'))
      const storage = await openStorage(folder)
      try {
        await repeatsAreHarmless(posts, storage)
      } finally {
        await storage.close()
        await rm(folder, { recursive: true })
      }
    }),
    seeded(8),
  )
})

test('a refusal is given again to whoever repeats, even when the step is open by now (D4)', async () => {
  const house = await collecting()
  const early = await house.send('card.add', card('k', 'projects'), guests[0], 'early')
  await house.send('step.start', { step: 'projects', from: 'criticism-cards' })
  expect(early).toMatchObject({ ok: false, code: 'step-closed' })
  expect(await house.send('card.add', card('k', 'projects'), guests[0], 'early')).toEqual(early)
})

test('what is refused at the door is not remembered and changes nothing', async () => {
  const house = await collecting()
  const before = await house.stored()
  expect(await house.send('card.fly', {}, anna, 'one')).toMatchObject({ code: 'unknown-command' })
  expect(await house.send('step.start', { step: 'projects', from: null }, anna, 'two')).toMatchObject({
    code: 'not-allowed',
  })
  expect(await house.send('card.add', { ...card('k'), extra: 1 }, anna, 'three')).toMatchObject({
    code: 'malformed',
  })
  expect(await house.stored()).toEqual(before)
  for (const command of ['one', 'two', 'three']) expect(await house.storage.replyTo(id, command)).toBeUndefined()
})
