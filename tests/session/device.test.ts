import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forget, keep, losesWords, recall, watchLoose } from '../../client/session/device.ts'
import { forgetWorkshop } from '../../client/session/leave.ts'

/** A browser's storage, which may be full or forbidden. */
function storage() {
  const kept = new Map<string, string>()
  let full = false
  return {
    kept,
    fill: (next: boolean) => void (full = next),
    get length() {
      return kept.size
    },
    key: (nth: number) => [...kept.keys()][nth] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => void kept.delete(key),
    setItem(key: string, value: string) {
      if (full) throw new DOMException('no room', 'QuotaExceededError')
      kept.set(key, value)
    },
  }
}

let device: ReturnType<typeof storage>
let tab: ReturnType<typeof storage>
beforeEach(() => {
  device = storage()
  tab = storage()
  vi.stubGlobal('localStorage', device)
  vi.stubGlobal('sessionStorage', tab)
})
afterEach(() => {
  vi.unstubAllGlobals()
  for (const key of ['draft.one.card', 'place.one.step']) forget(key)
})

test('a sentence that a full phone cannot keep is not replaced by the older one that lies there (D3, D8)', () => {
  keep('draft.one.card', 'Der Bus')
  device.fill(true)
  keep('draft.one.card', 'Der Bus fährt')
  expect(recall('draft.one.card')).toBe('Der Bus fährt')
  device.fill(false)
  keep('draft.one.card', 'Der Bus fährt nie')
  expect(recall('draft.one.card')).toBe('Der Bus fährt nie')
  expect(losesWords('one')).toBe(false)
})

test('closing the page costs words only where words could not be kept, and whoever shows it is told', () => {
  const told = vi.fn<() => void>()
  const stop = watchLoose(told)
  device.fill(true)
  keep('place.one.step', 'seen')
  expect(losesWords('one')).toBe(false)
  keep('draft.one.card', 'Der Bus')
  expect([losesWords('one'), losesWords('other')]).toEqual([true, false])
  expect(told).toHaveBeenCalledTimes(2)
  forget('draft.one.card')
  expect(losesWords('one')).toBe(false)
  stop()
})

test('leaving one workshop takes all that is its own off the phone and leaves the other alone (P5)', async () => {
  for (const workshop of ['one', 'other']) {
    keep(`ticket.${workshop}`, 'secret')
    keep(`code.CODE${workshop}`, workshop)
    keep(`draft.${workshop}.card.step`, 'Text')
    keep(`as.${workshop}`, 'host', 'tab')
  }
  keep('language', 'en')
  await forgetWorkshop('one')
  const left = ['code.CODEother', 'draft.other.card.step', 'language', 'ticket.other']
  expect([...device.kept.keys()].map((key) => key.replace('tischwechsel.', '')).sort()).toEqual(left)
  expect([...tab.kept.keys()]).toEqual(['tischwechsel.as.other'])
  await forgetWorkshop('other')
  expect([device.length, tab.length]).toEqual([0, 0])
})
