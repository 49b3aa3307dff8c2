import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as v from 'valibot'
import { buildIfNeeded } from './build.ts'

/** 110 KB in the stricter reading. */
const limit = 110_000
const folder = join(import.meta.dirname, '..', 'dist', 'client')
const manifestSchema = v.record(
  v.string(),
  v.object({
    file: v.string(),
    name: v.optional(v.string()),
    isEntry: v.optional(v.boolean(), false),
    imports: v.optional(v.array(v.string()), []),
    dynamicImports: v.optional(v.array(v.string()), []),
  }),
)
type Manifest = v.InferOutput<typeof manifestSchema>

export interface Weight {
  key: string
  bytes: number
}

if (import.meta.main) process.exitCode = buildIfNeeded() && judge(phoneFirstLoad()) ? 0 : 1

/** The scripts of a phone's first load, gzipped, the heaviest first; none when the build has no phone face to be found. */
export function phoneFirstLoad(): Weight[] {
  const manifest = readManifest()
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry)
  const start = loaded(manifest, entries)
  const phone = reachable(manifest, start).filter((key) => manifest[key]?.name === 'phone-face')
  if (phone.length === 0) return []
  const face = loaded(manifest, [...start, ...phone])
  const all = loaded(manifest, [...face, ...heaviestLanguage(manifest, face)])
  return all.map((key) => ({ key, bytes: gzipped(manifest, key) })).sort((a, b) => b.bytes - a.bytes)
}

function readManifest(): Manifest {
  const path = join(folder, '.vite', 'manifest.json')
  const content: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  return v.parse(manifestSchema, content)
}

/** What the browser fetches with these chunks: they themselves and all they import statically. */
function loaded(manifest: Manifest, keys: string[]): string[] {
  const seen = new Set(keys)
  // A Set hands out what is added while it is walked.
  for (const key of seen) for (const next of manifest[key]?.imports ?? []) seen.add(next)
  return [...seen]
}

function reachable(manifest: Manifest, keys: string[]): string[] {
  return [...new Set(keys.flatMap((key) => manifest[key]?.dynamicImports ?? []))]
}

/** One language is loaded at first; the heaviest decides. Texts of another face do not count, nor those that come later. */
function heaviestLanguage(manifest: Manifest, keys: string[]): string[] {
  const byLanguage = new Map<string, string[]>()
  for (const key of reachable(manifest, keys)) {
    const [, language, area] = /(?:^|\/)texts\/([^/.]+)(?:\/([^/.]+))?/.exec(key) ?? []
    if (
      language === undefined ||
      /^(moderator|office|screen|hall|test|host|tables|seat|notice|privacy|data)$/.test(area ?? '')
    )
      continue
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), key])
  }
  const weight = (chunks: string[]) => loaded(manifest, chunks).reduce((sum, key) => sum + gzipped(manifest, key), 0)
  return [...byLanguage.values()].sort((a, b) => weight(b) - weight(a))[0] ?? []
}

function gzipped(manifest: Manifest, key: string): number {
  const file = manifest[key]?.file ?? ''
  return file.endsWith('.js') ? gzipSync(readFileSync(join(folder, file)), { level: 9 }).length : 0
}

function judge(sizes: readonly Weight[]): boolean {
  if (sizes.length === 0) {
    console.error('The build has no entry, or the entry loads no phone face by import(): nothing to measure.')
    return false
  }
  for (const { key, bytes } of sizes) console.log(`${kilobytes(bytes).padStart(9)}  ${key}`)
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  const verdict = total <= limit ? 'within' : 'over'
  console.log(
    `Phone, first load: ${kilobytes(total)} of JavaScript gzipped, ${verdict} the ${kilobytes(limit)} allowed.`,
  )
  return total <= limit
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`
}
