import { chromium, type Browser, type BrowserContext, type Page } from 'playwright'
import { setTimeout as sleep } from 'node:timers/promises'
import { showBidiControls } from '../../../client/ui/bidi.ts'
import { findChromium } from '../../../scripts/chromium.ts'
import type { Typed } from './texts.ts'

/** What a face made of texts that are no code. */
export interface Looked {
  /** Texts that were seen, each as it should be. */
  seen: number
  /** Texts that stand there otherwise than they were typed. */
  wrong: string[]
  /** Dialogs, scripts that ran, elements that a text became, errors of the page, reports of the policy. */
  alarms: string[]
}

export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })

/** A device whose every alarm is heard. */
export async function openDevice(browser: Browser, alarms: string[]): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 900 },
    locale: 'de-DE',
    reducedMotion: 'reduce',
  })
  await context.exposeBinding('tellOfViolation', (_source, said: string) => void alarms.push(`policy: ${said}`))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const tell: unknown = Reflect.get(globalThis, 'tellOfViolation')
      if (typeof tell === 'function') Reflect.apply(tell, null, [`${violatedDirective} ${blockedURI}`])
    })
  })
  // Nothing but our own server is ever asked.
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol !== 'data:' && hostname !== '127.0.0.1') alarms.push(`request: ${request.url()}`)
  })
  const page = await context.newPage()
  page.on('dialog', (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => alarms.push(`error: ${error.message}`))
  return { context, page }
}

/** Looks until what is there has stood still for a moment. */
export async function look(page: Page, typed: readonly Typed[], least: number): Promise<Looked> {
  let [before, steady] = ['', 0]
  const end = performance.now() + 20_000
  let words = await wordsOn(page)
  while (performance.now() < end && steady < 3) {
    await sleep(150)
    words = await wordsOn(page)
    const enough = new Set(words.join('\n').match(/q\d+q/g)).size >= least
    steady = enough && words.join('\n') === before ? steady + 1 : 0
    before = words.join('\n')
  }
  return { ...compare(words, typed), alarms: await elementsMadeOfText(page) }
}

/** Texts of the page as one, and each field by itself. */
const wordsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea')]
    const values = fields.map((field) => ('value' in field ? String(field.value) : ''))
    return [document.body.textContent ?? '', ...values]
  })

/**
 * A text on a page is the one that was typed, with controls of direction as signs (A8). Fields show them as they are, have one kind of line
 * end, and those of one line have none.
 */
function compare(words: readonly string[], typed: readonly Typed[]): Pick<Looked, 'seen' | 'wrong'> {
  const all = words.join('\n')
  const tags = new Set(all.match(/q\d+q/g))
  const found = typed.filter(({ tag }) => tags.has(tag))
  const wrong = found.filter(({ kept }) => !formsOf(kept).some((form) => all.includes(form)))
  return { seen: found.length, wrong: wrong.map(({ tag, kept }) => `${tag}: ${JSON.stringify(kept).slice(0, 80)}`) }
}

function formsOf(kept: string): string[] {
  const oneKind = kept.replaceAll(/\r\n?/g, '\n')
  const noEnds = kept.replaceAll(/[\r\n]/g, '')
  return [showBidiControls(kept), kept, oneKind, noEnds]
}

/** What no face ever has of its own. */
const elementsMadeOfText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const made =
      'img[src="x"], iframe, object, embed, base, math, form[action*="evil"], a[href^="javascript"], a[href*="evil"], #root script, #root style, #root meta, #root template, [onerror], [onload], [onfocus], [onclick]'
    const found = [...document.querySelectorAll(made)].map((element) => `element: ${element.outerHTML.slice(0, 80)}`)
    return 'owned' in globalThis ? [...found, 'a text has run'] : found
  })
