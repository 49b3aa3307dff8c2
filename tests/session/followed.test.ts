import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { cardsFollowed } from '../../client/session/followed.ts'
import type { WallAsk } from '../../shared/wire/messages.ts'
import { firstCollect } from '../live/hall.ts'
import { card, openRoom, until, type Room } from './room.ts'

describe('a phone is told of cards of others', () => {
  let room: Room
  beforeEach(async () => {
    room = await openRoom()
    await room.moderator.send('step.reveal', { step: firstCollect, revealed: true })
    for (const name of ['a', 'b']) await room.moderator.send('card.add', card(name))
  })
  afterEach(() => room.close())

  test('only when somebody looks, then of all that hang and of each that comes', async () => {
    const phone = await room.phone(await room.join())
    const here = (): string[] => phone.store.all('card').map(({ id }) => id)
    const counted = (): number => phone.store.get('collected', firstCollect) ?? 0
    await until(phone, () => phone.link().state === 'online')
    await room.moderator.send('card.add', card('c'))
    await until(phone, () => counted() === 3)
    expect(here()).toEqual([])
    phone.followCards(null)
    await until(phone, () => here().length === 3)
    await room.moderator.send('card.add', card('d'))
    await until(phone, () => here().length === 4)
    expect(here()).toEqual(['a', 'b', 'c', 'd'])
  })

  test('also when it looked while the line was cut', async () => {
    const phone = await room.phone(await room.join())
    await until(phone, () => phone.link().state === 'online')
    room.cable.cut()
    await until(phone, () => phone.link().state === 'offline')
    phone.followCards(null)
    await room.moderator.send('card.add', card('c'))
    room.cable.mend()
    phone.wake()
    await until(phone, () => phone.store.all('card').length === 3)
  })

  test('and never waits with its own card for what the others are told', async () => {
    const phone = await room.phone(await room.join())
    await until(phone, () => phone.link().state === 'online')
    await phone.send('card.add', card('mine'))
    await until(phone, () => phone.outbox().length === 0)
    expect(phone.store.get('myCard', 'mine')?.text).toBe('Karte mine')
  })
})

describe('what is looked at', () => {
  let asked: (WallAsk | null)[]
  let follow: (table: string | null) => () => void
  beforeEach(() => {
    vi.useFakeTimers()
    asked = []
    follow = cardsFollowed(true, (wall) => void asked.push(wall)).follow
  })
  afterEach(() => vi.useRealTimers())

  test('stays for half a minute, so that turning a page and back costs nothing', () => {
    const look = follow(null)
    look()
    vi.advanceTimersByTime(29_000)
    const again = follow(null)
    vi.advanceTimersByTime(60_000)
    expect(asked).toEqual([{ table: null }])
    again()
    vi.advanceTimersByTime(31_000)
    expect(asked).toEqual([{ table: null }, null])
  })

  test('are the cards of one table, until somebody looks at more', () => {
    follow('t1')
    follow('t1')
    expect(asked).toEqual([{ table: 't1' }])
    follow('t2')
    expect(asked).toEqual([{ table: 't1' }, { table: null }])
  })

  test('is nothing to ask for where everybody is told of all', () => {
    const { follow: staff } = cardsFollowed(false, (wall) => void asked.push(wall))
    staff(null)()
    vi.advanceTimersByTime(60_000)
    expect(asked).toEqual([])
  })
})
