import { setTimeout as sleep } from 'node:timers/promises'
import { createSession } from '../../../client/session/session.ts'
import { memoryShelf } from '../../../client/session/shelf-memory.ts'
import { clothOf, clothRoot } from '../../../shared/sheets/cloth.ts'
import { until } from '../../kit/until.ts'
import type { CafeHall } from './cafe.ts'
import type { Checker } from './checker.ts'

/** The cloth of a table in its first round. */
export const clothAt = ({ step }: CafeHall, table: string): string => clothOf({ step, table, round: 0 })

/** A table that nobody attacks: its host writes word after word and now and then a card. */
export interface Witness {
  stop: () => Promise<void>
  expected: () => string
  /** From the stroke of a key until it is stored, in ms. */
  strokes: number[]
  cards: number[]
}

export async function openWitness(hall: CafeHall, url: string, table: string, checker: Checker): Promise<Witness> {
  const headers = { origin: url, cookie: hall.devices.get(table) ?? '' }
  const session = await createSession({ url, workshop: hall.workshop, as: 'host', shelf: memoryShelf(), headers })
  await until(session, () => session.link().state === 'online', 20_000)
  const sheet = await session.openSheet(clothAt(hall, table))
  let [running, expected, count] = [true, '', 0]
  const [strokes, cards]: [number[], number[]] = [[], []]
  async function stroke(): Promise<void> {
    const text = sheet.doc.getText(clothRoot)
    const word = `Wort ${(count += 1)}. `
    const began = performance.now()
    text.insert(text.length, word)
    expected += word
    await until(session, () => sheet.settled, 20_000)
    strokes.push(performance.now() - began)
  }
  async function card(): Promise<void> {
    const text = `Zeugenkarte ${count}`
    checker.submit(text)
    const began = performance.now()
    const input = {
      card: `w${count}`,
      step: hall.step,
      kind: 'card',
      text,
      column: null,
      about: null,
      table,
      round: 0,
    } as const
    const reply = await session.send('card.add', input)
    cards.push(performance.now() - began)
    if (reply.ok) checker.acknowledge(text)
    else checker.refuse(text)
  }
  const working = (async () => {
    while (running) {
      await stroke()
      if (count % 5 === 0) await card()
      await sleep(60)
    }
  })()
  return {
    strokes,
    cards,
    expected: () => expected,
    async stop() {
      running = false
      await working
      session.close()
    },
  }
}
