import { randomOf } from '../../rehearsal/random.ts'
import { PacketType } from '../../shared/wire/packet.ts'
import { packed } from '../kit/packed.ts'
import { until } from '../kit/until.ts'
import { newChecker } from './kit/checker.ts'
import type { Course, Experiment, Figure } from './kit/experiment.ts'
import { openHall, storedCards, type Hall } from './kit/hall.ts'
import { listenIn, openLine, percentile } from './kit/line.ts'
import { settled, write } from './kit/phones.ts'
import { openPulse } from './kit/pulse.ts'
import { frameOf } from './kit/raw.ts'
import { openServer } from './kit/server.ts'
import { newStones } from './kit/stones.ts'
import { hello, standSilent, throwAll, throwByHand, throwLarge, ticketFor, upgraded, type Yard } from './kit/yard.ts'

const forms = {
  short: { frames: 1500, phones: 6, silent: 30 },
  full: { frames: 100_000, phones: 30, silent: 1500 },
}
const large = 10

/** Where memory is plenty, Node takes its time to give any back, and a bomb takes its time. */
const smallMachine = '--max-old-space-size=400'
/** A server at rest takes 180; Node lets its nursery grow by 100 under so many short lives. What is believed comes on top. */
const mostMemory = 350

const mostHellos = 3

/** A stranger who says who they are again and again: how often was that looked at? */
async function hellosAnswered(yard: Yard): Promise<number> {
  const raw = await upgraded(yard)
  if (!raw) return Infinity
  for (let count = 0; count < 50; count += 1) raw.write(hello({ workshop: 'nowhere', ticket: 'nobody' }))
  await raw.hears('what nobody says', 500)
  await raw.end()
  return raw.heard().toString('latin1').split('ticket-unknown').length - 1
}

/** How an answer begins: `[3, …, id]`. */
const answer = Buffer.from([0x93, PacketType.ACK])

/** Somebody who has said to be gone, is still connected, and stands on nobody's list any more. */
async function countedOut(yard: Yard, hall: Hall): Promise<number> {
  const lied = await Promise.all(
    ['disconnect', 'disconnecting'].map(async (name, at) => {
      const joined = yard.tickets[at]
      const raw = await upgraded(yard)
      if (!raw || !joined) return true
      const isHere = (): boolean => (hall.moderator.presence().online ?? []).includes(joined.participant)
      raw.write(hello(joined))
      await until(hall.moderator, isHere)
      raw.write(frameOf(packed({ type: 2, nsp: '/', data: [name, 'transport close'] })))
      await until(hall.moderator, () => !isHere(), 3000).catch(() => undefined)
      // Whoever is really gone gets no answers any more.
      raw.write(frameOf(packed({ type: 2, nsp: '/', id: 7, data: ['clock'] })))
      const hears = await raw.hears(answer, 500)
      await raw.end()
      return hears && !isHere()
    }),
  )
  return lied.filter(Boolean).length
}

