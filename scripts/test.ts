import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import * as v from 'valibot'
import { buildIfNeeded } from './build.ts'
import { ensureChromium } from './chromium.ts'
import { failedExperiments, failedJourneys, failedRules, listed, luckyJourneys } from './failures.ts'

type Count = { passed: number; failed: number; skipped: number }
type Verdict = Count & { failures: string[] }

const rulesReport = '.reports/vitest.json'
const journeysReport = '.reports/playwright.json'
const experimentsReport = '.reports/experiments.json'
const rulesSchema = v.object({ numPassedTests: v.number(), numFailedTests: v.number(), numTotalTests: v.number() })
const experimentsSchema = v.object({ passed: v.number(), failed: v.number() })
const journeysSchema = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
})

process.exitCode = main() ? 0 : 1

function main(): boolean {
  const chromium = ensureChromium()
  if (chromium === undefined) {
    console.error(
      'The tests need a Chromium, none was found and none could be installed: install one and set CHROMIUM_PATH to it.',
    )
    return false
  }
  console.log(`Chromium: ${chromium}`)
  if (!buildIfNeeded()) return false
  const rules = runRules()
  const experiments = runExperiments()
  const journeys = runJourneys(chromium)
  return report([rules, experiments, journeys])
}

function runRules(): Verdict {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${rulesReport}`]
  const ended = run('node_modules/vitest/vitest.mjs', args, rulesReport, {})
  const found = v.safeParse(rulesSchema, ended.report)
  if (!found.success) return noReport(rulesReport)
  const { numPassedTests: passed, numFailedTests: failed, numTotalTests: total } = found.output
  return verdict('vitest', { passed, failed, skipped: total - passed - failed }, ended.ok, failedRules(ended.report))
}

/** Their short forms; and for each mutant, that the experiment fails under it. Each counts as one test. */
function runExperiments(): Verdict {
  const ended = run('tests/faults/main.ts', ['--short', '--mutants'], experimentsReport, {})
  const found = v.safeParse(experimentsSchema, ended.report)
  if (!found.success) return noReport(experimentsReport)
  return verdict('the experiments', { ...found.output, skipped: 0 }, ended.ok, failedExperiments(ended.report))
}

function runJourneys(chromium: string): Verdict {
  const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: journeysReport }
  const ended = run('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], journeysReport, env)
  const found = v.safeParse(journeysSchema, ended.report)
  if (!found.success) return noReport(journeysReport)
  const { expected, unexpected, flaky, skipped } = found.output.stats
  if (flaky > 0) {
    console.error(
      `Journeys that passed only at the second try: ${flaky}. Each of them is a bug in the test or in the product.`,
    )
    for (const line of listed(luckyJourneys(ended.report))) console.error(`  ${line}`)
  }
  const count = { passed: expected + flaky, failed: unexpected, skipped }
  return verdict('the journeys', count, ended.ok, failedJourneys(ended.report))
}

/** A test file that cannot even be loaded fails the run without failing a test: it counts as one. */
function verdict(name: string, count: Count, ok: boolean, named: string[]): Verdict {
  const failures = !ok && named.length === 0 ? [`${name}: ended badly without a word about what failed`] : named
  return { ...count, failed: Math.max(count.failed, failures.length), failures }
}

const noReport = (file: string): Verdict =>
  verdict(file, { passed: 0, failed: 0, skipped: 0 }, false, [`${file}: was not written, or says nothing`])

function run(program: string, args: string[], report: string, env: Record<string, string>) {
  mkdirSync('.reports', { recursive: true })
  rmSync(report, { force: true })
  const ended = spawnSync(process.execPath, [program, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  const content: unknown = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
  return { ok: ended.status === 0, report: content }
}

function report(verdicts: Verdict[]): boolean {
  const sum = (part: keyof Count) => verdicts.reduce((total, count) => total + count[part], 0)
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')]
  if (skipped > 0)
    console.error(`Tests that did not run: ${skipped}. A skipped test proves nothing, so this run has failed.`)
  if (passed + failed === 0) console.error('No test ran, so this run has failed.')
  if (failed > 0) console.log(`\nWhat failed:`)
  for (const line of listed(verdicts.flatMap(({ failures }) => failures))) console.log(`  ${line}`)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 && skipped === 0 && passed > 0
}
