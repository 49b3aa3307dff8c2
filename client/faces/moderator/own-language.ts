import { createContext, use } from 'react'
import type { Language } from '../../../shared/domain/language.ts'

/** The moderator's own language, apart from those of the workshop. */
export const LanguageContext = createContext<(language: Language) => void>(() => undefined)
export const useChooseLanguage = (): ((language: Language) => void) => use(LanguageContext)
