import { format, type Params } from '../translate.ts'
import { consoleDe } from './de.ts'
import { consoleEn } from './en.ts'

type ConsoleKey = keyof typeof consoleDe
export type ConsoleTexts = (key: ConsoleKey, params?: Params) => string

const catalogues = { de: consoleDe, en: consoleEn }

export const consoleTexts =
  (language: keyof typeof catalogues): ConsoleTexts =>
  (key, params = {}) =>
    // Terminals show a port as it is typed, without separators.
    format(catalogues[language][key], asText(params), language)

const asText = (params: Params): Params =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
