import { expect, type BrowserContext, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { tableLinksSchema } from '../../shared/wire/http.ts'
import { joinByCode } from './hands/phone.ts'
import type { Course } from './kit/course.ts'
import { device, test } from './kit/hall.ts'
import type { RunningServer } from './kit/server.ts'
import { openCafe } from './office-desk.ts'

/** Everything that is said of a page to others: addresses, and the headers that name where somebody comes from. */
function listen(context: BrowserContext, heard: string[]): void {
  context.on('request', (request) => {
    const { referer = '', origin = '' } = request.headers()
    heard.push(`${request.method()} ${request.url()} ${referer} ${origin}`)
  })
  context.on('page', (page) => {
    page.on('websocket', (socket) => heard.push(socket.url()))
    page.on('console', (message) => heard.push(message.text()))
  })
}

/** What stays in a browser and what somebody behind the person sees. */
const traces = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const navigation: unknown = Reflect.get(globalThis, 'navigation')
    const entries: unknown = typeof navigation === 'object' && navigation ? Reflect.get(navigation, 'entries') : null
    const past: unknown = typeof entries === 'function' ? Reflect.apply(entries, navigation, []) : []
    const urls = Array.isArray(past) ? past.map((one: { url: string }) => one.url) : []
    const kept = [
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
      document.cookie,
    ]
    const names = (await indexedDB.databases()).map(({ name }) => name)
    return [location.href, document.title, ...urls, ...kept, ...names, document.documentElement.outerHTML].join('\n')
  })

async function hostLink({ url, created, office }: Course): Promise<string> {
  const answer = await fetch(`${url}/api/workshops/${created.workshop}/tables/links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, cookie: office.cookie },
    body: JSON.stringify({ tables: ['table-1'] }),
  })
  return v.parse(tableLinksSchema, await answer.json()).links[0]?.url ?? ''
}

/** All that an office takes along, and what it is shown of its backups and links. */
async function takenAlong({ url, created, office }: Course): Promise<string[]> {
  const its = `/api/workshops/${created.workshop}`
  const desk = '/api/office'
  const paths = [
    `${its}/protocol.md`,
    `${its}/protocol.docx`,
    `${its}/archive.json`,
    `${desk}/workshops`,
    `${desk}/workshops/${created.workshop}/links`,
    `${desk}/workshops/${created.workshop}/audit`,
    `${desk}/workshops/${created.workshop}/audit.csv`,
    `${desk}/audit`,
    `${desk}/backups`,
    '/api/addresses',
    '/health',
  ]
  return Promise.all(
    paths.map(async (path) => {
      const answer = await fetch(url + path, { headers: { cookie: office.cookie } })
      const bytes = new Uint8Array(await answer.arrayBuffer())
      expect([path, answer.status, bytes.length > 0]).toEqual([path, 200, true])
      if (!path.endsWith('.docx')) return new TextDecoder().decode(bytes)
      return Object.values(unzipSync(bytes))
        .map((part) => new TextDecoder().decode(part))
        .join('\n')
    }),
  )
}

/** Every byte that the server has written, its log apart. */
function written({ folder }: RunningServer): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(0)
  return files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1')).join('\n')
}

test('no secret is left behind anywhere: no address, history, storage, picture, download, log or file (S5, S7)', async ({
  browser,
  server,
}) => {
  const heard: string[] = []
  const course = await openCafe(server, [{}, {}])
  await course.must('workshop.open', {})
  const host = await hostLink(course)
  const urls = { office: server.office, host, moderator: course.links.moderator, screen: course.links.screen }
  const secrets = Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, url.split('#')[1] ?? '']))
  const pages: Record<string, Page> = {}
  for (const name of ['office', 'moderator', 'host', 'screen'] as const) {
    const { context } = await device(browser, name === 'screen' ? 'projector' : 'laptop')
    listen(context, heard)
    const page = await context.newPage()
    pages[name] = page
    await page.goto(`${server.url}/enter#${secrets[name]}`)
    await expect(page).not.toHaveURL(/enter/)
    // On with a click, back and a reload: what a browser remembers, and tells the next page.
    await page.reload()
    await page.goto(`${server.url}/`)
    await page.goBack()
    await expect(page.locator('#root')).not.toBeEmpty()
  }
  await pages['office']?.goto(`${server.url}/office/${course.created.workshop}`)
  await expect(pages['office']?.getByText('zuletzt benutzt am').first() ?? pages['office']!.locator('x')).toBeVisible()
  const phone = await device(browser, 'phone')
  listen(phone.context, heard)
  await joinByCode(phone.page, server.url, course.created.code)
  await expect(phone.page).toHaveURL(/\/w\//)
  const ticket = await phone.page.evaluate(
    (id) => localStorage.getItem(`tischwechsel.ticket.${id}`) ?? '',
    course.created.workshop,
  )
  const kept = await phone.page.evaluate(() => JSON.stringify(Object.entries(localStorage)))
  const own = ticket || (/ticket[^:]*:\s*\\?"([\w-]{20,})/.exec(kept)?.[1] ?? '')
  expect(own.length).toBeGreaterThan(20)

  const told = new Map<string, string>()
  for (const [name, page] of Object.entries(pages)) told.set(`the page of ${name}`, await traces(page))
  told.set('addresses and headers', heard.join('\n'))
  for (const [at, text] of (await takenAlong(course)).entries()) told.set(`download ${at}`, text)
  told.set('the log', server.printed().replace(server.office, ''))
  told.set('the files', written(server))
  for (const [name, secret] of [...Object.entries(secrets), ['ticket', own] as const]) {
    expect(secret.length, name).toBeGreaterThan(20)
    for (const [place, text] of told) expect(text.includes(secret), `${name} in ${place}`).toBe(false)
  }
  // The search finds what is there: addresses were heard, and each browser has a past.
  expect(told.get('addresses and headers')).toContain(`${server.url}/office/${course.created.workshop}`)
  expect(told.get('the page of screen')).toContain(course.created.workshop)
  expect(told.get('the files')).toContain(course.created.workshop)
  course.close()
})
