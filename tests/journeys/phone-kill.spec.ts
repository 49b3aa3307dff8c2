import { chromium, expect, type Page } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ensureChromium } from '../../scripts/chromium.ts'
import { openProxy } from '../faults/kit/proxy.ts'
import { seededRandom } from '../session/cable.ts'
import { hangCard, joinByCode } from './hands/phone.ts'
import { expectOnTheWall, expectState, field, onTheWall, test } from './kit/evening.ts'

/** `KILLS=20 npx playwright test phone-kill` for the full form. */
const kills = Number(process.env['KILLS'] ?? 3)
/** How long the answer of the server is on its way: in this time the browser dies. */
const underWay = 250

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--accept-lang=de-DE',
  '--remote-debugging-port=0',
]

interface Browser {
  page: Page
  /** As an empty battery does. */
  kill: () => Promise<void>
}

/** A browser with a profile that stays, started by hand, so that it can be ended without a word. */
async function start(profile: string): Promise<Browser> {
  const child = spawn(ensureChromium() ?? 'chromium', [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const browser = await chromium.connectOverCDP(await address(child))
  const [context] = browser.contexts()
  const page = context?.pages()[0] ?? (await context?.newPage())
  if (!page || child.pid === undefined) throw new Error('the browser did not start')
  const group = -child.pid
  return {
    page,
    kill: () =>
      new Promise((dead) => {
        child.once('exit', () => dead())
        process.kill(group, 'SIGKILL')
      }),
  }
}

function address(child: ChildProcess): Promise<string> {
  return new Promise((settle, fail) => {
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /DevTools listening on (\S+)/.exec(said)?.[1]
      if (found !== undefined) settle(found)
    })
    child.once('exit', () => fail(new Error(`the browser ended:\n${said}`)))
  })
}

test(`a browser that is killed ${kills} times between a card and its answer has sent each card exactly once (D3)`, async ({
  server,
  course,
}) => {
  test.setTimeout(60_000 + kills * 15_000)
  const random = seededRandom()
  const proxy = await openProxy(server.url, 3)
  const profile = await mkdtemp(join(tmpdir(), 'profile-'))
  const written: string[] = []
  let browser = await start(profile)
  try {
    await joinByCode(browser.page, proxy.url, course.created.code)
    const room = browser.page.url()
    let unanswered = 0
    for (let nth = 1; nth <= kills; nth += 1) {
      await browser.page.goto(room)
      await expect(field(browser.page)).toBeVisible()
      await expect(browser.page.getByText('Verbindung wird aufgebaut …')).toHaveCount(0)
      const text = `Karte vor dem ${nth}. Absturz`
      proxy.weather({ delay: underWay })
      await hangCard(browser.page, text)
      await expectState(browser.page, text, 'Wird gesendet')
      written.push(text)
      await pause(random() * underWay)
      await browser.kill()
      if (!onTheWall(course).includes(text)) unanswered += 1
      proxy.weather({ delay: 0 })
      browser = await start(profile)
    }
    await browser.page.goto(room)
    await expectOnTheWall(course, written)
    console.log(`${kills} kills, at ${unanswered} of them the server had not yet heard of the card`)
    for (const text of written) await expectState(browser.page, text, 'Hängt an der Wand')
  } finally {
    await browser.kill()
    await proxy.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})
