import type { Language } from '../../../../shared/domain/language.ts'

/** "27. November 2026". */
export const dayOf = (moment: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(moment)
