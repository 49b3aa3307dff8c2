import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as v from 'valibot'

const folders = ['client', 'server', 'shared', 'rehearsal', 'tests', 'scripts'].filter((folder) => existsSync(folder))
const reportSchema = v.object({
  summary: v.object({
    totalCruised: v.number(),
    violations: v.array(v.object({ from: v.string(), to: v.string(), rule: v.object({ name: v.string() }) })),
  }),
  modules: v.array(v.object({ source: v.string() })),
})

const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'
const args = [cruiser, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders]
const ended = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })
const content: unknown = ended.stdout === '' ? undefined : JSON.parse(ended.stdout)
const report = v.safeParse(reportSchema, content)

if (!report.success) {
  console.error(`The import rules could not be checked: ${ended.stderr}`)
  process.exit(1)
}

const { summary, modules } = report.output
const typescript = modules.filter(({ source }) => /^[a-z].*\.tsx?$/.test(source) && !source.includes('node_modules'))
for (const { from, to, rule } of summary.violations) console.error(`${from} → ${to}\n    ${rule.name}`)
console.log(`${typescript.length} TypeScript modules looked at, ${summary.violations.length} forbidden imports.`)

// With a compiler it does not know, the cruiser sees no TypeScript and is content: an empty look is a failure.
process.exitCode = typescript.length > 0 && summary.violations.length === 0 ? 0 : 1
