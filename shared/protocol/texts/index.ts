import type { Language } from '../../domain/language.ts'
import { format, type Params } from '../../texts/translate.ts'
import { de } from './de.ts'
import { en } from './en.ts'

export type TextKey = keyof typeof de
export type Say = (key: TextKey, params?: Params) => string

const catalogues: Record<Language, Record<TextKey, string>> = { de, en }

/** The protocol's own words in one language. */
export const wordsIn = (language: Language): Say => {
  const catalogue = catalogues[language]
  return (key, params = {}) => format(catalogue[key], params, language)
}
