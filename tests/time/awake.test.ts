import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepAwake, type AwakeState } from '../../server/time/awake.ts'
import { keepVigil } from '../../server/time/vigil.ts'
import { command, openEvening } from '../live/evening.ts'
import { firstCollect } from '../live/hall.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'awake-'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

/** A tool that stands first in the PATH, notes its number and how it was called, and starts what it is to start. */
async function fakeTool(
  name: string,
  body = 'while [ "$1" != sh ]; do shift; done; "$@"; : > "$0.ended"',
): Promise<void> {
  const file = join(folder, name)
  await writeFile(file, `#!/bin/sh\necho $$ "$@" > ${folder}/called\n${body}\n`)
  await chmod(file, 0o755)
  vi.stubEnv('PATH', [folder, process.env['PATH']].join(delimiter))
}

const called = () => readFile(join(folder, 'called'), 'utf8')

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function listening(): { heard: AwakeState[]; told: (state: AwakeState) => void } {
  const heard: AwakeState[] = []
  return { heard, told: (state) => void heard.push(state) }
}

test.each([
  ['linux', 'systemd-inhibit', '--what=idle:sleep:handle-lid-switch'],
  ['darwin', 'caffeinate', '-dis'],
] as const)('on %s the machine is kept awake by %s for as long as it has to be (D19)', async (platform, tool, flag) => {
  await fakeTool(tool)
  const { heard, told } = listening()
  const awake = keepAwake(told, platform)
  awake.need(true)
  awake.need(true)
  await expect.poll(() => heard).toEqual(['held'])
  const call = await called()
  expect(call).toContain(flag)
  const pid = Number.parseInt(call, 10)
  expect(lives(pid)).toBe(true)
  awake.need(false)
  expect(heard).toEqual(['held', 'released'])
  await expect.poll(() => lives(pid)).toBe(false)
  awake.need(true)
  await expect.poll(() => heard).toEqual(['held', 'released', 'held'])
  await awake.release()
  expect(lives(Number.parseInt(await called(), 10))).toBe(false)
})

test('a server that is killed leaves no machine awake behind it (D19)', async () => {
  await fakeTool('systemd-inhibit')
  const module = JSON.stringify(join(import.meta.dirname, '..', '..', 'server', 'time', 'awake.ts'))
  const program = `import { keepAwake } from ${module}
    keepAwake((state) => console.log(state), 'linux').need(true)
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = await new Promise((settle) => child.stdout.once('data', (chunk: Buffer) => settle(chunk.toString())))
  expect(said).toBe('held\n')
  const ended = join(folder, 'systemd-inhibit.ended')
  expect(existsSync(ended)).toBe(false)
  child.kill('SIGKILL')
  // Whoever has no parent any more is cleared away late in some containers, so it is asked whether it came to its end.
  await expect.poll(() => existsSync(ended)).toBe(true)
})

test('where there is no tool, or it does not work here, that is said once and is no error', async () => {
  vi.stubEnv('PATH', folder)
  const missing = listening()
  const awake = keepAwake(missing.told, 'linux')
  awake.need(true)
  await expect.poll(() => missing.heard).toEqual(['none'])
  awake.need(false)
  awake.need(true)
  await awake.release()
  expect(missing.heard).toEqual(['none'])

  vi.unstubAllEnvs()
  await fakeTool('systemd-inhibit', 'exit 1')
  const failing = listening()
  keepAwake(failing.told, 'linux').need(true)
  await expect.poll(() => failing.heard).toEqual(['none'])

  const strange = listening()
  keepAwake(strange.told, 'aix').need(true)
  expect(strange.heard).toEqual(['none'])
})

test('the machine has to stay awake from the opening of a workshop until it is closed (D19)', async () => {
  const needs: boolean[] = []
  const evening = await openEvening({ parts: { need: (needed) => void needs.push(needed) } })
  expect(needs.at(-1)).toBe(true)
  await command(evening.moderator, 'workshop.close', { from: firstCollect })
  await expect.poll(() => needs.at(-1)).toBe(false)
  await evening.end()
})

test('a workshop that was left open keeps nobody awake until somebody comes, and for an hour after the last has gone', () => {
  const hall = { now: 0, here: false, needed: false }
  const vigil = keepVigil({
    now: () => hall.now,
    attended: () => hall.here,
    need: (needed) => {
      hall.needed = needed
    },
  })
  vigil.expect('lindenau')
  vigil.look()
  expect(hall.needed).toBe(false)
  hall.here = true
  vigil.look()
  expect(hall.needed).toBe(true)
  hall.here = false
  hall.now = 59 * 60_000
  vigil.look()
  expect(hall.needed).toBe(true)
  hall.now = 60 * 60_000
  vigil.look()
  expect(hall.needed).toBe(false)
  vigil.stop()
})
