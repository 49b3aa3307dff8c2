import { useEffect, useState } from 'react'
import { languages as known, type Language } from '../../../../shared/domain/language.ts'
import { format, type Params } from '../../../../shared/texts/translate.ts'
import type { office } from '../../../texts/de/office.ts'

type Key = Extract<keyof typeof office, `print.${string}`>
export type Speak = (key: Key, params?: Params) => string

const catalogues: Record<Language, () => Promise<Record<Key, string>>> = {
  de: async () => (await import('../../../texts/de/office.ts')).office,
  en: async () => (await import('../../../texts/en/office.ts')).office,
}

/** The sheet speaks the languages of the workshop, all at once and whatever the office speaks; null until they are there. */
export function useWordsIn(languages: readonly Language[]): readonly { language: Language; t: Speak }[] | null {
  const [loaded, setLoaded] = useState<{ language: Language; t: Speak }[] | null>(null)
  // Compared by name: the array is another one after every change of the workshop.
  const wanted = languages.join(' ')
  useEffect(() => {
    let shown = true
    const load = known
      .filter((language) => wanted.split(' ').includes(language))
      .map(async (language) => {
        const messages = await catalogues[language]()
        return { language, t: (key: Key, params: Params = {}) => format(messages[key], params, language) }
      })
    void Promise.all(load).then((all) => (shown ? setLoaded(all) : undefined))
    return () => {
      shown = false
    }
  }, [wanted])
  return loaded
}
