import { inLanguage, languages, type Language, type LocalText } from '../../../shared/domain/language.ts'
import { useLanguage } from '../../texts/texts.tsx'

export interface Wording {
  text: string
  /** The language that it is really in, which may be another than was asked for. */
  lang: Language
}

export function wordingOf(text: LocalText, language: Language): Wording {
  const lang = [language, ...languages].find((candidate) => text[candidate]) ?? language
  return { text: inLanguage(text, language), lang }
}

/** Texts of the agenda in the reader's language. */
export function useWording(): (text: LocalText) => Wording {
  const language = useLanguage()
  return (text) => wordingOf(text, language)
}
