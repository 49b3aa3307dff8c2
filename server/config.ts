import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { languageSchema } from '../shared/domain/wording.ts'
import { type Language } from '../shared/domain/language.ts'

export interface Config {
  port: number
  host: string
  data: string
  /** Folder of the built pages. */
  client: string
  publicUrl: string | null
  language: Language
  newOfficeLink: boolean
  /** S21: staff may come in from other machines also without TLS. */
  moderateOverPlainHttp: boolean
  /** Folder of the server's own backups; null: it makes none. */
  backups: string | null
  /** So often while something changes. */
  backupHours: number
  /** File with the passphrase of the backups. */
  backupKeyFile: string | null
  help: boolean
}

const builtClient = join(import.meta.dirname, '..', 'dist', 'client')

const flags = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  client: { type: 'string' },
  'public-url': { type: 'string' },
  language: { type: 'string' },
  'new-office-link': { type: 'boolean' },
  'moderate-over-plain-http': { type: 'boolean' },
  backups: { type: 'string' },
  'backup-hours': { type: 'string' },
  'backup-key-file': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

const schema = v.object({
  port: v.pipe(v.string(), v.regex(/^\d{1,5}$/, 'port'), v.transform(Number), v.maxValue(65_535, 'port')),
  host: v.pipe(v.string(), v.nonEmpty('host')),
  data: v.pipe(v.string(), v.nonEmpty('data')),
  client: v.pipe(v.string(), v.nonEmpty('client')),
  backups: v.pipe(v.string(), v.nonEmpty('backups')),
  backupHours: v.pipe(
    v.string(),
    v.regex(/^\d{1,3}$/, 'backupHours'),
    v.transform(Number),
    v.minValue(1, 'backupHours'),
  ),
  publicUrl: v.nullable(
    v.pipe(
      v.string(),
      v.check((url) => /^https?:\/\//.test(url) && URL.canParse(url), 'publicUrl'),
      // Addresses are made by adding to it.
      v.transform((url) => url.replace(/\/+$/, '')),
    ),
  ),
})

const flaws = ['port', 'host', 'data', 'client', 'backups', 'backupHours', 'publicUrl'] as const

/** Which setting is wrong; `flag` where there is no such flag. */
export type ConfigFlaw = { flaw: (typeof flaws)[number] | 'flag'; language: Language }

/** Flags come before the environment. Parsed once; nobody else reads either. */
export function readConfig(args: string[], env: NodeJS.ProcessEnv): Config | ConfigFlaw {
  const values = parsed(args)
  const language = languageOf(values?.language, env)
  if (!values) return { flaw: 'flag', language }
  const data = values.data ?? env.DATA ?? './data'
  const config = v.safeParse(schema, {
    port: values.port ?? env.PORT ?? '3000',
    host: values.host ?? env.HOST ?? '0.0.0.0',
    data,
    backups: values.backups ?? env.BACKUPS ?? join(data, 'backups'),
    backupHours: values['backup-hours'] ?? env.BACKUP_HOURS ?? '1',
    client: values.client ?? env.CLIENT ?? builtClient,
    publicUrl: values['public-url'] ?? env.PUBLIC_URL ?? null,
  })
  if (!config.success) return { flaw: flawOf(config.issues[0].message), language }
  const { help = false } = values
  const backups = config.output.backups === 'off' ? null : config.output.backups
  const backupKeyFile = values['backup-key-file'] ?? null
  const newOfficeLink = values['new-office-link'] ?? false
  const moderateOverPlainHttp = values['moderate-over-plain-http'] ?? false
  return { ...config.output, backups, backupKeyFile, language, help, newOfficeLink, moderateOverPlainHttp }
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: flags, strict: true, allowPositionals: false }).values
  } catch {
    return null
  }
}

const flawOf = (message: string): ConfigFlaw['flaw'] => flaws.find((flaw) => flaw === message) ?? 'flag'

function languageOf(flag: string | undefined, env: NodeJS.ProcessEnv): Language {
  const wanted = flag ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? ''
  const known = v.safeParse(languageSchema, wanted.slice(0, 2).toLowerCase())
  return known.success ? known.output : 'de'
}
