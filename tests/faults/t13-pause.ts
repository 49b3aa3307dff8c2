import { setTimeout as sleep } from 'node:timers/promises'
import * as v from 'valibot'
import type { Session } from '../../client/session/types.ts'
import { randomOf, type Random } from '../../rehearsal/random.ts'
import { remaining } from '../../shared/domain/remaining.ts'
import { it } from '../../shared/views/nouns.ts'
import { newChecker } from './kit/checker.ts'
import type { Course, Experiment, Figure } from './kit/experiment.ts'
import { agreed, openHall, storedCards, type Hall } from './kit/hall.ts'
import { settled, write } from './kit/phones.ts'
import { openServer, type ServerProcess } from './kit/server.ts'
import { openWall, type Wall } from './kit/wall.ts'

const forms = {
  short: { count: 12, pauses: [3000] },
  full: { count: 60, pauses: [5000, 30_000, 120_000] },
}
const hour = 3600_000
const mostOff = 1000
/** The night in which the clocks of Europe go back, a second before they do. */
const summerTimeEnds = Date.UTC(2026, 9, 25, 1) - 1000

/** A countdown as the hall has it: by a clock that nobody sets. */
interface Countdown {
  /** Most milliseconds by which any client was away from it, in all looks so far. */
  off: number
  /** Looks at which a client took the time for over. */
  early: number
}

/** The clock of this process is the clock of all phones: wrong by up to an hour either way, and set anew whenever it is asked. */
interface PhoneClock {
  jump: () => void
  putRight: () => void
}

function wrongClock(random: Random): PhoneClock {
  const real = Date.now
  let wrong = 0
  const jump = (): void => {
    wrong = Math.round((random() * 2 - 1) * hour)
  }
  jump()
  Date.now = () => real() + wrong
  return {
    jump,
    putRight() {
      Date.now = real
    },
  }
}

const minutes = 20

/** Starts the clock anew, as the moderator does, and waits until all see it; returns when it is over, by the monotonic clock. */
async function countDown({ moderator, step }: Hall, clients: readonly Session[]): Promise<number> {
  const sent = performance.now()
  const version = await agreed(moderator.send('timer.start', { seconds: minutes * 60, from: step }))
  // Decided somewhere between asking and hearing.
  const over = (sent + performance.now()) / 2 + minutes * 60_000
  while (clients.some(({ store }) => store.version() < version) && performance.now() < sent + patience) await sleep(20)
  return over
}

const left = (client: Session): number => {
  const timer = client.store.get('timer', it)
  return timer ? remaining(timer, client.now()) : Number.NaN
}

function look(clients: readonly Session[], over: number, countdown: Countdown): void {
  for (const client of clients) {
    const shows = left(client)
    countdown.off = Math.max(countdown.off, Math.abs(shows - (over - performance.now())))
    if (!(shows > 0)) countdown.early += 1
  }
}

interface Evening {
  server: ServerProcess
  hall: Hall
  phones: readonly Session[]
  clock: PhoneClock
  countdown: Countdown
}

/** The date of the server is set to and fro, while a clock runs and when one is started. */
async function setDates({ hall, server, clock, countdown }: Evening, clients: readonly Session[], wall: Wall) {
  for (const shift of [hour, -hour, 0]) {
    const over = await countDown(hall, clients)
    wall.set(shift, server.pid())
    clock.jump()
    look(clients, over, countdown)
    const again = await countDown(hall, clients)
    look(clients, again, countdown)
  }
}

const patience = 15_000

/**
 * Milliseconds until everybody is connected and has come to where the moderator is, and nothing waits any more that waited now;
 * Infinity when not in time.
 */
async function current({ moderator }: Hall, clients: readonly Session[]): Promise<number> {
  const began = performance.now()
  const waited = new Set(clients.flatMap((client) => waitingOn(client)))
  const version = await Promise.race([
    agreed(moderator.send('phones.show', { mode: 'step' })),
    sleep(patience, Infinity),
  ])
  const behind = (client: Session): boolean =>
    client.link().state !== 'online' ||
    client.store.version() < version ||
    waitingOn(client).some((id) => waited.has(id))
  while (clients.some(behind)) {
    if (performance.now() > began + patience) return Infinity
    await sleep(20)
  }
  return performance.now() - began
}

const waitingOn = (client: Session): string[] =>
  client
    .outbox()
    .filter(({ state }) => state === 'waiting')
    .map(({ id }) => id)

const archiveSchema = v.object({
  events: v.array(
    v.object({ at: v.number(), body: v.looseObject({ type: v.string(), text: v.optional(v.string(), '') }) }),
  ),
})

