import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as path, resolve } from 'node:path'
import { format } from 'prettier'
import { newId } from '../../client/session/id.ts'
import type { Session } from '../../client/session/types.ts'
import { createWorkshop, enter, join, moderatorSession } from '../../rehearsal/door.ts'
import { invitation } from '../../rehearsal/invitation.ts'
import { randomOf, type Random } from '../../rehearsal/random.ts'
import { startServer } from '../../rehearsal/server.ts'
import { materialIn } from '../../rehearsal/texts/index.ts'
import type { Created } from '../../shared/wire/http.ts'
import { figuresOf, loadNow, pageOf, tableOf, type Figures, type Way } from './figures.ts'
import { openWall, type Wall } from './wall.ts'

// `npm run bench`: how long it takes until a card from one of 30 phones hangs on the wall, all on this machine.
const phones = 30
const cardsEach = 2
const seconds = 20
/** Sent before, so that no cold start is measured. */
const warmUp = 5
const step = 'criticism-cards'
const seed = process.argv[2] ?? '1'
const patience = 10_000

const root = resolve(import.meta.dirname, '..', '..')
const sleep = (milliseconds: number): Promise<void> => new Promise((settle) => setTimeout(settle, milliseconds))

async function until(what: () => boolean): Promise<boolean> {
  const end = Date.now() + patience
  while (!what() && Date.now() < end) await sleep(20)
  return what()
}

const linkOf = ({ links }: Created, role: string): URL => new URL(links.find((link) => link.role === role)?.url ?? '')

async function openHall(url: string, officeSecret: string) {
  const office = await enter(url, officeSecret)
  const created = await createWorkshop(office, invitation({ language: 'de', variant: 'evening' }, new Date()))
  const moderator = await moderatorSession(
    await enter(url, linkOf(created, 'moderator').hash.slice(1)),
    created.workshop,
  )
  for (const send of [
    () => moderator.send('workshop.open', {}),
    () => moderator.send('step.start', { step, from: null }),
  ]) {
    const reply = await send()
    if (!reply.ok) throw new Error(`the workshop could not begin: ${reply.code}`)
  }
  const guests: Session[] = []
  for (let at = 0; at < phones; at += 1) {
    guests.push(await join(url, { code: created.code, name: '', language: 'de' }, randomOf(`${seed}/${at}`)))
  }
  await until(() => guests.every((guest) => guest.link().state === 'online'))
  return { created, moderator, guests }
}

/** Sends one card; its number is found again on the wall. */
async function sendCard(guest: Session, number: number): Promise<{ number: number; sentAt: number; answered: number }> {
  const texts = materialIn('de').topics.flatMap(({ criticism }) => criticism)
  const text = `${(texts[number % texts.length] ?? '').slice(0, 60)} №${number}`
  const sentAt = Date.now()
  const reply = await guest.send('card.add', { card: newId(), step, kind: 'card', text, column: null, about: null })
  if (!reply.ok) throw new Error(`a card was refused: ${reply.code}`)
  return { number, sentAt, answered: Date.now() }
}

async function measure(guests: readonly Session[], wall: Wall, random: Random): Promise<Way[]> {
  for (const [at, guest] of guests.slice(0, warmUp).entries()) {
    await sendCard(guest, 1000 + at)
    await until(() => wall.paintedAt.has(1000 + at))
  }
  const sending = guests.flatMap((guest, at) =>
    Array.from({ length: cardsEach }, async (_, nth) => {
      await sleep(random() * seconds * 1000)
      return sendCard(guest, at * cardsEach + nth)
    }),
  )
  const sent = await Promise.all(sending)
  await until(() => sent.every(({ number }) => wall.paintedAt.has(number)))
  return sent.map(({ number, sentAt, answered }) => {
    const painted = wall.paintedAt.get(number)
    return { acknowledged: answered - sentAt, painted: painted === undefined ? null : painted - sentAt }
  })
}

async function bench(): Promise<boolean> {
  const loadBefore = loadNow()
  const data = mkdtempSync(path(tmpdir(), 'tischwechsel-bench-'))
  const server = await startServer({ port: '0', data, language: 'de' })
  if (!server) return false
  try {
    const { created, moderator, guests } = await openHall(server.url, server.officeSecret)
    const link = linkOf(created, 'screen')
    const wall = await openWall(`${server.url}${link.pathname}${link.hash}`)
    console.log(`${phones} phones, ${phones * cardsEach} cards over ${seconds} s, seed ${seed} ...`)
    const ways = await measure(guests, wall, randomOf(`bench/${seed}`))
    await wall.close()
    for (const session of [moderator, ...guests]) session.close()
    await keep(figuresOf(ways, { browser: wall.browser, seed, phones, seconds, loadBefore }))
    return true
  } finally {
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

async function keep(figures: Figures): Promise<void> {
  mkdirSync(path(root, '.reports'), { recursive: true })
  writeFileSync(path(root, '.reports', 'bench.json'), `${JSON.stringify(figures, null, 2)}\n`)
  writeFileSync(path(root, 'docs', 'figures.md'), await format(pageOf(figures), { parser: 'markdown' }))
  console.log(`\n${tableOf(figures)}\n\nWritten to docs/figures.md and .reports/bench.json.`)
}

process.exit((await bench()) ? 0 : 1)
