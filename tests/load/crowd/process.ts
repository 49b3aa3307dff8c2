import { setTimeout as sleep } from 'node:timers/promises'
import * as v from 'valibot'
import { cardOf } from '../../faults/kit/hall.ts'
import { moment } from '../../faults/kit/screen.ts'
import { orderSchema, type CommandWay, type Order } from './messages.ts'
import { joinThin, type ThinPhone } from './thin-phone.ts'

// The process with the phones, so that they are no part of what is measured. Orders come from `crowd.ts`, one at a time.
const phones: ThinPhone[] = []
const atOnce = 25

async function join({ url, code, count }: Extract<Order, { do: 'join' }>): Promise<CommandWay[]> {
  while (phones.length < count) {
    const some = Array.from({ length: Math.min(atOnce, count - phones.length) }, () => joinThin(url, code))
    phones.push(...(await Promise.all(some)))
  }
  return []
}

async function ask(at: number, what: string, name: string, input: object): Promise<CommandWay> {
  const sentAt = moment()
  const trouble = await troubleOf(phones[at % phones.length], name, input)
  return { what, sentAt, answeredAt: moment(), trouble }
}

async function troubleOf(phone: ThinPhone | undefined, name: string, input: object): Promise<string | null> {
  try {
    const reply = await phone?.command(name, input)
    return reply?.ok ? null : (reply?.code ?? 'nobody')
  } catch {
    return 'no answer'
  }
}

/** So many, evenly over the time; resolves when all are answered. */
async function evenly(count: number, seconds: number, one: (at: number) => Promise<CommandWay>): Promise<CommandWay[]> {
  const began = performance.now()
  const all: Promise<CommandWay>[] = []
  for (let at = 0; at < count; at += 1) {
    const due = began + (at / count) * seconds * 1000
    if (due > performance.now()) await sleep(due - performance.now())
    all.push(one(at))
  }
  return Promise.all(all)
}

function carryOut(order: Order): Promise<CommandWay[]> {
  switch (order.do) {
    case 'join':
      return join(order)
    case 'write': {
      const { step, mark, perSecond, seconds } = order
      return evenly(perSecond * seconds, seconds, (at) => {
        const text = `${mark}${at}`
        return ask(at, text, 'card.add', cardOf(text, step))
      })
    }
    case 'vote': {
      const { ballot, options, seconds } = order
      return evenly(phones.length, seconds, (at) => {
        const option = options[at % options.length] ?? ''
        return ask(at, option, 'vote.cast', { ballot, choice: { [option]: 1 } })
      })
    }
  }
}

process.on('message', (message) => {
  void carryOut(v.parse(orderSchema, message)).then((ways) => process.send?.({ ways }))
})
process.on('disconnect', () => process.exit(0))
