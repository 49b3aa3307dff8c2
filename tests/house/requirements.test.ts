import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** What must not be lost (D), who must not get in (S), and what belongs to people alone (P). */
const sets = { D: 20, S: 21, P: 10 }

/** Names of tests and what experiments say that they prove; a number in a comment proves nothing. */
function claims(): string {
  return readdirSync('tests', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(test|spec)\.tsx?$|^[td]\d+-.*\.ts$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .flatMap((text) => text.match(/\([A-Z]\d+(, [A-Z]\d+)*\)['`]|requires: \[[^\]]*\]|describe\('[^']*'/g) ?? [])
    .join('\n')
}

test('each requirement of reliability, security and privacy has a test or an experiment that names it', () => {
  const said = claims()
  const numbers = Object.entries(sets).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_none, at) => `${letter}${at + 1}`),
  )
  expect(numbers.filter((number) => !new RegExp(`\\b${number}\\b`).test(said))).toEqual([])
})
