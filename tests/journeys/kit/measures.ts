import type { Page } from '@playwright/test'

/** A2: what can be tapped and is smaller than a finger, 44 by 44. A radio or checkbox is as large as its label; links within a sentence are let be. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 44
    const rectOf = (element: Element): DOMRect => {
      const labels =
        element instanceof HTMLInputElement && /radio|checkbox|file/.test(element.type) ? element.labels : null
      return (labels?.[0] ?? element).getBoundingClientRect()
    }
    const isInSentence = (element: Element): boolean =>
      element.tagName === 'A' && getComputedStyle(element).display === 'inline'
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !isInSentence(element))
      .map((element) => ({ element, rect: rectOf(element) }))
      .filter(({ rect }) => rect.width > 1 && rect.height > 1)
      .filter(({ rect }) => Math.round(rect.width) < least || Math.round(rect.height) < least)
      .map(({ element, rect }) => {
        const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
        return `${element.tagName} "${words}" ${rect.width.toFixed(1)}x${rect.height.toFixed(1)}`
      })
  })
}

/** Words on the wall that the back row cannot read. What is there for screen readers alone has no size. */
export function smallWords(page: Page, least: number): Promise<string[]> {
  return page.evaluate((pixels) => {
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement: around, textContent } = walker.currentNode
      if (!around || !textContent?.trim() || !around.checkVisibility({ visibilityProperty: true })) continue
      const { width, height } = around.getBoundingClientRect()
      const size = Number.parseFloat(getComputedStyle(around).fontSize)
      if (width > 1 && height > 1 && size < pixels) found.add(`"${textContent.trim()}" ${size.toFixed(1)} px`)
    }
    return [...found]
  }, least)
}

/** S6: things to press, to type into or to follow. */
export function controls(page: Page): Promise<string[]> {
  const all = 'a[href], button, input, select, textarea, summary, [contenteditable], [role=button], [tabindex="0"]'
  return page.locator(all).evaluateAll((found) => found.map((element) => element.outerHTML.slice(0, 120)))
}

/** Words that the wall shows in part: they run out of the wall, or of a box that cuts them off. */
export function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const cuts = (box: Element, words: DOMRect): boolean => {
      const { left, top, right, bottom } = box.getBoundingClientRect()
      const spare = words.height / 6
      return (
        words.bottom > bottom + spare || words.top < top - spare || words.right > right + 1 || words.left < left - 1
      )
    }
    const boxesAround = (element: Element | null): Element[] =>
      element === null ? [] : [element, ...boxesAround(element.parentElement)]
    while (walker.nextNode()) {
      const { parentElement: around, textContent } = walker.currentNode
      if (!around || !textContent?.trim() || !around.checkVisibility({ visibilityProperty: true })) continue
      if (around.getBoundingClientRect().width <= 1) continue
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      const words = range.getBoundingClientRect()
      const boxes = boxesAround(around)
      // What is there for screen readers alone is cut down to nothing on purpose.
      if (boxes.some((box) => box.getBoundingClientRect().width <= 1)) continue
      const cutting = boxes.filter((box) => {
        const { overflow, webkitLineClamp } = getComputedStyle(box)
        // Dots at the end say that there is more.
        return box.tagName === 'HTML' || (overflow !== 'visible' && webkitLineClamp === 'none')
      })
      if (cutting.some((box) => cuts(box, words))) found.push(textContent.trim().slice(0, 60))
    }
    return found
  })
}

/** The page has come to rest: nothing was painted anew for a moment. A clock that ticks each second is rest enough. */
export function atRest(page: Page): Promise<void> {
  return page.evaluate(async () => {
    await document.fonts.ready
    await new Promise<void>((settle) => {
      const enough = setTimeout(done, 4000)
      let quiet = setTimeout(done, 200)
      const observer = new MutationObserver(() => {
        clearTimeout(quiet)
        quiet = setTimeout(done, 200)
      })
      function done(): void {
        clearTimeout(enough)
        clearTimeout(quiet)
        observer.disconnect()
        settle()
      }
      observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
    })
  })
}
