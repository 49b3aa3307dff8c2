import { expect, type Locator, type Page } from '@playwright/test'

type Role = Parameters<Page['getByRole']>[0]

/** More stops than any page has: whoever walks further walks in a circle. */
const most = 90

export const inFocus = (page: Page, role: Role, name: string | RegExp): Locator =>
  page.getByRole(role, { name, ...(typeof name === 'string' ? { exact: true } : {}) }).and(page.locator(':focus'))

/** Presses Tab until the focus is there; every stop on the way has to be seen (A5). */
export async function tabTo(page: Page, role: Role, name: string | RegExp, key = 'Tab'): Promise<void> {
  const wanted = inFocus(page, role, name)
  const walked: string[] = []
  while (walked.length < most) {
    if ((await wanted.count()) > 0) return
    await page.keyboard.press(key)
    walked.push(await expectFocusSeen(page))
  }
  throw new Error(`no ${role} “${String(name)}” on the way:\n${walked.join('\n')}`)
}

export const tabBackTo = (page: Page, role: Role, name: string | RegExp): Promise<void> =>
  tabTo(page, role, name, 'Shift+Tab')

/** Walks to a button or link and presses it. */
export async function pressByKeys(page: Page, name: string | RegExp, role: Role = 'button'): Promise<void> {
  await tabTo(page, role, name)
  await page.keyboard.press('Enter')
}

/** Walks to a field and types over what is there. */
export async function typeInto(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, 'textbox', name)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** The focus is inside the window, nothing covers it, and it is outlined. Gives its words, for the way that was walked. */
export async function expectFocusSeen(page: Page): Promise<string> {
  const { words, flaw } = await page.evaluate(lookAtFocus)
  expect(flaw, `the focus on ${words} is seen`).toBe('')
  return words
}

/** Runs in the page. */
function lookAtFocus(): { words: string; flaw: string } {
  const focus = document.activeElement
  // After the last stop the focus leaves the page for the browser's own buttons.
  if (!(focus instanceof HTMLElement) || focus === document.body) return { words: '(the browser)', flaw: '' }
  const input = focus instanceof HTMLInputElement ? focus : null
  const label = input?.labels?.[0]
  const name = focus.getAttribute('aria-label') ?? label?.textContent ?? focus.textContent
  const words = `${input?.type ?? focus.tagName.toLowerCase()} “${name.trim().slice(0, 60)}”`
  // A radio under its label is as large as the label.
  const shown = (input?.type === 'radio' || input?.type === 'checkbox') && label ? label : focus
  const box = shown.getBoundingClientRect()
  const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)]
  const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)]
  if (right - left < 1 || bottom - top < 1) return { words, flaw: 'outside the window' }
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
  const own = [shown, focus, label].some((element) => element?.contains(hit))
  if (!own) return { words, flaw: `covered by ${hit?.outerHTML.slice(0, 160)}` }
  // The browser outlines the small button inside of a date by itself, where no page can look.
  const inside = input !== null && ['date', 'time'].includes(input.type) && !input.matches(':focus-visible')
  const outlined = [focus, shown].some(
    (element) =>
      parseFloat(getComputedStyle(element).outlineWidth) > 0 && getComputedStyle(element).outlineStyle !== 'none',
  )
  return { words, flaw: outlined || inside ? '' : 'without an outline' }
}
