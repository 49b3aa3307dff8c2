import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { failedExperiments, failedJourneys, failedRules, listed, luckyJourneys } from '../../scripts/failures.ts'
import type { Outcome } from '../faults/kit/course.ts'
import type { Figure } from '../faults/kit/experiment.ts'
import { failureOf } from '../faults/kit/table.ts'

const at = (path: string): string => join(process.cwd(), path)
const rule = (fullName: string, ...failureMessages: string[]) => ({
  fullName,
  status: failureMessages.length > 0 ? 'failed' : 'passed',
  failureMessages,
})
const file = (path: string, message: string, ...assertionResults: ReturnType<typeof rule>[]) => {
  const failed = message !== '' || assertionResults.some(({ status }) => status === 'failed')
  return { name: at(path), status: failed ? 'failed' : 'passed', message, assertionResults }
}

const journey = (title: string, line: number, status: string, ...messages: string[]) => ({
  title,
  file: 'host.spec.ts',
  line,
  tests: [
    {
      status,
      results: [{ errors: messages.map((message) => ({ message })) }, { errors: [] }],
    },
  ],
})
const notSeen = `Error: \u001b[31mexpect(locator).toBeVisible() failed\u001b[39m\n\nLocator: getByText('Weg.')\nExpected: visible\n`

const late: Figure = { name: 'ready again', value: 2500.4, unit: 'ms', most: 2000 }
const none: Figure = { name: 'cards lost', value: 0, unit: '', most: 0 }
const mutant = { name: 'a retry counts twice', why: 'D4', file: 'server/x.ts', find: 'a', replace: 'b' }
const outcome = (some: Partial<Outcome>): Outcome => ({
  experiment: { id: 'T2', title: 'whatever kills the server', requires: [], mutants: [], run: async () => [] },
  form: 'short',
  seed: 1,
  mutant: null,
  figures: [],
  broke: null,
  seconds: 1,
  passed: false,
  tries: 1,
  ...some,
})

describe('the end of a run says what failed', () => {
  test('a rule by its file, its sentence and the first line of its error', () => {
    const error = 'AssertionError: expected 1 to be 2\n    at /x/tests/live/a.test.ts:2:44\n    at file:///x/run.js:1:2'
    const testResults = [
      file('tests/live/a.test.ts', '', rule('a card is kept', error), rule('a card is told')),
      file('tests/live/b.test.ts', '', rule('all is well')),
    ]
    expect(failedRules({ testResults })).toEqual([
      'tests/live/a.test.ts › a card is kept: AssertionError: expected 1 to be 2',
    ])
  })

  test('a file that cannot be loaded, which holds no test that could fail', () => {
    const testResults = [file('tests/live/c.test.ts', "Cannot find module './gone.ts'")]
    expect(failedRules({ testResults })).toEqual(["tests/live/c.test.ts: Cannot find module './gone.ts'"])
  })

  test('an experiment by the figures that left their bounds, and a mutant that nobody noticed', () => {
    const runs = [
      outcome({ figures: [none, late] }),
      outcome({ mutant, figures: [none] }),
      outcome({ broke: 'no server came up\nlog' }),
      outcome({ figures: [none], passed: true }),
    ].map((one) => ({ failure: failureOf(one) }))
    expect(failedExperiments({ runs })).toEqual([
      'FAILED T2 short: whatever kills the server: ready again: 2500.4 ms (at most 2000 ms)',
      'NOT NOTICED T2 mutant: a retry counts twice',
      'BROKE T2 short: whatever kills the server: no server came up',
    ])
  })

  test('a journey by its place and what was looked for in vain, also within a group; a second try is told apart', () => {
    const inner = { specs: [journey('the cloth is handed on', 40, 'unexpected', notSeen)] }
    const outer = {
      specs: [journey('a host comes', 7, 'expected'), journey('a host waits', 9, 'flaky', 'Error: late')],
    }
    const report = { suites: [{ ...outer, suites: [inner] }], errors: [{ message: 'Error: no such folder' }] }
    expect(failedJourneys(report)).toEqual([
      "host.spec.ts:40 › the cloth is handed on: Error: expect(locator).toBeVisible() failed: Locator: getByText('Weg.')",
      'journeys: Error: no such folder',
    ])
    expect(luckyJourneys(report)).toEqual(['host.spec.ts:9 › a host waits: Error: late'])
  })

  test('a report that is none names nothing, and a long list says how much it leaves out', () => {
    expect([undefined, {}, null].flatMap((none) => [...failedRules(none), ...failedJourneys(none)])).toEqual([])
    const all = Array.from({ length: 100 }, (_, index) => `test ${index}`)
    expect(listed(all)).toHaveLength(40)
    expect(listed(all).at(-1)).toBe('and 61 more; all of them stand in .reports')
    expect(listed(all.slice(0, 40))).toEqual(all.slice(0, 40))
  })

  test('no line is so long that it hides the next', () => {
    const [line = ''] = failedRules({ testResults: [file('a.test.ts', '', rule('x', 'e'.repeat(5000)))] })
    expect(line).toHaveLength(240)
  })
})
