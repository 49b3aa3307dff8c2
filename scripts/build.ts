import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const root = join(import.meta.dirname, '..')
const built = join(root, 'dist', 'client')
const stamp = join(root, 'dist', 'client.sha256')
const sources = ['client', 'shared', 'vite.config.ts', 'package-lock.json']

/** Builds the client unless the one in dist/ was made of exactly these sources. Answers whether a build stands there. */
export function buildIfNeeded(): boolean {
  const wanted = fingerprint()
  const present = existsSync(join(built, 'index.html')) && existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
  return present === wanted || buildClient()
}

/** Builds into a folder beside the old one and swaps at the end, so that a failed build leaves the old one working. */
export function buildClient(): boolean {
  const wanted = fingerprint()
  const fresh = join(root, 'dist', `client-${process.pid}`)
  console.log('Building the client …')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const done = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn', '--outDir', fresh], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (done.status !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    console.error('The client could not be built; the lines above say why.')
    return false
  }
  for (const file of filesUnder(fresh)) compress(file)
  rmSync(built, { recursive: true, force: true })
  mkdirSync(join(root, 'dist'), { recursive: true })
  renameSync(fresh, built)
  writeFileSync(stamp, wanted)
  return true
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of filesUnder(join(root, source))) {
      hash.update(`${file.slice(root.length)}\0`)
      hash.update(readFileSync(file))
    }
  }
  return hash.digest('hex')
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (path.endsWith('.ts') || path.endsWith('.json')) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Made once here, so that no request of a hall full of phones waits for a compressor. Fonts and pictures are dense already. */
function compress(file: string): void {
  if (!/\.(js|css|html|svg|json|webmanifest)$/.test(file)) return
  const plain = readFileSync(file)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length }
  writeFileSync(`${file}.br`, brotliCompressSync(plain, { params }))
  writeFileSync(`${file}.gz`, gzipSync(plain, { level: 9 }))
}

if (import.meta.main && !buildClient()) process.exitCode = 1
