import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { buildIfNeeded } from './build.ts'
import { nodeFlags } from './node-flags.ts'

// `node scripts/start.ts <program> [flags]`: builds what is missing, then hands over to the program.
const [program, ...flags] = process.argv.slice(2)

if (program === undefined || !existsSync(program)) {
  console.error(`There is no program to start at "${program ?? ''}".`)
  process.exit(1)
}
if (!buildIfNeeded()) process.exit(1)

const child = spawn(process.execPath, [...nodeFlags, program, ...flags], { stdio: 'inherit' })

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // A terminal sends Ctrl-C to the child as well; forwarding it would make two of one.
    if (signal === 'SIGINT' && process.stdin.isTTY) return
    child.kill(signal)
  })
}

// npm passes a signal to its shell only, and the shell dies without telling us: then our parent is another.
if (process.env.npm_lifecycle_event !== undefined) {
  const shell = process.ppid
  const watch = setInterval(() => process.ppid !== shell && child.kill('SIGTERM'), 250)
  watch.unref()
}

child.on('exit', (code, signal) => {
  if (signal === null) process.exit(code ?? 1)
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
})
