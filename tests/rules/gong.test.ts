import { afterEach, beforeEach, expect, test, vi } from 'vitest'

/** A browser's sound as far as it matters here: it wakes when somebody lets it, and counts what is struck. */
function device(wakes: 'at once' | 'later') {
  const heard = { tones: 0 }
  const held: (() => void)[] = []
  const param = { value: 0, setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined }
  class Sound {
    state = 'suspended'
    currentTime = 0
    destination = {}
    resume(): Promise<void> {
      return new Promise((settle) => {
        held.push(() => {
          this.state = 'running'
          settle()
        })
        if (wakes === 'at once') release()
      })
    }
    createOscillator() {
      const start = (): void => void (heard.tones += 1)
      return { frequency: param, connect: (next: unknown) => next, start, stop: () => undefined }
    }
    createGain() {
      return { gain: param, connect: (next: unknown) => next }
    }
  }
  const release = (): void => held.splice(0).forEach((wake) => wake())
  vi.stubGlobal('AudioContext', Sound)
  return { heard, release }
}

// Each gong keeps its sound: every test begins with a new one.
const gong = () => import('../../client/tables/gong.ts')
beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a gong sounds where the browser lets it', async () => {
  const { heard } = device('at once')
  const { ringGong } = await gong()
  await ringGong()
  expect(heard.tones).toBeGreaterThan(0)
})

test('a gong that the browser holds back is never struck later than it was seen', async () => {
  const { heard, release } = device('later')
  const { ringGong, readyGong } = await gong()
  const rung = ringGong()
  await vi.advanceTimersByTimeAsync(1000)
  await rung
  readyGong()
  release()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(heard.tones).toBe(0)
  // The finger that has woken it made it ready for the next.
  await ringGong()
  expect(heard.tones).toBeGreaterThan(0)
})
