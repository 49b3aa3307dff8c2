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

async function fetched({ url, cookie }: Door, { name, path, wanted }: File, loop: Loop, bound: boolean) {
  const began = moment()
  const download = fetch(url + path, { headers: { cookie } }).then(async (answer) => {
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return answer.arrayBuffer()
  })
  const wait = await longestWait(url, download)
  const file = await download
  const took = moment() - began
  const held = await loop.longestSince(began)
  const measures: Measure[] = [
    {
      name: `${name}: downloaded after`,
      value: took,
      unit: 'ms',
      grows: true,
      ...(bound && wanted ? { most: wanted } : {}),
    },
    { name: `${name}: loop held up, longest`, value: held, unit: 'ms', grows: true, ...(bound ? { most: 50 } : {}) },
    { name: `${name}: longest wait of somebody else meanwhile`, value: wait, unit: 'ms' },
    { name: `${name}: size of the file`, value: file.byteLength / 1024, unit: 'KB' },
  ]
  return measures
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
  for (const file of files) measures.push(...(await fetched(hall.office, file, loop, bound)))
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
