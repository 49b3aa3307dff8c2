import type { Locator, Page } from 'playwright'
import { agreed, secretFor } from '../../../faults/kit/hall.ts'
import { quantile } from '../../figures.ts'
import { openBrowser } from '../browser.ts'
import { filledHall, seesAll, withCards } from '../filled.ts'
import type { Case, Course, Measure, Work } from '../work.ts'

declare global {
  interface Window {
    /** Put into the page by the bench: lengths of frames since they were emptied, and of interactions. */
    frameTimes: number[]
    interactionTimes: number[]
  }
}

/** Runs in the page. */
function watch(): void {
  window.frameTimes = []
  window.interactionTimes = []
  let last = performance.now()
  const look = (now: number): void => {
    window.frameTimes.push(now - last)
    last = now
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  // `durationThreshold` belongs to Event Timing, which the types do not know yet.
  const what = { type: 'event', durationThreshold: 16, buffered: false }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('interactionId' in entry && entry.interactionId) window.interactionTimes.push(entry.duration)
  }).observe(what)
}

const moves = 60

/** Pushes a card along over the board and lets it go on another one. */
async function push(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()]
  if (!start || !end) throw new Error('a card that is pushed has to be in sight')
  await page.mouse.move(start.x + 20, start.y + 14)
  await page.mouse.down()
  await page.mouse.move(start.x + 32, start.y + 26)
  await page.evaluate(() => (window.frameTimes = []))
  for (let move = 1; move <= moves; move += 1) {
    const part = move / moves
    await page.mouse.move(start.x + (end.x - start.x) * part + 20, start.y + (end.y - start.y) * part + 14)
  }
}

async function run(cards: number, wanted: boolean, { shrink, log }: Course): Promise<Measure[]> {
  const { server, hall, close } = await filledHall(withCards(cards / shrink, 100))
  const moderator = await seesAll(hall, cards / shrink)
  await agreed(moderator.send('step.start', { step: 'criticism-islands', from: hall.step }))
  const browser = await openBrowser()
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'de-DE' })
  await page.goto(`${server.url}/enter#${secretFor(hall.created, 'moderator')}`)
  const all = page.locator('[data-card]')
  const began = performance.now()
  await all.nth(cards / shrink - 1).waitFor({ state: 'attached' })
  const shown = performance.now() - began
  log(`${cards} cards lie on the board`)
  await page.evaluate(watch)
  const frames: number[] = []
  for (let turn = 0; turn < 5; turn += 1) {
    const loose = page.locator('[data-drop="unsorted"] [data-card]')
    await push(page, loose.nth(0), loose.nth(3))
    frames.push(...(await page.evaluate(() => window.frameTimes)))
    await page.mouse.up()
    await page.waitForTimeout(400)
  }
  await all.first().focus()
  for (let key = 0; key < 10; key += 1) await page.keyboard.press('ArrowDown')
  await page.waitForTimeout(300)
  const interactions = await page.evaluate(() => window.interactionTimes)
  await browser.close()
  moderator.close()
  await close()
  return [
    { name: 'until all cards lie there', value: shown, unit: 'ms', grows: true },
    {
      name: 'frames while a card travels, 95 % within',
      value: quantile(frames, 0.95),
      unit: 'ms',
      grows: true,
      ...(wanted ? { most: 33 } : {}),
    },
    // INP of a visit with few interactions is its longest one (web.dev/articles/inp).
    {
      name: 'interaction to next paint, longest',
      value: Math.max(0, ...interactions),
      unit: 'ms',
      grows: true,
      ...(wanted ? { most: 200 } : {}),
    },
  ]
}

const board = (cards: number, wanted = false): Case => ({
  name: `${cards} cards`,
  size: cards,
  run: (course) => run(cards, wanted, course),
})

export const work: Work = {
  id: 'board',
  title: 'the moderator pushes cards on the board, in a real Chromium without a graphics processor',
  cases: [board(200), board(2000, true), board(20_000)],
}
