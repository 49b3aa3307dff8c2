import { signOf } from '../../shared/domain/table-sign.ts'
import type { TableView } from '../../shared/views/nouns.ts'
import { useTexts } from '../texts/texts.tsx'
import { usePlace } from './place.ts'

type Named = Pick<TableView, 'number' | 'name'>

export interface TableWords {
  /** "Tisch 3", or "Raum 3" in a Stadtgespräch. */
  short: (table: Named) => string
  /** "Tisch 3: Mobilität"; without a name the number alone. */
  full: (table: Named) => string
  /** "Stern, blau": what the sign looks like, for those who do not see it. */
  sign: (table: Named) => string
}

/** How tables are called, on all faces alike. */
export function useTableWords(): TableWords {
  const t = useTexts('tables')
  const place = usePlace()
  const short = ({ number }: Named): string => t('table.number', { number, place })
  return {
    short,
    full: (table) =>
      table.name === '' ? short(table) : t('table.named', { number: table.number, name: table.name, place }),
    sign: ({ number }) => {
      const { shape, colour } = signOf(number)
      return t('sign.words', { shape: t(`shape.${shape}`), colour: t(`colour.${colour}`) })
    },
  }
}
