import { createContext, use } from 'react'
import type { Place } from './here.ts'

/** The round that is written for now; null where nothing can be written. */
export const PlaceContext = createContext<Place | null>(null)
export const usePlace = (): Place | null => use(PlaceContext)
