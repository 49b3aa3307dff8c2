import type { Language } from '../../../shared/domain/language.ts'

/** Languages that are often heard in German town halls, by their codes. */
const common = [
  'ar',
  'bg',
  'bs',
  'de',
  'el',
  'en',
  'es',
  'fa',
  'fr',
  'hr',
  'hu',
  'it',
  'ku',
  'nl',
  'pl',
  'ps',
  'pt',
  'ro',
  'ru',
  'so',
  'sq',
  'sr',
  'ti',
  'tr',
  'uk',
  'ur',
  'vi',
  'zh',
]

/** "Türkisch"; a code that the browser has no name for stands as it is. */
export const languageName = (code: string, language: Language): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code

/** To choose from, by name; one that is set already is never missing. */
export function spokenLanguages(language: Language, set: string | null): { value: string; text: string }[] {
  const codes = set === null || common.includes(set) ? common : [...common, set]
  return codes
    .map((value) => ({ value, text: languageName(value, language) }))
    .toSorted((a, b) => a.text.localeCompare(b.text, language))
}
