import { createContext, use } from 'react'

/** Tells screen readers what happened elsewhere on the page; one region per page says it (A4). */
export const SayContext = createContext<(text: string) => void>(() => undefined)
export const useSay = () => use(SayContext)
