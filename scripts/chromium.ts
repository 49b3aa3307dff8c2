import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const commonPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The path of a Chromium on this machine, or undefined. CHROMIUM_PATH wins, even over a newer one elsewhere. */
export function findChromium(): string | undefined {
  const asked = process.env.CHROMIUM_PATH
  if (asked !== undefined && asked !== '') return existsSync(asked) ? asked : undefined
  return [...commonPaths, playwrightsOwn()].find((path) => path !== '' && existsSync(path))
}

/** Finds Chromium or installs it where that is possible; undefined after every way has failed. */
export function ensureChromium(): string | undefined {
  const found = findChromium()
  if (found !== undefined || process.env.CHROMIUM_PATH) return found
  if (mayUseApt()) {
    console.log('No Chromium found: installing the Debian package (this takes about half a minute).')
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  }
  const afterApt = findChromium()
  if (afterApt !== undefined) return afterApt
  console.log('No Chromium found: asking Playwright to download one.')
  run('npx', ['playwright', 'install', 'chromium'])
  return findChromium()
}

function playwrightsOwn(): string {
  try {
    return chromium.executablePath()
  } catch {
    // Playwright ships no browser for this platform.
    return ''
  }
}

function mayUseApt(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 300_000,
  })
}
