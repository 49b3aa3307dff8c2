import type { Accent } from '../../../shared/domain/agenda.ts'
import type { Language } from '../../../shared/domain/language.ts'

/** Twentieths of a point: A4 with 2.5 cm at the binding side and 2 cm elsewhere. */
export const page = { width: 11906, height: 16838, left: 1418, right: 1134, top: 1134, bottom: 1134 }
export const textWidth = page.width - page.left - page.right

/** On every office's machine, or replaced there by one of the same widths. */
export const font = 'Arial'

export const ink = { text: '241F19', soft: '57503F', line: 'BDB29E', head: 'EFEBE2' }

/** The phases' colours of the faces, dark enough for a black and white printer. */
const accents: Record<Accent, { strong: string; soft: string }> = {
  arrival: { strong: '364350', soft: 'E6E9EC' },
  criticism: { strong: '832615', soft: 'F8E0D6' },
  turn: { strong: '51337F', soft: 'E9E1F5' },
  utopia: { strong: '0A4A70', soft: 'D8EAF5' },
  realization: { strong: '235225', soft: 'DEEDD3' },
  closing: { strong: '5F420C', soft: 'F5E6BF' },
}

export const strongOf = (accent: Accent | null): string => (accent ? accents[accent].strong : ink.text)
export const softOf = (accent: Accent | null): string => (accent ? accents[accent].soft : ink.head)

export const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' }
