import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

const packageSchema = v.looseObject({
  version: v.optional(v.string(), ''),
  license: v.optional(v.string()),
  integrity: v.optional(v.string()),
  resolved: v.optional(v.string()),
  link: v.optional(v.boolean(), false),
  dev: v.optional(v.boolean(), false),
  devOptional: v.optional(v.boolean(), false),
  optional: v.optional(v.boolean(), false),
  hasInstallScript: v.optional(v.boolean(), false),
  os: v.optional(v.array(v.string())),
  cpu: v.optional(v.array(v.string())),
})
type Locked = v.InferOutput<typeof packageSchema>
const lockSchema = v.looseObject({ packages: v.record(v.string(), packageSchema) })
const ownSchema = v.looseObject({ allowScripts: v.record(v.string(), v.boolean()) })

const { packages } = v.parse(lockSchema, JSON.parse(readFileSync('package-lock.json', 'utf8')))
const { allowScripts } = v.parse(ownSchema, JSON.parse(readFileSync('package.json', 'utf8')))
const locked = Object.entries(packages).filter(([path]) => path !== '')
const nameOf = (path: string): string => path.split('node_modules/').at(-1) ?? path

function isAtLeast(version: string, least: string): boolean {
  const [have, want] = [version, least].map((text) => text.split('.').map(Number))
  const at = (want ?? []).findIndex((number, place) => (have?.[place] ?? 0) !== number)
  return at < 0 || (have?.[at] ?? 0) > (want?.[at] ?? 0)
}

/** The first versions without what is written beside them. */
const least = {
  // CVE-2026-48779
  ws: '8.21.0',
  // CVE-2023-31125, the last one in its own history of advisories
  'engine.io': '6.4.2',
  // CVE-2024-38355
  'socket.io': '4.6.2',
  // CVE-2026-33151 and CVE-2026-69185
  'socket.io-parser': '4.2.7',
}

describe('what is installed', () => {
  test.each(Object.entries(least))('%s is at least %s, wherever it stands in the tree (S12)', (name, version) => {
    const found = locked.filter(([path]) => nameOf(path) === name)
    expect(found.length).toBeGreaterThan(0)
    for (const [path, one] of found) expect(isAtLeast(one.version, version), `${path} ${one.version}`).toBe(true)
  })

  test('versions are compared by number', () => {
    expect(isAtLeast('8.100.0', '8.21.0') && isAtLeast('8.21.0', '8.21.0') && isAtLeast('9.0.0', '8.21.0')).toBe(true)
    expect(isAtLeast('8.3.9', '8.21.0') || isAtLeast('4.2.6', '4.2.7')).toBe(false)
  })

  test('runs nothing while it is being installed but what stands in our own list (S19)', () => {
    const wanting = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path))
    expect(wanting.filter((name) => !(name in allowScripts))).toEqual([])
  })

  test('comes from the registry and is what it was when it was chosen (S19)', () => {
    const elsewhere = locked.filter(
      ([, { resolved, link }]) =>
        link || (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
    )
    expect(elsewhere).toEqual([])
    const unsealed = locked.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''))
    // Only programs of other systems, which never get onto this one without a seal of their own.
    const foreign = ({ optional, os, cpu }: Locked): boolean => optional && (os !== undefined || cpu !== undefined)
    expect(unsealed.filter(([, one]) => !foreign(one)).map(([path]) => path)).toEqual([])
  })

  test('may be used and passed on by everybody, what people run as well as what builds it (S19)', () => {
    const free = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'Unlicense', 'BlueOak-1.0.0']
    // Tools and fonts: of these nothing of ours is derived.
    const tools = [...free, 'MPL-2.0', 'OFL-1.1', 'CC0-1.0', 'Python-2.0']
    const others = locked.filter(([path, { license, dev, devOptional, optional }]) => {
      if (license === undefined && optional) return false
      return !(dev || devOptional ? tools : free).includes(license ?? licenceIn(path))
    })
    expect(others.map(([path, { license }]) => `${path} ${license}`)).toEqual([])
  })

  test('is told as a list that machines read (S19)', () => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const made = execFileSync(npm, ['run', '--silent', 'sbom'], { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 })
    const shape = v.object({
      bomFormat: v.literal('CycloneDX'),
      components: v.array(v.looseObject({ name: v.string() })),
    })
    const names = v.parse(shape, JSON.parse(made)).components.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['socket.io', 'better-sqlite3', 'yjs']))
    expect(names).not.toContain('vitest')
  })
})

/** Where a package says it in an older way than the lock knows. */
function licenceIn(path: string): string {
  const file = `${path}/LICENSE`
  const text = existsSync(file) ? readFileSync(file, 'utf8').replaceAll(/\s+/g, ' ') : ''
  const isMit = /Permission is hereby granted, free of charge, to any person obtaining a copy/.test(text)
  return isMit ? 'MIT' : 'none'
}
