import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { type Language } from '../../shared/domain/language.ts'
import { languageSchema } from '../../shared/domain/wording.ts'
import { BackupFlaw } from './flaw.ts'

export interface Wishes {
  data: string
  /** Where backups go. */
  to: string
  keep: number | null
  replace: boolean
  /** The backup to restore. */
  file: string | null
  keyFile: string | null
  language: Language
  help: boolean
}

const options = {
  data: { type: 'string' },
  to: { type: 'string' },
  keep: { type: 'string' },
  replace: { type: 'boolean' },
  'key-file': { type: 'string' },
  language: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** What stands behind the command; a flaw where it cannot be understood. */
export function readWishes(
  args: string[],
  env: NodeJS.ProcessEnv,
): Wishes | { flaw: 'flag' | 'keep'; language: Language } {
  const parsed = parse(args)
  const language = languageOf(parsed?.values.language, env)
  if (!parsed || parsed.positionals.length > 1) return { flaw: 'flag', language }
  const { values, positionals } = parsed
  if (values.keep !== undefined && !/^[1-9]\d{0,4}$/.test(values.keep)) return { flaw: 'keep', language }
  const data = resolve(values.data ?? env.DATA ?? './data')
  const [file] = positionals
  return {
    data,
    to: resolve(values.to ?? join(data, 'backups')),
    keep: values.keep === undefined ? null : Number(values.keep),
    replace: values.replace ?? false,
    file: file === undefined ? null : resolve(file),
    keyFile: values['key-file'] ?? null,
    language,
    help: values.help ?? false,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: true })
  } catch {
    return null
  }
}

function languageOf(flag: string | undefined, env: NodeJS.ProcessEnv): Language {
  const wanted = flag ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? ''
  const known = v.safeParse(languageSchema, wanted.slice(0, 2).toLowerCase())
  return known.success ? known.output : 'de'
}

const shortest = 12

/** S20: from a file or the environment, never from the command line, where every process can read it. */
export async function passphraseFrom(file: string | null, env: NodeJS.ProcessEnv): Promise<string | null> {
  const said = file === null ? env.BACKUP_KEY : await readFile(file, 'utf8').catch(unreadable)
  // An editor ends a file with a line break.
  const passphrase = said?.replace(/\r?\n$/, '') ?? ''
  if (file === null && passphrase === '') return null
  if ([...passphrase].length < shortest) throw new BackupFlaw('key-short')
  return passphrase
}

function unreadable(error: unknown): never {
  throw new BackupFlaw('key-unreadable', error)
}
