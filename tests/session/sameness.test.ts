import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createSession } from '../../client/session/session.ts'
import { memoryShelf } from '../../client/session/shelf-memory.ts'
import type { Session } from '../../client/session/types.ts'
import type { Reply } from '../../shared/wire/messages.ts'
import type { Noun } from '../../shared/views/nouns.ts'
import { command, cookieFor, createWorkshop, enter } from '../live/evening.ts'
import { firstCollect, openHall } from '../live/hall.ts'
import { layCable, seededRandom, type Cable } from './cable.ts'
import { card, openRoom, until } from './room.ts'

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const drawn = items.map((item) => ({ item, at: random() })).sort((one, other) => one.at - other.at)
  return drawn.map(({ item }) => item)
}

test('each command sent up to five times, shuffled over two connections, counts once and has one answer (D4)', async () => {
  const random = seededRandom()
  const hall = await openHall()
  const created = await createWorkshop(hall)
  const { workshop } = created
  const cookie = await cookieFor(hall, created, 'moderator')
  const lines = await Promise.all([1, 2].map(() => enter(hall, { as: 'moderator', workshop, cookie })))
  const [one, other] = lines
  if (!one || !other) throw new Error('two connections were asked for')
  await command(one, 'workshop.open', {})
  await command(one, 'step.start', { step: firstCollect, from: null })
  const before = (await hall.storage.events(workshop, 0)).length

  const ids = Array.from({ length: 60 }, (_, nth) => `card-${nth}`)
  const sendings = ids.flatMap((id) => Array.from({ length: 1 + Math.floor(random() * 5) }, () => id))
  // Every seventh names a column that there is not: a refusal is an answer as well.
  const input = (id: string) => (Number(id.split('-')[1]) % 7 === 0 ? { ...card(id), column: 'none' } : card(id))
  const answers = new Map<string, Reply[]>()
  await Promise.all(
    shuffled(sendings, random).map(async (id) => {
      const reply = await command(random() < 0.5 ? one : other, 'card.add', input(id), id)
      answers.set(id, [...(answers.get(id) ?? []), reply])
    }),
  )
  for (const [id, [first, ...again]] of answers) for (const reply of again) expect(reply, id).toEqual(first)
  const accepted = ids.filter((id) => answers.get(id)?.[0]?.ok)
  const rows = (await hall.storage.events(workshop, 0)).slice(before)
  expect(accepted).toHaveLength(60 - 9)
  expect(rows.map((row) => row.command).sort()).toEqual([...accepted].sort())
  for (const line of lines) line.disconnect()
  await hall.close()
}, 30_000)

const nouns: readonly Noun[] = [
  ...(['workshop', 'agenda', 'step', 'timer', 'people', 'card', 'cluster', 'ballot', 'me', 'myCard'] as const),
]

/** All that this phone knows, in a form that can be compared. */
const picture = ({ store }: Session): string =>
  JSON.stringify(
    nouns.map((noun) =>
      store
        .all(noun)
        .map((thing) => JSON.stringify(thing))
        .sort(),
    ),
  )

interface Phone {
  cable: Cable
  session: Session
  /** The same person on a phone that begins anew. */
  fresh: () => Promise<Session>
  wrote: number
}

test('ten phones whose cable is cut two hundred times end with the server’s picture, every one (D6)', async () => {
  const random = seededRandom()
  const room = await openRoom()
  await room.moderator.send('step.reveal', { step: firstCollect, revealed: true })
  const phones = await Promise.all(Array.from({ length: 10 }, () => phoneOnItsOwnCable()))
  async function phoneOnItsOwnCable(): Promise<Phone> {
    const cable = await layCable(room.hall.url)
    const { ticket } = await room.join()
    const { workshop } = room.created
    const open = async (url: string) => {
      const headers = { origin: url }
      const session = await createSession({ url, workshop, as: 'guest', ticket, shelf: memoryShelf(), headers })
      session.followCards(null)
      return session
    }
    return { cable, session: await open(cable.url), fresh: () => open(room.hall.url), wrote: 0 }
  }
  await Promise.all(phones.map(({ session }) => until(session, () => session.link().state === 'online')))

  const cuts = shuffled(
    Array.from({ length: 200 }, (_, nth) => nth % phones.length),
    random,
  )
  let written = 0
  for (const nth of cuts) {
    const phone = phones[nth]
    if (!phone) throw new Error('there are ten phones')
    written += 1
    void room.moderator.send('card.add', card(`m${written}`))
    // The step takes no more than five of each.
    if (phone.wrote < 5 && random() < 0.1) {
      phone.wrote += 1
      void phone.session.send('card.add', card(`g${written}`))
    }
    if (random() < 0.2) void room.moderator.send('card.edit', { card: `m${written}`, text: `Anders ${written}` })
    await pause(random() * 20)
    phone.cable.cut()
    await pause(random() * 20)
    phone.cable.mend()
    phone.session.wake()
  }
  await until(room.moderator, () => room.moderator.outbox().length === 0)
  for (const { session } of phones) {
    session.wake()
    await until(session, () => session.outbox().length === 0)
  }
  const { moderator } = room
  for (const { session, fresh, cable } of phones) {
    const truth = await fresh()
    await until(truth, () => truth.store.version() >= moderator.store.version())
    await until(session, () => session.store.version() === truth.store.version())
    expect(session.store.all('card').length).toBeGreaterThan(200)
    expect(picture(session)).toBe(picture(truth))
    truth.close()
    session.close()
    await cable.remove()
  }
  await room.close()
}, 60_000)
