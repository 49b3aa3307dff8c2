import { setTimeout as sleep } from 'node:timers/promises'
import { createWorkshop, join } from '../../rehearsal/door.ts'
import { randomOf } from '../../rehearsal/random.ts'
import { codeSpace } from '../../server/security/codes.ts'
import { invitation } from '../../rehearsal/invitation.ts'
import type { Course, Experiment, Figure } from './kit/experiment.ts'
import { addressOf, newGuesser, type Guesser } from './kit/guesser.ts'
import { openHall, type Hall } from './kit/hall.ts'
import { openServer, type ServerProcess } from './kit/server.ts'

const forms = {
  short: { one: 400, many: 5500, tokens: 1000, pairs: 96 },
  full: { one: 5_000, many: 100_000, tokens: 100_000, pairs: 136 },
}

const hour = 60 * 60 * 1000
/** Nobody is refused for longer than a minute, so what was looked up in less may all be looked up again in the next one. */
const window = 60 * 1000

interface Attack {
  tries: number
  /** Codes that were really looked up. */
  looked: number
  took: number
  /** Milliseconds until the quickest answer to one that was not looked up. */
  quickest: number
}

/** Tries codes from all these addresses at once, as fast as the server answers. */
async function attack(guessers: readonly Guesser[], tries: number, random: () => number): Promise<Attack> {
  const began = performance.now()
  let [looked, left, quickest] = [0, tries, Infinity]
  const symbols = '23456789ACDEFGHJKMNPQRTVWXYZ'
  const code = (): string => Array.from({ length: 7 }, () => symbols[Math.floor(random() * symbols.length)]).join('')
  async function guess(guesser: Guesser): Promise<void> {
    while (left > 0) {
      left -= 1
      const { status, took } = await guesser.post('/api/join', { code: code(), name: '', language: 'de' })
      // 429 is answered without looking.
      if (status === 429) quickest = Math.min(quickest, took)
      else looked += 1
    }
  }
  await Promise.all(
    guessers.flatMap((guesser) => Array.from({ length: guessers.length > 1 ? 1 : 16 }, () => guess(guesser))),
  )
  return { tries, looked, took: performance.now() - began, quickest }
}

/** Chance to find one open workshop in an hour of this. Where nobody was ever refused, nothing but the machine was the limit. */
function chanceOf({ tries, looked, took }: Attack): number {
  const each = looked < tries ? Math.max(took, window) : took
  return (looked * (hour / each)) / codeSpace
}

/** People of the hall join while it is guessed: with the code, as they type it, and by the QR. */
async function joins({ url }: ServerProcess, { created }: Hall, going: { on: boolean }): Promise<number> {
  let [slowest, number] = [0, 0]
  const pass = new URL(created.joinUrl).pathname.split('/').at(-1) ?? ''
  while (going.on || number < 4) {
    const code = number % 2 === 0 ? created.code : pass
    const began = performance.now()
    const session = await join(url, { code, name: '', language: 'de' }, Math.random)
    slowest = Math.max(slowest, performance.now() - began)
    session.close()
    number += 1
    await sleep(200)
  }
  return slowest
}

async function attackTheHall(server: ServerProcess, hall: Hall, tries: number, random: () => number) {
  const guessers = Array.from({ length: 500 }, (_none, number) => newGuesser(server.url, addressOf(number), 1))
  const going = { on: true }
  const joined = joins(server, hall, going)
  const attacked = await attack(guessers, tries, random)
  going.on = false
  for (const guesser of guessers) guesser.close()
  return { attacked, slowest: await joined }
}

/** By how much longer the answer to a closed workshop's code took than that to a wrong one, asked by turns from several addresses. */
async function differences(url: string, closed: string, pairs: number, random: () => number): Promise<number[]> {
  const found: number[] = []
  async function compare(address: string): Promise<void> {
    const guesser = newGuesser(url, address, 1)
    const timeOf = async (code: string): Promise<number> =>
      (await guesser.post('/api/join', { code, name: '', language: 'de' })).took
    // The first questions on a new line take longer than any later one.
    for (let first = 0; first < 2; first += 1) await timeOf(wrong)
    for (let pair = 0; pair < pairs / 8; pair += 1) {
      const closedFirst = random() < 0.5
      const first = await timeOf(closedFirst ? closed : wrong)
      const second = await timeOf(closedFirst ? wrong : closed)
      found.push(closedFirst ? first - second : second - first)
    }
    guesser.close()
  }
  await Promise.all(Array.from({ length: 8 }, (_none, number) => compare(addressOf(900 + number))))
  return found
}

const wrong = '2222222'

