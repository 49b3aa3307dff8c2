import { expect, type Browser, type Page } from '@playwright/test'
import { agendaOf } from '../../shared/methods/method.ts'
import { zukunftswerkstatt } from '../../shared/methods/zukunftswerkstatt.ts'
import { worldCafe } from '../../shared/methods/world-cafe.ts'
import type { About } from '../../shared/domain/about.ts'
import type { Notice } from '../../shared/domain/notice.ts'
import type { TableSettings } from '../../shared/domain/table.ts'
import { createdSchema, planAnswerSchema, type Created } from '../../shared/wire/http.ts'
import * as v from 'valibot'
import { aboutTown, noticeTown } from '../kit/about.ts'
import { tableSettings } from '../kit/random-cafe.ts'
import { openCourse, type Course } from './kit/course.ts'
import { device } from './kit/hall.ts'
import type { RunningServer } from './kit/server.ts'

/** A laptop that has come in through the office link. */
export async function openDesk(browser: Browser, server: RunningServer): Promise<Page> {
  const { page } = await device(browser, 'laptop')
  await page.goto(server.office)
  await expect(page.getByRole('heading', { level: 1, name: 'Veranstaltungen' })).toBeVisible({ timeout: 30_000 })
  return page
}

/** A workshop made through the same door as the desk's own; only one with a notice can be opened (P1). */
export async function createTown(page: Page, server: RunningServer, notice?: Notice): Promise<Created> {
  const answer = await page.request.post(`${server.url}/api/office/workshops`, {
    data: { about: aboutTown, agenda: agendaOf(zukunftswerkstatt, 'evening'), notice },
    headers: { origin: server.url },
  })
  return v.parse(createdSchema, await answer.json())
}

/** Walks on with Tab until the wanted thing has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, role: Parameters<Page['getByRole']>[0], name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name })
  for (let tabs = 0; tabs < 120; tabs += 1) {
    if (await wanted.evaluateAll((found) => found.some((element) => element === document.activeElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${role} ${String(name)}`)
}

/** A World Café, led from the outside, with tables that have the longest names that a town hall can think of. */
export async function openCafe(server: RunningServer, tables: readonly Partial<TableSettings>[]): Promise<Course> {
  const about: About = { ...aboutTown, title: 'Beteiligungscafé Innenstadt' }
  const course = await openCourse(server, 'de', { about, agenda: agendaOf(worldCafe, 'cafe'), notice: noticeTown })
  for (const [at, settings] of tables.entries()) {
    await course.must('table.write', { table: `table-${at + 1}`, settings: tableSettings(at + 1, settings) })
  }
  return course
}

/** A plan for the coming rounds is made and put into force, as the moderation does it. */
export async function announcePlan(course: Course, step: string): Promise<void> {
  const { url, created, office } = course
  const response = await fetch(`${url}/api/workshops/${created.workshop}/seating`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, cookie: office.cookie },
    body: JSON.stringify({ step }),
  })
  const answer = v.parse(planAnswerSchema, await response.json())
  if (!answer.possible) throw new Error(`no plan: ${JSON.stringify(answer.conflicts)}`)
  await course.must('seating.announce', { step, proposal: answer.proposal.id })
}

/** How many sheets of paper come out of the printer. */
export async function pagesOf(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print' })
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  await page.emulateMedia({ media: 'screen' })
  // A4 in points.
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/)
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** Words on paper that run over the edge of a box that cuts them off, or of the sheet itself. */
export function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>()
    const isCut = (inside: DOMRect, size: number, { left, right, top, bottom }: DOMRect): boolean => {
      // The line box of a font is higher than its letters.
      const middle = (inside.top + inside.bottom) / 2
      const outside = middle - 0.36 * size < top - 1 || middle + 0.4 * size > bottom + 1
      return outside || inside.left < left - 1 || inside.right > right + 1
    }
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      const around = node.parentElement
      if (!around || !node.textContent?.trim() || around.closest('svg') || !around.closest('article, ul')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const size = Number.parseFloat(getComputedStyle(around).fontSize)
      for (let box: Element | null = around; box && box.tagName !== 'MAIN'; box = box.parentElement) {
        if (getComputedStyle(box).overflow === 'visible') continue
        const edge = box.getBoundingClientRect()
        if ([...range.getClientRects()].some((rect) => isCut(rect, size, edge))) found.add(node.textContent.trim())
      }
    }
    return [...found]
  })
}
