import { chromium, type Browser } from 'playwright'
import { findChromium } from '../../../scripts/chromium.ts'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-dev-shm-usage',
]

/** The Chromium of this machine, without a window. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  return chromium.launch({ args: flags, ...(executablePath === undefined ? {} : { executablePath }) })
}
