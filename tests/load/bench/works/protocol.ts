import { setTimeout as sleep } from 'node:timers/promises'
import type { Door } from '../../../../rehearsal/door.ts'
import { moment } from '../../../faults/kit/screen.ts'
import { filledHall, seesAll, withCards, type Filling } from '../filled.ts'
import { openLoop, type Loop } from '../loop.ts'
import type { Case, Course, Measure, Work } from '../work.ts'

const people = 300

/** How long somebody else waits for the smallest answer meanwhile; what keeps us busy ourselves is in it as well. */
async function longestWait(url: string, until: Promise<unknown>): Promise<number> {
  let [longest, going] = [0, true]
  void until.finally(() => (going = false))
  while (going) {
    const began = performance.now()
    await (await fetch(`${url}/health`)).arrayBuffer()
    longest = Math.max(longest, performance.now() - began)
    await sleep(5)
  }
  return longest
}

/** Staff have done as much as there are cards. */
function fill(cards: number): Filling {
  const deed = { who: 'office', role: 'organizer', what: 'protocol.downloaded', about: {}, outcome: 'done' }
  return async (storage, hall, written) => {
    await withCards(cards, people)(storage, hall, written)
    await Promise.all(Array.from({ length: cards }, (_none, at) => storage.record(hall.workshop, { ...deed, at })))
  }
}

interface File {
  name: string
  path: string
  wanted?: number
}

interface Watched {
  name: string
  /** What is measured, in milliseconds. */
  took: string
  most?: number | undefined
  url: string
  loop: Loop
  bound: boolean
}

/** How long it took, and what it cost the others meanwhile. */
async function watched<Result>({ name, took, most, url, loop, bound }: Watched, work: () => Promise<Result>) {
  const began = moment()
  const working = work()
  const wait = await longestWait(url, working)
  const result = await working
  const value = moment() - began
  const held = await loop.longestSince(began)
  const measures: Measure[] = [
    { name: `${name}: ${took}`, value, unit: 'ms', grows: true, ...(bound && most ? { most } : {}) },
    { name: `${name}: loop held up, longest`, value: held, unit: 'ms', grows: true, ...(bound ? { most: 50 } : {}) },
    { name: `${name}: longest wait of somebody else meanwhile`, value: wait, unit: 'ms' },
  ]
  return { result, measures }
}

const answerOf = async (asking: Promise<Response>): Promise<ArrayBuffer> => {
  const answer = await asking
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`)
  return answer.arrayBuffer()
}

type Watch = Pick<Watched, 'loop' | 'bound'>

async function fetched({ url, cookie }: Door, { name, path, wanted }: File, watch: Watch) {
  const download = () => answerOf(fetch(url + path, { headers: { cookie } }))
  const { result, measures } = await watched({ name, took: 'downloaded after', most: wanted, url, ...watch }, download)
  measures.push({ name: `${name}: size of the file`, value: result.byteLength / 1024, unit: 'KB' })
  return { file: result, measures }
}

/** The same archive, as the beginning of another workshop. */
async function readIn({ url, cookie }: Door, body: ArrayBuffer, watch: Watch): Promise<Measure[]> {
  const headers = { cookie, origin: url, 'content-type': 'application/json' }
  const upload = () => answerOf(fetch(`${url}/api/office/import`, { method: 'POST', headers, body }))
  return (await watched({ name: 'archive, read in', took: 'there after', url, ...watch }, upload)).measures
}

async function run(cards: number, bound: boolean, { shrink, log }: Course): Promise<Measure[]> {
  const loop = openLoop()
  const { server, hall, close } = await filledHall(fill(cards / shrink), loop.options)
  const moderator = await seesAll(hall, cards / shrink)
  log(`${cards} cards are there`)
  const its = `/api/workshops/${hall.workshop}`
  const files: File[] = [
    { name: 'DOCX', path: `${its}/protocol.docx`, wanted: 3000 },
    { name: 'Markdown', path: `${its}/protocol.md` },
    { name: 'archive', path: `${its}/archive.json` },
    { name: 'audit log', path: `/api/office/workshops/${hall.workshop}/audit.csv` },
  ]
  const measures: Measure[] = []
  // After what was loaded when they came.
  await sleep(1000)
  for (const file of files) {
    const fetching = await fetched(hall.office, file, { loop, bound })
    measures.push(...fetching.measures)
    if (file.name === 'archive') measures.push(...(await readIn(hall.office, fetching.file, { loop, bound })))
  }
  const memory = server.memory().peak
  moderator.close()
  await close()
  return [...measures, { name: 'memory of the server, highest', value: memory, unit: 'MB', grows: true }]
}

const byCards = (cards: number, bound = false): Case => ({
  name: `${cards} cards`,
  size: cards,
  run: (course) => run(cards, bound, course),
})

export const work: Work = {
  id: 'protocol',
  title: `what an office takes home of ${people} people: a Word protocol, Markdown, an archive, the audit log`,
  cases: [byCards(200), byCards(2000, true), byCards(20_000)],
}
