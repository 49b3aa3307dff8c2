import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Language } from '../../shared/domain/language.ts'
import { format, type Params } from '../../shared/texts/translate.ts'
import { patiently } from './patiently.ts'
import type { common } from './de/common.ts'
import type { hall } from './de/hall.ts'
import type { host } from './de/host.ts'
import type { data } from './de/data.ts'
import type { moderator } from './de/moderator.ts'
import type { notice } from './de/notice.ts'
import type { office } from './de/office.ts'
import type { phone } from './de/phone.ts'
import type { privacy } from './de/privacy.ts'
import type { screen } from './de/screen.ts'
import type { seat } from './de/seat.ts'
import type { tables } from './de/tables.ts'
import type { test } from './de/test.ts'

/** German is the catalogue that the keys come from; every other language satisfies its shape. */
interface Catalogue {
  common: typeof common
  phone: typeof phone
  screen: typeof screen
  moderator: typeof moderator
  office: typeof office
  hall: typeof hall
  host: typeof host
  tables: typeof tables
  test: typeof test
  seat: typeof seat
  notice: typeof notice
  privacy: typeof privacy
  data: typeof data
}
export type Area = keyof Catalogue
type KeyOf<A extends Area> = Extract<keyof Catalogue[A] | keyof Catalogue['common'], string>
export type Translate<A extends Area> = (key: KeyOf<A>, params?: Params) => string

type Messages = Record<string, string>

// One chunk per language and face: a phone loads German words for phones and nothing else.
const load: Record<Language, Record<Area, () => Promise<Messages>>> = {
  de: {
    common: async () => (await import('./de/common.ts')).common,
    phone: async () => (await import('./de/phone.ts')).phone,
    screen: async () => (await import('./de/screen.ts')).screen,
    moderator: async () => (await import('./de/moderator.ts')).moderator,
    office: async () => (await import('./de/office.ts')).office,
    hall: async () => (await import('./de/hall.ts')).hall,
    host: async () => (await import('./de/host.ts')).host,
    tables: async () => (await import('./de/tables.ts')).tables,
    test: async () => (await import('./de/test.ts')).test,
    seat: async () => (await import('./de/seat.ts')).seat,
    notice: async () => (await import('./de/notice.ts')).notice,
    privacy: async () => (await import('./de/privacy.ts')).privacy,
    data: async () => (await import('./de/data.ts')).data,
  },
  en: {
    common: async () => (await import('./en/common.ts')).common,
    phone: async () => (await import('./en/phone.ts')).phone,
    screen: async () => (await import('./en/screen.ts')).screen,
    moderator: async () => (await import('./en/moderator.ts')).moderator,
    office: async () => (await import('./en/office.ts')).office,
    hall: async () => (await import('./en/hall.ts')).hall,
    host: async () => (await import('./en/host.ts')).host,
    tables: async () => (await import('./en/tables.ts')).tables,
    test: async () => (await import('./en/test.ts')).test,
    seat: async () => (await import('./en/seat.ts')).seat,
    notice: async () => (await import('./en/notice.ts')).notice,
    privacy: async () => (await import('./en/privacy.ts')).privacy,
    data: async () => (await import('./en/data.ts')).data,
  },
}

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
