import { createContext, use } from 'react'

/** Opens the sheet that is always within reach, also from where the head of the page is covered. */
export const OpenInfo = createContext<() => void>(() => undefined)
export const useOpenInfo = (): (() => void) => use(OpenInfo)
