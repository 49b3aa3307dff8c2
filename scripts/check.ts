import { spawnSync } from 'node:child_process'

// Every part runs even when an earlier one failed: one look tells all there is to mend.
const parts = ['types', 'lint', 'format', 'imports', 'unused', 'size']

const results = parts.map((part) => {
  console.log(`\n── ${part}`)
  const began = performance.now()
  const ended = spawnSync('npm', ['run', '--silent', `check:${part}`], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  return { part, ok: ended.status === 0, seconds: (performance.now() - began) / 1000 }
})

console.log('')
for (const { part, ok, seconds } of results) {
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${part.padEnd(8)} ${seconds.toFixed(1)} s`)
}
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1
