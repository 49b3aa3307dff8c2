import type { CDPSession, Page } from 'playwright'
import { phoneFirstLoad } from '../../../../scripts/phone-size.ts'
import { openBrowser } from '../browser.ts'
import { measuredHall } from '../hall.ts'
import type { Measure, Work } from '../work.ts'

/** An old phone in a full hall: four times slower than this machine, 1.6 Mbit/s, 150 ms there and back. */
const slower = 4
const line = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 }

async function slowDown(page: Page): Promise<CDPSession> {
  const control = await page.context().newCDPSession(page)
  await control.send('Network.enable')
  await control.send('Network.emulateNetworkConditions', line)
  await control.send('Emulation.setCPUThrottlingRate', { rate: slower })
  return control
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

async function run(): Promise<Measure[]> {
  const { server, hall, close } = await measuredHall()
  const browser = await openBrowser()
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'de-DE',
    isMobile: true,
    hasTouch: true,
  })
  const page = await context.newPage()
  const control = await slowDown(page)
  let bytes = 0
  control.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  const join = page.getByRole('button', { name: 'Mitmachen' })
  const opened = await timed(async () => {
    await page.goto(`${server.url}/j/${hall.created.code}`)
    await join.waitFor()
  })
  const field = page.getByRole('textbox', { name: 'Deine Karte' })
  const joined = await timed(async () => {
    await join.click()
    await field.waitFor()
  })
  const fetched = bytes
  // As if the phone had never been here, but with its ticket: a browser that threw its cache away.
  await control.send('Network.clearBrowserCache')
  const back = await timed(async () => {
    await page.reload()
    await field.waitFor()
  })
  await browser.close()
  await close()
  const scripts = phoneFirstLoad()
  const gzipped = scripts.length === 0 ? Infinity : scripts.reduce((sum, { bytes }) => sum + bytes / 1000, 0)
  return [
    { name: 'from the QR code to the page on which one joins', value: opened, unit: 'ms', most: 3000 },
    { name: 'from the press on join to the field for cards', value: joined, unit: 'ms' },
    { name: 'reloaded with an empty cache: to the field for cards', value: back, unit: 'ms', most: 3000 },
    { name: 'fetched until then, fonts included', value: fetched / 1024, unit: 'KB' },
    { name: 'scripts before the field can be there, gzipped', value: gzipped, unit: 'KB', most: 110 },
  ]
}

export const work: Work = {
  id: 'phone',
  title: 'an old phone in a full hall: processor four times slower, 1.6 Mbit/s, 150 ms',
  cases: [{ name: 'the phone’s face', run }],
}
