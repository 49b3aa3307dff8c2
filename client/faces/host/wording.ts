import { inLanguage, languages, type Language, type LocalText } from '../../../shared/domain/language.ts'
import { useLanguage } from '../../texts/texts.tsx'

interface Wording {
  text: string
  /** The language that it is really in. */
  lang: Language
}

/** Texts of the agenda in the reader's language. */
export function useWording(): (text: LocalText) => Wording {
  const language = useLanguage()
  return (text) => ({
    text: inLanguage(text, language),
    lang: [language, ...languages].find((candidate) => text[candidate]) ?? language,
  })
}
