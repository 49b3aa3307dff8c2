import { lazy, type ComponentType } from 'react'
import { patiently } from '../../texts/patiently.ts'

type Later = typeof import('./steps/later.ts')

/** Fetches what comes after the first minutes; asked for again it is there already. */
export const fetchLater = (): Promise<Later> => patiently(() => import('./steps/later.ts'))

/** Something of the later chunk by its name there. */
export const later = <Props extends object>(pick: (parts: Later) => ComponentType<Props>) =>
  lazy(async () => ({ default: pick(await fetchLater()) }))
