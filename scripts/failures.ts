import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import * as v from 'valibot'

// Whoever reads the end of a long run wants to know what to mend: one line each, from what the three runs wrote down.

const rulesSchema = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      message: v.string(),
      assertionResults: v.array(
        v.object({ fullName: v.string(), status: v.string(), failureMessages: v.nullish(v.array(v.string()), []) }),
      ),
    }),
  ),
})

/** Tests that failed, and files that could not even be loaded. */
export function failedRules(report: unknown): string[] {
  const found = v.safeParse(rulesSchema, report)
  if (!found.success) return []
  return found.output.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(process.cwd(), name)
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0 && status === 'failed') return [inOneLine(file, message)]
    return failed.map(({ fullName, failureMessages }) => inOneLine(`${file} › ${fullName}`, failureMessages[0]))
  })
}

const experimentsSchema = v.object({ runs: v.array(v.object({ failure: v.nullable(v.string()) })) })

/** Experiments with the figures that left their bounds, and mutants that nobody noticed. */
export function failedExperiments(report: unknown): string[] {
  const found = v.safeParse(experimentsSchema, report)
  return found.success ? found.output.runs.flatMap(({ failure }) => failure ?? []) : []
}

const errorSchema = v.object({ message: v.optional(v.string(), '') })
const specSchema = v.object({
  file: v.string(),
  line: v.number(),
  title: v.string(),
  tests: v.array(v.object({ status: v.string(), results: v.array(v.object({ errors: v.array(errorSchema) })) })),
})
interface Suite {
  specs: v.InferOutput<typeof specSchema>[]
  suites: Suite[]
}
const suiteSchema: v.GenericSchema<unknown, Suite> = v.object({
  specs: v.array(specSchema),
  suites: v.optional(v.array(v.lazy(() => suiteSchema)), []),
})
const journeysSchema = v.object({ suites: v.array(suiteSchema), errors: v.array(errorSchema) })

/** Journeys that failed, and what kept their files from being loaded. */
export function failedJourneys(report: unknown): string[] {
  const found = v.safeParse(journeysSchema, report)
  const errors = found.success ? found.output.errors : []
  return [...journeysThat('unexpected', report), ...errors.map(({ message }) => inOneLine('journeys', message))]
}

/** Journeys that failed at first and passed at their second try. */
export const luckyJourneys = (report: unknown): string[] => journeysThat('flaky', report)

function journeysThat(status: 'unexpected' | 'flaky', report: unknown): string[] {
  const found = v.safeParse(journeysSchema, report)
  if (!found.success) return []
  return found.output.suites.flatMap(specsOf).flatMap(({ file, line, title, tests }) => {
    const failed = tests.filter((test) => test.status === status)
    const errorOf = (test: (typeof tests)[number]) => test.results.flatMap(({ errors }) => errors)[0]?.message
    return failed.map((test) => inOneLine(`${file}:${line} › ${title}`, errorOf(test)))
  })
}

const specsOf = ({ specs, suites }: Suite): Suite['specs'] => [...specs, ...suites.flatMap(specsOf)]

const widest = 240

/** Of an error its first two lines: Playwright says only in the second of them what was looked for. */
function inOneLine(name: string, error = ''): string {
  const lines = stripVTControlCharacters(error).split('\n')
  const said = lines.map((line) => line.trim()).filter((line) => line !== '' && !/^at .+:\d+\)?$/.test(line))
  const line = [name, ...said.slice(0, 2)].join(': ')
  return line.length > widest ? `${line.slice(0, widest - 1)}…` : line
}

const mostLines = 40

/** Not so many that the end of a log holds nothing else. */
export function listed(failures: readonly string[]): string[] {
  if (failures.length <= mostLines) return [...failures]
  const shown = failures.slice(0, mostLines - 1)
  return [...shown, `and ${failures.length - shown.length} more; all of them stand in .reports`]
}
