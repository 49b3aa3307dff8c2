import { openBrowser } from './browser.ts'

declare global {
  interface Window {
    /** Put into the page by the bench. */
    painted: (card: string, at: number) => void
  }
}

export interface Wall {
  /** When each card was painted, by its text: a word and a number, `Karte №12`. */
  paintedAt: Map<string, number>
  close: () => Promise<void>
}

/** The projector: a real browser with the real page, that notes when a card with a number has been painted. */
export async function openWall(address: string): Promise<Wall> {
  const browser = await openBrowser()
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, locale: 'de-DE' })
  const paintedAt = new Map<string, number>()
  await page.exposeFunction('painted', (card: string, at: number) => {
    if (!paintedAt.has(card)) paintedAt.set(card, at)
  })
  await page.goto(address)
  await page.waitForURL(/\/s\//)
  await page.getByRole('main').waitFor()
  await page.evaluate(watchWall)
  return { paintedAt, close: () => browser.close() }
}

/** Runs in the page. A task behind the animation frame runs once that frame has been painted. */
function watchWall(): void {
  const known = new Set<string>()
  const look = (): void => {
    const words = document.querySelector('main')?.textContent ?? ''
    const fresh = [...words.matchAll(/\p{L}+ №[\d-]+/gu)].map(([card]) => card).filter((card) => !known.has(card))
    if (fresh.length === 0) return
    for (const card of fresh) known.add(card)
    requestAnimationFrame(() => {
      setTimeout(() => {
        const at = Date.now()
        for (const card of fresh) window.painted(card, at)
      }, 0)
    })
  }
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
}