/** How far the mean is from nothing, in its own deviations; the ends are cut, as a busy machine stretches them. */
function apart(all: readonly number[]): number {
  const cut = Math.floor(all.length / 5)
  const kept = all.toSorted((a, b) => a - b).slice(cut, all.length - cut)
  const mean = kept.reduce((sum, one) => sum + one, 0) / kept.length
  const variance = kept.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (kept.length - 1)
  // Without its ends a spread looks smaller than it is; this is by how much for a bell.
  const bell = 1.79
  return Math.abs(mean) / (bell * Math.sqrt(variance / kept.length))
}

/** Secrets of links and of the office, tried as fast as it goes. */
async function tokens({ url }: ServerProcess, count: number, random: () => number) {
  const guesser = newGuesser(url, addressOf(950), 16)
  const began = performance.now()
  let [left, hits] = [count, 0]
  const secret = (): string => Array.from({ length: 32 }, () => Math.floor(random() * 36).toString(36)).join('')
  async function guess(): Promise<void> {
    while (left > 0) {
      left -= 1
      const { status } = await guesser.post('/api/enter', { secret: secret() })
      if (status === 200) hits += 1
    }
  }
  await Promise.all(Array.from({ length: 16 }, guess))
  guesser.close()
  return { perHour: (count * hour) / (performance.now() - began), hits }
}

async function closedCode({ office }: Hall): Promise<string> {
  const { about, agenda, notice } = invitation({ language: 'de', variant: 'evening' }, new Date())
  const { code } = await createWorkshop(office, { about, agenda, notice })
  return code
}

async function run({ form, seed, log }: Course): Promise<Figure[]> {
  const { one, many, tokens: tokenCount, pairs } = forms[form]
  const random = randomOf(`T11/${seed}`)
  const server = await openServer()
  const hall = await openHall(server, seed)
  const found = await differences(server.url, await closedCode(hall), pairs, random)
  const lone = newGuesser(server.url, addressOf(999), 16)
  const fromOne = await attack([lone], one, random)
  lone.close()
  log(`from one address: ${fromOne.looked} of ${fromOne.tries} looked up`)
  const { attacked, slowest } = await attackTheHall(server, hall, many, random)
  log(`from 500 addresses: ${attacked.looked} of ${attacked.tries} looked up in ${Math.round(attacked.took / 1000)} s`)
  const { perHour, hits } = await tokens(server, tokenCount, random)
  hall.close()
  await server.close()
  const longest: Figure = { name: 'joining meanwhile, longest', value: slowest, unit: 'ms' }
  return [
    chance('code guessed within an hour, from one address', chanceOf(fromOne)),
    chance('code guessed within an hour, from 500 addresses', chanceOf(attacked)),
    { name: 'guesses that were not even looked up', value: attacked.tries - attacked.looked, unit: '', least: 1 },
    chance('link guessed within an hour', perHour * 2 ** -192 + hits),
    { name: 'a refused guess is answered, quickest', value: fromOne.quickest, unit: 'ms', least: 240 },
    form === 'full' ? { ...longest, most: 1000, promised: true } : longest,
    { name: 'wrong against closed, apart by', value: apart(found), unit: 'deviations', most: 4, promised: true },
  ]
}

/** In parts of the bound, one in ten thousand. */
const chance = (name: string, value: number): Figure => ({
  name,
  value: value / 1e-4,
  unit: '× 10⁻⁴',
  most: 1,
  promised: true,
})

export const experiment: Experiment = {
  id: 'T11',
  title: 'whoever guesses codes and links finds no workshop in an hour, and the hall comes in meanwhile',
  requires: ['S5', 'S8', 'S9'],
  mutants: [
    {
      name: 'wrong codes are not counted',
      why: 'without counting, a thousand guesses a second go through',
      file: 'server/http/code-door.ts',
      find: '    attempts.failed(address, guess)\n',
      replace: '',
    },
    {
      name: 'refused guesses are answered at once',
      why: 'S9: whoever refuses thousands in a second has no time for those who join',
      file: 'server/http/code-door.ts',
      find: 'const refusedAfter = 250',
      replace: 'const refusedAfter = 0',
    },
    {
      name: 'wrong answers leave as soon as they are found',
      why: 'a closed workshop would be told from none by the clock: its room is asked and writes the refusal down',
      file: 'server/http/code-door.ts',
      find: `    const outcome = isOpen(row) ? await inside(row.id) : 'code-unknown'
    if (outcome !== 'code-unknown') return outcome
`,
      replace: `    const outcome = row ? await inside(row.id) : 'code-unknown'
    if (outcome !== 'code-unknown') return outcome
    if (!isOpen(null)) {
      attempts.failed(address, guess)
      return outcome
    }
`,
    },
  ],
  run,
}
