import { useMemo } from 'react'
import { useTexts, type Translate } from '../../texts/texts.tsx'
import { usePlace } from '../place.ts'

/** Words that know whether people sit at tables or in rooms: rooms have no cloth, but notes. */
export function useClothWords(): Translate<'tables'> {
  const t = useTexts('tables')
  const place = usePlace()
  return useMemo(() => (key, params) => t(key, { place, ...params }), [t, place])
}
