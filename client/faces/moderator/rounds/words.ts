import { useMemo } from 'react'
import { usePlace } from '../../../tables/place.ts'
import { useTexts, type Translate } from '../../../texts/texts.tsx'

/** "Runde 2" for the second round, which is counted 1. */
export function useRoundWord(): (index: number) => string {
  const t = useTexts('tables')
  return useMemo(() => (index) => t('round', { number: index + 1 }), [t])
}

/** The moderator's words, which know whether people sit at tables or in rooms. */
export function usePlaceTexts(): Translate<'moderator'> {
  const t = useTexts('moderator')
  const place = usePlace()
  return useMemo(() => (key, params) => t(key, { place, ...params }), [t, place])
}
