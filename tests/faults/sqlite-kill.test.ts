import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStorage } from '../../server/storage/open.ts'
import { createWorkshop } from '../contracts/rows.ts'
import { seededPick } from '../contracts/storage.ts'

const writer = new URL('./sqlite-writer.ts', import.meta.url).pathname
let folder: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tischwechsel-'))
  const storage = await openStorage(folder)
  await createWorkshop(storage, 'w')
  await storage.close()
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Lets a server store cards, kills it after so many acknowledgements, and returns what it had printed by its end. */
async function killAfter(acks: number): Promise<number[]> {
  const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
    if (printed.split('\n').length > acks) child.kill('SIGKILL')
  })
  await new Promise((resolve) => child.once('close', resolve))
  return printed.split('\n').slice(0, -1).map(Number)
}

test('a server that is killed ten times has every card that it had confirmed (D1)', { timeout: 60_000 }, async () => {
  const seed = Date.now() % 100_000
  console.log(`kill -9, seed ${seed}`)
  const pick = seededPick(seed)
  for (let round = 0; round < 10; round += 1) {
    const acknowledged = await killAfter(1 + pick(400))
    const storage = await openStorage(folder)
    const versions = (await storage.events('w', 0)).map((event) => event.version)
    const replies = await Promise.all(acknowledged.map((version) => storage.replyTo('w', `c${version - 1}`)))
    await storage.close()
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(acknowledged.filter((version) => !versions.includes(version))).toEqual([])
    expect(replies.filter((reply) => reply === undefined)).toEqual([])
    expect(versions).toEqual(versions.map((_, index) => index + 1))
  }
})
