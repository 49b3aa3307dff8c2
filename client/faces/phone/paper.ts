import { useEffect } from 'react'
import type { Accent } from '../../../shared/domain/agenda.ts'

/** The page itself takes the phase's colour, so that a room feels the change. */
export function usePaper(accent: Accent, title: string | undefined): void {
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset['surface'] = 'phone'
    dataset['accent'] = accent
    return () => {
      delete dataset['accent']
    }
  }, [accent])
  useEffect(() => {
    if (title !== undefined) document.title = title
  }, [title])
}
