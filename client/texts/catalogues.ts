import type { Language } from '../../shared/domain/language.ts'
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
export interface Catalogue {
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

export type Messages = Record<string, string>

// One chunk per language and face: a phone loads German words for phones and nothing else.
export const load: Record<Language, Record<Area, () => Promise<Messages>>> = {
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
