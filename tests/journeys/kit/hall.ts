import { expect, test as base, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { startServer, type RunningServer } from './server.ts'

export interface Device {
  page: Page
  context: BrowserContext
}

/** A journey with a server of its own. */
export const test = base.extend<{ server: RunningServer }>({
  server: async ({ browser }, hand) => {
    const server = await startServer()
    await hand(server)
    // Devices that stay open would go on working beside the next journey.
    await Promise.all(browser.contexts().map((context) => context.close()))
    await server.stop()
    // S13: on no page of no journey has anything been tried that the policy forbids.
    expect(violations.splice(0)).toEqual([])
  },
})

/** What the browser has refused because of the content security policy, on all devices of this journey. */
const violations: string[] = []

interface Reporting {
  tellOfViolation: (violation: string) => void
}

async function watchPolicy(context: BrowserContext): Promise<void> {
  await context.exposeBinding('tellOfViolation', (_source, violation: string) => void violations.push(violation))
  await context.addInitScript(() => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        // oxlint-disable-next-line typescript/consistent-type-assertions -- exposed above
        const page = globalThis as unknown as Reporting
        page.tellOfViolation(`${violatedDirective}: ${blockedURI} at ${sourceFile}:${lineNumber}`)
      },
    )
  })
}

const sizes = {
  phone: { width: 360, height: 740 },
  small: { width: 320, height: 640 },
  tablet: { width: 1024, height: 768 },
  laptop: { width: 1366, height: 768 },
  projector: { width: 1920, height: 1080 },
} as const

/** A device of its own: own cookies, own storage. */
export async function device(browser: Browser, size: keyof typeof sizes, language = 'de-DE'): Promise<Device> {
  const touch = size === 'phone' || size === 'small' || size === 'tablet'
  const context = await browser.newContext({
    viewport: sizes[size],
    locale: language,
    hasTouch: touch,
    isMobile: touch,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  await watchPolicy(context)
  return { context, page: await context.newPage() }
}
