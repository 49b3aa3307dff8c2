import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Language } from '../../shared/domain/language.ts'
import { format, type Params } from '../../shared/texts/translate.ts'
import { load, type Area, type Catalogue, type Messages } from './catalogues.ts'
import { patiently } from './patiently.ts'

type KeyOf<A extends Area> = Extract<keyof Catalogue[A] | keyof Catalogue['common'], string>
export type Translate<A extends Area> = (key: KeyOf<A>, params?: Params) => string

interface Texts {
  language: Language
  address: 'du' | 'Sie'
  place: 'table' | 'room'
  messages: Messages
}

const TextsContext = createContext<Texts | null>(null)

interface TextsProviderProps {
  area: Area
  /** Further catalogues: most faces know the words for tables. The same array at every drawing. */
  also?: readonly Area[]
  language: Language
  /** How guests are addressed in German; messages choose by `{address, select, Sie {…} other {…}}`. */
  address?: 'du' | 'Sie'
  /** What people sit at; messages choose by `{place, select, room {…} other {…}}`. */
  place?: 'table' | 'room'
  children: ReactNode
}

/** Gives a face its words. Shows nothing until they are there; a change of language keeps the old words until the new have come. */
export function TextsProvider(props: TextsProviderProps) {
  const { area, also, language, address = 'du', place = 'table', children } = props
  const [loaded, setLoaded] = useState<{ language: Language; messages: Messages } | null>(null)
  const isInside = use(TextsContext) !== null
  useEffect(() => {
    let wanted = true
    const catalogues = load[language]
    const areas = [catalogues.common, catalogues[area], ...(also ?? []).map((other) => catalogues[other])]
    // A part of a page that has words already waits for its own; it must not take the page down with it.
    Promise.all(areas.map((load) => (isInside ? patiently(load) : load())))
      .then((parts) => {
        if (wanted) setLoaded({ language, messages: Object.fromEntries(parts.flatMap((part) => Object.entries(part))) })
      })
      .catch((error: unknown) => {
        // A page without words would stay empty for good: thrown where the error boundary hears it.
        const keepOrFail = (before: typeof loaded): typeof loaded => {
          if (before === null) throw error
          return before
        }
        if (wanted) setLoaded(keepOrFail)
      })
    return () => {
      wanted = false
    }
  }, [area, also, language, isInside])
  useEffect(() => {
    // A picture inside the page may speak another language; the page's own is that of the outermost.
    if (loaded && !isInside) document.documentElement.lang = loaded.language
  }, [loaded, isInside])
  const texts = useMemo(() => loaded && { ...loaded, address, place }, [loaded, address, place])
  return texts && <TextsContext value={texts}>{children}</TextsContext>
}

function useContextTexts(): Texts {
  const texts = use(TextsContext)
  if (!texts) throw new Error('words are used outside of TextsProvider')
  return texts
}

export const useLanguage = (): Language => useContextTexts().language

/** `t('key', { params })`, typed by the area's catalogue. */
export function useTexts<A extends Area>(_area: A): Translate<A> {
  const { language, address, place, messages } = useContextTexts()
  return useMemo(
    () => (key, params) => format(messages[key] ?? key, { address, place, ...params }, language),
    [language, address, place, messages],
  )
}
