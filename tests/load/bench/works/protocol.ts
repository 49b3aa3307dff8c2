import { setTimeout as sleep } from 'node:timers/promises'
import { openCrowd } from '../../crowd/crowd.ts'
import { measuredHall } from '../hall.ts'
import type { Course, Measure, Work } from '../work.ts'

const [people, cards] = [300, 2000]

/** How long somebody else waits for the smallest answer meanwhile; the longest wait bounds how long the loop was blocked. */
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

async function run({ shrink, log }: Course): Promise<Measure[]> {
  const { server, hall, close } = await measuredHall()
  const crowd = await openCrowd(server.url, hall.created.code, people / shrink)
  const mark = 'Auf dem Platz fehlen Bänke, Schatten und Trinkwasser für alle, die dort warten '
  await crowd.write({ step: hall.step, mark, count: cards / shrink, seconds: cards / shrink / 200 })
  log(`${cards} cards are there`)
  const began = performance.now()
  const download = fetch(`${server.url}/api/workshops/${hall.workshop}/protocol.docx`, {
    headers: { cookie: hall.office.cookie },
  }).then((answer) => answer.arrayBuffer())
  const wait = await longestWait(server.url, download)
  const file = await download
  const took = performance.now() - began
  crowd.close()
  await close()
  return [
    { name: 'downloaded after', value: took, unit: 'ms', most: 3000 },
    { name: 'longest wait of somebody else meanwhile', value: wait, unit: 'ms', most: 50 },
    { name: 'size of the file', value: file.byteLength / 1024, unit: 'KB' },
  ]
}

export const work: Work = {
  id: 'protocol',
  title: `the Word protocol of ${people} people with ${cards} cards`,
  cases: [{ name: 'DOCX', run }],
}
