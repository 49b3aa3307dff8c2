import { useNoun } from '../../../session/react.tsx'
import { useTableWords } from '../../../tables/names.ts'
import { useTexts } from '../../../texts/texts.tsx'
import type { Walk } from './moment.ts'

/** The way from one table to the next, in words: on the screen, and for those who hear it. */
export function useWayWords() {
  const t = useTexts('seat')
  const words = useTableWords()
  const hosts = useNoun('hosting')?.table
  const kicker = (walk: Walk): string => {
    if (walk.way === 'stay') return t('walk.stay')
    return walk.way === 'first' ? t('walk.first') : t('walk.go')
  }
  const way = (
    walk: Walk,
    from: { number: number; name: string } | undefined,
    to: { number: number; name: string },
  ) => {
    if (walk.way === 'stay') return hosts === walk.table ? t('walk.way.host') : t('walk.way.stay')
    return from ? t('walk.way', { from: words.short(from), to: words.short(to) }) : t('walk.way.first')
  }
  return { kicker, way }
}
