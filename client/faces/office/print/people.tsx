import type { Participant } from '../../../../shared/domain/workshop.ts'
import { useAll } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Segmented } from '../../../ui/segmented.tsx'

/** Everybody, or those who came without a phone. */
export type Who = 'all' | 'paper'

/** Who is printed for, by their number; those who have gone need no paper. */
export const usePrinted = (who: Who): Participant[] =>
  useAll('participant')
    .filter(({ away, device }) => !away && (who === 'all' || !device))
    .toSorted((a, b) => a.number - b.number)

export function WhoField({ who, onChange }: { who: Who; onChange: (who: Who) => void }) {
  const t = useTexts('office')
  return (
    <Segmented
      label={t('print.who')}
      value={who}
      segments={(['all', 'paper'] as const).map((value) => ({ value, text: t(`print.who.${value}`) }))}
      onChange={onChange}
    />
  )
}
