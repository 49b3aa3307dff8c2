import { createContext, use } from 'react'
import type { Language } from '../../../shared/domain/language.ts'

/** The desk's own language, apart from those of the workshops. */
export const ChooseLanguage = createContext<(language: Language) => void>(() => undefined)
export const useChooseLanguage = () => use(ChooseLanguage)
