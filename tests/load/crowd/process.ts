import { setTimeout as sleep } from 'node:timers/promises'
import * as v from 'valibot'
import { randomOf } from '../../../rehearsal/random.ts'
import { replySchema } from '../../../shared/wire/messages.ts'
import { newId } from '../../../client/session/id.ts'
import { cardOf } from '../../faults/kit/hall.ts'
import { moment } from '../../faults/kit/screen.ts'
import { orderSchema, type Answer, type CommandWay, type Order } from './messages.ts'
import type { Heard } from './raw-line.ts'
import { askForAll, connectRaw, joinRaw, relayDoor, type RawPhone } from './raw-phone.ts'

// The process with the phones, so that they are no part of what is measured. Orders come from `crowd.ts`, one at a time.
const phones: RawPhone[] = []
let listening: Promise<CommandWay>[] = []
const atOnce = 25

/** Times something that answers nothing worth keeping. */
async function timed(what: string, work: () => Promise<string | null>): Promise<CommandWay> {
  const sentAt = moment()
  const trouble = await work().catch((error: unknown) => String(error))
  return { what, sentAt, answeredAt: moment(), trouble }
}

async function arrive(phone: Promise<RawPhone>): Promise<null> {
  phones.push(await phone)
  return null
}

async function join({ url, code, count, seconds }: Extract<Order, { do: 'join' }>): Promise<CommandWay[]> {
  const one = (at: number): Promise<CommandWay> => timed(String(at), () => arrive(joinRaw(url, code)))
  return seconds === 0 ? inStrides(count, one) : at(evenMoments(count, seconds), one)
}

async function inStrides(count: number, one: (at: number) => Promise<CommandWay>): Promise<CommandWay[]> {
  const all: CommandWay[] = []
  while (all.length < count) {
    const stride = Array.from({ length: Math.min(atOnce, count - all.length) }, (_none, at) => one(all.length + at))
    all.push(...(await Promise.all(stride)))
  }
  return all
}

async function command(index: number, name: string, input: object): Promise<string | null> {
  const reply = v.parse(replySchema, await phones[index % phones.length]?.ask('command', { id: newId(), name, input }))
  return reply.ok ? null : reply.code
}

/** In milliseconds from now, in order. */
const evenMoments = (count: number, seconds: number): number[] =>
  Array.from({ length: count }, (_none, at) => (at / count) * seconds * 1000)

function chanceMoments(count: number, seconds: number, seed: string): number[] {
  const random = randomOf(seed)
  return Array.from({ length: count }, () => random() * seconds * 1000).sort((a, b) => a - b)
}

/** Does something at each of these moments; resolves when all are answered. */
async function at(moments: readonly number[], one: (at: number) => Promise<CommandWay>): Promise<CommandWay[]> {
  const began = performance.now()
  const all: Promise<CommandWay>[] = []
  for (const [index, due] of moments.entries()) {
    const early = began + due - performance.now()
    if (early > 0) await sleep(early)
    all.push(one(index))
  }
  return Promise.all(all)
}

function write({ step, mark, count, seconds, seed }: Extract<Order, { do: 'write' }>): Promise<CommandWay[]> {
  const moments = seed === undefined ? evenMoments(count, seconds) : chanceMoments(count, seconds, seed)
  return at(moments, (index) => {
    const text = `${mark}${index}`
    if (step === '') return timed(text, () => relay(index, text))
    return timed(text, () => command(index, 'card.add', cardOf(text, step)))
  })
}

/** A relay hands on whatever it is given. */
async function relay(index: number, text: string): Promise<null> {
  await phones[index % phones.length]?.ask('card', cardOf(text, 'relay'))
  return null
}

function vote({ ballot, options, dots, seconds }: Extract<Order, { do: 'vote' }>): Promise<CommandWay[]> {
  return at(evenMoments(phones.length * dots, seconds), (index) => {
    const option = options[(index % phones.length) % options.length] ?? ''
    const amount = Math.floor(index / phones.length) + 1
    return timed(option, () => command(index, 'vote.cast', { ballot, choice: { [option]: amount } }))
  })
}

async function carryOut(order: Order): Promise<CommandWay[]> {
  switch (order.do) {
    case 'join':
      return join(order)
    case 'relay':
      return inStrides(order.count, (index) =>
        timed(String(index), () => arrive(connectRaw({ url: order.url, ...relayDoor }, undefined))),
      )
    case 'write':
      return write(order)
    case 'vote':
      return vote(order)
    case 'watch':
      return Promise.all(phones.map((phone, index) => timed(String(index), () => openWall(phone))))
    case 'listen':
      listening = phones.map((phone, index) => timed(String(index), () => told(phone, order.letters)))
      return []
    case 'hear':
      return Promise.all(listening)
    case 'count':
      return []
  }
}

async function openWall(phone: RawPhone): Promise<null> {
  await askForAll(phone, { wall: { table: null } })
  return null
}

async function told(phone: RawPhone, letters: string): Promise<null> {
  await phone.hears(letters)
  return null
}

function heard(): Heard {
  const all = phones.map((phone) => phone.heard())
  return {
    frames: all.reduce((sum, { frames }) => sum + frames, 0),
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
  }
}

async function answer(order: Order): Promise<Answer> {
  try {
    return { ways: await carryOut(order), heard: heard() }
  } catch (error) {
    return { broke: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

process.on('message', (message) => {
  void answer(v.parse(orderSchema, message)).then((said) => process.send?.(said))
})
process.on('disconnect', () => process.exit(0))
