import type { Language } from '../../../../shared/domain/language.ts'

/** Spoken most where this is used; whoever speaks another one says so at the desk. */
const common = [
  'de',
  'en',
  'ar',
  'bg',
  'el',
  'es',
  'fa',
  'fr',
  'hr',
  'it',
  'ku',
  'pl',
  'pt',
  'ro',
  'ru',
  'sq',
  'sr',
  'ti',
  'tr',
  'uk',
  'vi',
  'zh',
] as const

export interface Spoken {
  code: string
  /** In the reader's language. */
  name: string
}

export const spokenName = (code: string, language: Language): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code

/** Languages to tick, by name; those that are spoken at tables here are among them whatever they are. */
export function spokenChoices(also: readonly (string | null)[], language: Language): Spoken[] {
  const codes = new Set([...common, ...also.filter((code) => code !== null)])
  return [...codes]
    .map((code) => ({ code, name: spokenName(code, language) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language))
}
