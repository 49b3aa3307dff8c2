import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { accents } from '../../client/ui/accent.ts'

const css = readFileSync(new URL('../../client/ui/tokens.css', import.meta.url), 'utf8')

type Theme = 'light' | 'dark'

/** The colours that one theme and accent give, read from the file the product ships. */
function colours(theme: Theme, accent: string): Map<string, string> {
  const general = css.slice(css.indexOf('[data-accent] {'), css.indexOf('--shadow'))
  const start = css.indexOf(`[data-accent='${accent}'] {`)
  const block = general + css.slice(start, css.indexOf('}', start))
  const pattern = /(--[\w-]+): var\(--if-light, (#\w{6})\) var\(--if-dark, (#\w{6})\)/g
  return new Map(
    [...block.matchAll(pattern)].map(([, name = '', light = '', dark = '']) => [
      name,
      theme === 'light' ? light : dark,
    ]),
  )
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const surfaces = ['--wall', '--paper', '--sheet', '--field', '--card', '--accent-soft']
const texts: [string, string[]][] = [
  ['--ink', [...surfaces, '--warn-soft', '--danger-soft', '--info-soft']],
  ['--ink-soft', surfaces],
  ['--accent-strong', surfaces],
  ['--on-accent', ['--accent', '--accent-strong']],
  ['--on-danger', ['--danger']],
  ['--good', ['--paper', '--sheet', '--card']],
  ['--warn', ['--paper', '--sheet', '--card', '--warn-soft']],
  ['--danger', ['--paper', '--sheet', '--card', '--danger-soft']],
  ['--info', ['--paper', '--sheet', '--info-soft']],
]
const shapes: [string, string[]][] = [
  ['--accent', ['--wall', '--paper', '--sheet', '--card']],
  ['--accent-bright', surfaces],
  ['--line-strong', ['--wall', '--paper', '--sheet', '--field']],
  ['--focus', surfaces],
]

function tooPale(theme: Theme, accent: string, pairs: [string, string[]][], least: number): string[] {
  const known = colours(theme, accent)
  const ratio = (front: string, back: string) => contrast(known.get(front) ?? '', known.get(back) ?? '')
  const all = pairs.flatMap(([front, backs]) => backs.map((back) => ({ front, back, ratio: ratio(front, back) })))
  // Written so that a colour that is missing (NaN) fails too.
  return all
    .filter((pair) => !(pair.ratio >= least))
    .map(({ front, back, ratio: r }) => `${front} on ${back}: ${r.toFixed(2)}`)
}

test('white on black measures as WCAG says', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

describe.each(['light', 'dark'] as const)('in a %s room', (theme) => {
  test.each(accents)('all words of %s can be read from the back row (A7)', (accent) => {
    expect(tooPale(theme, accent, texts, 7)).toEqual([])
  })

  test.each(accents)('all dots, bars and edges of %s can be seen', (accent) => {
    expect(tooPale(theme, accent, shapes, 3)).toEqual([])
  })
})
