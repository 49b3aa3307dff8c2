import { setTimeout as sleep } from 'node:timers/promises'
import type { Session } from '../../../client/session/types.ts'
import type { Random } from '../../../rehearsal/random.ts'
import type { Checker } from './checker.ts'
import { cardOf } from './hall.ts'
import { moment } from './screen.ts'

/** People who write cards one after another, each noted when it is handed over and when it is answered. */
export interface Writing {
  /** No further cards; what waits stays in the outboxes. */
  stop: () => void
  /** Handed over and not answered yet. */
  open: () => number
  /** Milliseconds from handing over to the answer, as far as there were answers. */
  answered: number[]
  /** When each card was handed over, by its text. */
  writtenAt: Map<string, number>
}

/** Lets one of the phones, chosen by chance, write a card so many times a second. */
export function write(phones: readonly Session[], perSecond: number, checker: Checker, random: Random): Writing {
  let [count, open] = [0, 0]
  const answered: number[] = []
  const writtenAt = new Map<string, number>()
  const began = performance.now()

  async function writeOne(): Promise<void> {
    const phone = phones[Math.floor(random() * phones.length)]
    const text = `Karte №${(count += 1)}`
    const at = performance.now()
    checker.submit(text)
    writtenAt.set(text, moment())
    open += 1
    const reply = await phone?.send('card.add', cardOf(text))
    open -= 1
    if (reply?.ok) checker.acknowledge(text)
    else checker.refuse(text)
    answered.push(performance.now() - at)
  }

  // Timers are late on a busy machine; what should have been written by now is.
  const timer = setInterval(() => {
    const due = ((performance.now() - began) / 1000) * perSecond
    while (count < due) void writeOne()
  }, 10)
  return { stop: () => clearInterval(timer), open: () => open, answered, writtenAt }
}

/** So long nothing may be answered before the rest is given up. */
const patience = 12_000

/** All that waited has been answered, or nothing moves any more. Who is not connected looks at their phone now and then. */
export async function settled(writing: Writing, phones: readonly Session[]): Promise<void> {
  let [left, movedAt, wokenAt] = [writing.open(), performance.now(), 0]
  while (writing.open() > 0 && performance.now() < movedAt + patience) {
    if (writing.open() < left) [left, movedAt] = [writing.open(), performance.now()]
    if (performance.now() > wokenAt + 4000) {
      wokenAt = performance.now()
      for (const phone of phones) if (phone.link().state !== 'online') phone.wake()
    }
    await sleep(50)
  }
}
