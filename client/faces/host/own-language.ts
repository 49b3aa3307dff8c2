import { createContext, use } from 'react'
import type { Language } from '../../../shared/domain/language.ts'

/** The language of this device, which several people may read. */
export const LanguageContext = createContext<(language: Language) => void>(() => undefined)
export const useChooseLanguage = (): ((language: Language) => void) => use(LanguageContext)