async function run({ form, seed, log }: Course): Promise<Figure[]> {
  const { frames, phones: count, silent } = forms[form]
  const random = randomOf(`T8/${seed}`)
  const pulse = openPulse()
  const { nodeFlags = [], ...rest } = pulse.options
  const server = await openServer({ ...rest, nodeFlags: [...nodeFlags, smallMachine] })
  const hall = await openHall(server, seed)
  const phones = await hall.joinMany(count)
  const tickets = await Promise.all(Array.from({ length: 40 }, () => ticketFor(server, hall)))
  const isSound = (): boolean => server.crashes() === 0 && !(pulse.delay().poisoned > 0)
  const yard: Yard = { server, isSound, stones: newStones(random, seed), random, tickets }
  const checker = newChecker()
  const writing = write(phones, 10, checker, random)
  const { workshop } = hall
  const phone = listenIn(await openLine(server.url, { workshop, as: 'moderator' }, hall.moderatorDoor.cookie))
  const mutes = await standSilent(yard, silent)
  const answered = await hellosAnswered(yard)
  const out = await countedOut(yard, hall)
  await throwLarge(yard, large)
  await throwByHand(yard)
  // Of a broken server the short form has seen enough.
  const broken = !isSound() || answered > mostHellos || out > 0 || server.memory().peak > mostMemory
  const { thrown, grown } = await throwAll(yard, broken && form === 'short' ? 0 : frames, log)
  writing.stop()
  const trips = await phone.stop()
  const crashes = server.crashes()
  const peak = crashes === 0 ? server.memory().peak : Infinity
  const delay = pulse.delay()
  // Nobody could go on with a server that is spoiled.
  if (crashes === 0 && !isSound()) await server.kill('SIGKILL')
  if (!isSound()) await server.start()
  await settled(writing, phones)
  checker.read()(await storedCards(hall))
  const silence = form === 'full' ? Math.max(...(await Promise.all(mutes))) : 0
  hall.close()
  await server.close()
  const { acknowledged, lost, doubled, uncalled } = checker.verdict()
  const strict = form === 'full'
  const wrong = lost.length + doubled.length + uncalled.length
  return [
    { name: 'malformed frames', value: thrown, unit: '', least: strict ? frames : 0, promised: true },
    { name: 'times the server ended', value: crashes, unit: '', most: 0, promised: true },
    { name: 'cards of others stored meanwhile', value: acknowledged, unit: '', least: 1, promised: true },
    { name: 'cards of others lost, doubled or uncalled', value: wrong, unit: '', most: 0, promised: true },
    {
      name: 'questions of others without an answer',
      value: trips.filter((took) => took === Infinity).length,
      unit: '',
      most: 0,
      promised: true,
    },
    { name: 'objects of everybody that were changed', value: delay.poisoned, unit: '', most: 0, promised: true },
    { name: 'hellos of one stranger that were looked at', value: answered, unit: '', most: mostHellos },
    { name: 'people counted out by a lie', value: out, unit: '', most: 0 },
    { name: "the server's loop late, p99", value: delay.p99, unit: 'ms', most: strict ? 100 : 1000, promised: true },
    { name: "the server's loop late, longest", value: delay.max, unit: 'ms', ...(strict ? {} : { most: 5000 }) },
    {
      name: 'answer to a phone, p99',
      value: percentile(trips, 0.99),
      unit: 'ms',
      most: strict ? 250 : 5000,
      promised: true,
    },
    { name: 'memory at the highest', value: peak, unit: 'MB', most: mostMemory, promised: true },
    ...(strict
      ? [
          { name: 'memory grown in the second half', value: grown, unit: 'MB', most: 32, promised: true },
          { name: 'silence borne, longest', value: silence, unit: 's', most: 20, promised: true },
        ]
      : []),
  ]
}

export const experiment: Experiment = {
  id: 'T8',
  title: 'whoever throws broken frames at the server harms nobody else',
  requires: ['S3', 'S4', 'S11'],
  mutants: [
    {
      name: 'believes every length it is told',
      why: 'S11: five bytes, before anybody has said who they are, ask for a list of thirty million entries',
      file: 'shared/wire/unpack.ts',
      find: `  if (length > pack.bytes.byteLength - pack.at) throw new PackError('cut off')
  const values: unknown[] = []
  for (let index = 0; index < length; index += 1) values.push(read(pack, depth + 1))`,
      replace: `  const values: unknown[] = new Array(length)
  for (let index = 0; index < length; index += 1) values[index] = read(pack, depth + 1)`,
    },
    {
      name: 'takes frames of any size',
      why: 'S11: what is announced is kept until it is whole',
      file: 'server/live/live.ts',
      find: 'maxHttpBufferSize: largestMessage,',
      replace: 'maxHttpBufferSize: largestMessage * 10_000,',
    },
    {
      name: 'lets a client say what only the server knows',
      why: 'S3: a message named disconnect counts somebody out who is still there',
      file: 'server/live/parser.ts',
      find: 'v.check((text) => !reserved.has(text))',
      replace: 'v.check((text) => !reserved.has(`not ${text}`))',
    },
    {
      name: 'reads keys as they come',
      why: 'S4: a packet reaches the nature of all objects, and everybody is whatever it says',
      file: 'shared/wire/unpack.ts',
      find: "if (key === '__proto__') Object.defineProperty(values, key, { value, ...own })",
      replace:
        "if (key === '__proto__') Object.assign(Object.getPrototypeOf(values), value && typeof value === 'object' ? value : { poisoned: true })",
    },
    {
      name: 'listens to strangers without end',
      why: 'S11: each hello asks the storage, and nobody is at the door',
      file: 'server/live/porch.ts',
      find: 'frames > mostFrames || bytes > mostBytes',
      replace: 'frames > mostFrames * 1000',
    },
  ],
  run,
}
