import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { spokenChoices } from '../../client/faces/phone/tables/spoken.ts'
import { ringGong } from '../../client/tables/gong.ts'
import { signPaths } from '../../client/tables/sign-paths.ts'
import { signColours, signOf, signShapes } from '../../shared/domain/table-sign.ts'

const css = readFileSync(new URL('../../client/tables/sign-colours.module.css', import.meta.url), 'utf8')

/** A colour of one sign, read from the file the product ships. */
function colourOf(sign: string, token: string): string {
  const start = css.indexOf(`.${sign} {`)
  const block = css.slice(start, css.indexOf('}', start))
  return new RegExp(`${token}: (#\\w{6})`).exec(block)?.[1] ?? ''
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

test.each(signColours)('the number on a %s sign, and words on its ground, can be read (A2)', (colour) => {
  expect(contrast(colourOf(colour, '--sign-ink'), colourOf(colour, '--sign'))).toBeGreaterThanOrEqual(4.5)
})

test.each(signColours)('a %s sign stands out from its paper edge, and the edge from a dark room (A2)', (colour) => {
  const edge = '#fffdf9'
  const seen = Math.max(contrast(colourOf(colour, '--sign'), edge), contrast(colourOf(colour, '--sign-line'), edge))
  expect(seen).toBeGreaterThanOrEqual(3)
  expect(contrast(edge, '#302a24')).toBeGreaterThanOrEqual(3)
})

test('neighbouring tables differ in shape and colour, and each shape has its drawing', () => {
  for (let number = 1; number < 120; number += 1) {
    expect(signOf(number).shape).not.toBe(signOf(number + 1).shape)
    expect(signOf(number).colour).not.toBe(signOf(number + 1).colour)
  }
  for (const shape of signShapes) expect(signPaths[shape].path).toMatch(/^M[\d .A-Z]+Z$/i)
})

test('a phone that cannot ring stays silent and goes on', async () => {
  await expect(ringGong()).resolves.toBeUndefined()
})

test('languages to tick stand in the order of the reader, those spoken at tables among them', () => {
  const german = spokenChoices(['cy', null, 'de'], 'de').map(({ name }) => name)
  expect(german).toContain('Walisisch')
  expect(german.filter((name) => name === 'Deutsch')).toHaveLength(1)
  expect(german).toEqual(german.toSorted((a, b) => a.localeCompare(b, 'de')))
  expect(spokenChoices([], 'en').map(({ name }) => name)).toContain('Ukrainian')
})