/** How often the log runs back in time, and how often a card of one phone stands before an earlier one of the same. */
async function disorder({ office, workshop }: Hall): Promise<{ times: number; cards: number }> {
  const answer = await fetch(`${office.url}/api/workshops/${workshop}/archive.json`, {
    headers: { cookie: office.cookie },
  })
  const archive: unknown = await answer.json()
  const { events } = v.parse(archiveSchema, archive)
  const last = new Map<string, number>()
  let [times, cards, before] = [0, 0, 0]
  for (const { at, body } of events) {
    if (at < before) times += 1
    before = at
    const [, phone, nth] = /^Zeile (\d+)\/(\d+)$/.exec(body.text) ?? []
    if (body.type !== 'card.added' || phone === undefined) continue
    if (Number(nth) < (last.get(phone) ?? 0)) cards += 1
    last.set(phone, Number(nth))
  }
  return { times, cards }
}

/** Every phone hands over so many cards without waiting for an answer; they have to arrive in this order. */
function inTurn(phones: readonly Session[], step: string, count: number): Promise<unknown> {
  const card = { step, kind: 'card', column: null, about: null } as const
  const lines = phones.flatMap((phone, at) =>
    Array.from({ length: count }, async (_none, nth) => {
      await phone.send('card.add', { ...card, card: `line-${at}-${nth}`, text: `Zeile ${at}/${nth}` })
    }),
  )
  return Promise.all(lines)
}

/** The server stands still, with a clock that runs and phones that write; tells when everybody was current again. */
async function halt(evening: Evening, milliseconds: number): Promise<number> {
  const { server, hall, phones, clock, countdown } = evening
  const clients = [hall.moderator, ...phones]
  const over = await countDown(hall, clients)
  process.kill(server.pid(), 'SIGSTOP')
  await sleep(milliseconds / 2)
  clock.jump()
  look(clients, over, countdown)
  await sleep(milliseconds / 2)
  process.kill(server.pid(), 'SIGCONT')
  const after = await current(hall, clients)
  // The offset is measured anew within two seconds; it has to be right before and after.
  look(clients, over, countdown)
  await sleep(2500)
  look(clients, over, countdown)
  return after
}

async function run({ form, seed, log }: Course): Promise<Figure[]> {
  const { count, pauses } = forms[form]
  const random = randomOf(`T13/${seed}`)
  const wall = openWall(summerTimeEnds - Date.now())
  const server = await openServer(wall.options)
  const clock = wrongClock(random)
  const hall = await openHall(server, seed)
  const phones = await hall.joinMany(count)
  const clients = [hall.moderator, ...phones]
  const checker = newChecker()
  const countdown: Countdown = { off: 0, early: 0 }

  const evening: Evening = { server, hall, phones, clock, countdown }
  await setDates(evening, clients, wall)
  log(`the date was set to and fro, clocks off by ${Math.round(countdown.off)} ms at most`)

  const writing = write(phones, 10, checker, random)
  const returns: number[] = []
  // Where the clocks are wrong already, nothing more is to be learned from standing still.
  const wrong = countdown.off > mostOff || countdown.early > 0
  for (const milliseconds of form === 'short' && wrong ? [] : pauses) {
    const lines = milliseconds === pauses[0] ? inTurn(phones, hall.step, 3) : Promise.resolve()
    returns.push(await halt(evening, milliseconds))
    log(`stood still for ${milliseconds / 1000} s, everybody current after ${Math.round(returns.at(-1) ?? 0)} ms`)
    await lines
  }
  writing.stop()
  await settled(writing, phones)
  checker.read()(await storedCards(hall).then((texts) => texts.filter((text) => !text.startsWith('Zeile'))))
  const { submitted, lost, doubled } = checker.verdict()
  const { times, cards } = await disorder(hall)

  clock.putRight()
  hall.close()
  await server.close()
  wall.remove()
  return [
    { name: 'countdowns off by, at most', value: countdown.off, unit: 'ms', most: mostOff, promised: true },
    { name: 'countdowns over too early', value: countdown.early, unit: '', most: 0, promised: true },
    {
      name: 'everybody current after a pause, last after',
      value: Math.max(0, ...returns) / 1000,
      unit: 's',
      most: 10,
      promised: true,
    },
    { name: 'events out of order in time', value: times, unit: '', most: 0, promised: true },
    { name: 'cards of a phone out of order', value: cards, unit: '', most: 0, promised: true },
    { name: 'cards written', value: submitted, unit: '', promised: true },
    { name: 'of them lost', value: lost.length, unit: '', most: 0, promised: true },
    { name: 'of them doubled', value: doubled.length, unit: '', most: 0, promised: true },
  ]
}

export const experiment: Experiment = {
  id: 'T13',
  title: 'countdowns stay right when the server stands still, when its date is set, and whatever the phones believe',
  requires: ['D18', 'D19'],
  mutants: [
    {
      name: 'the server takes its time from the date of the machine',
      why: 'D18: a date that is set in the middle of an evening ends every countdown in the hall, or gives it an hour more',
      file: 'server/time/clock.ts',
      find: 'return Math.floor(begin.date + awake + slept)',
      replace: 'return wall()',
    },
    {
      name: 'phones count with their own clock',
      why: 'D18: a phone whose clock is wrong, or is set in the middle, shows another time than the wall',
      file: 'client/session/clock.ts',
      find: 'now: () => monotonic() + offset',
      replace: 'now: () => Date.now()',
    },
  ],
  run,
}
