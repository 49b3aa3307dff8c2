import { useMemo } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import type { CardKind } from '../../../../shared/domain/card.ts'
import type { CardView } from '../../../../shared/views/nouns.ts'
import { useAll, useCards, useNoun } from '../../../session/react.tsx'
import { usePlace } from '../../../tables/place.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { useLocal, type Course } from '../course.ts'

export const signMarks = { plus: '+', minus: '−', wish: '★', none: '' } as const

export interface BoardCards {
  cards: ReadonlyMap<string, CardView>
  ids: string[]
  /** Cards of the same steps that do not lie here: held back, late or merged into another. */
  elsewhere: number
}

/** The cards that stand for themselves in the steps that this board works on. */
export function useBoardCards(step: Step): BoardCards {
  const all = useCards()
  const steps = useNoun('agenda')?.steps
  return useMemo(() => {
    const tables = new Set(steps?.filter(({ kind }) => kind === 'rounds').map(({ id }) => id))
    // Of what was written at tables the board takes what the tables take along: all of it would drown them.
    const kindOf = (of: string): CardKind => (tables.has(of) ? 'insight' : 'card')
    const source = all.filter((card) => step.of.includes(card.step) && card.kind === kindOf(card.step))
    const here = source.filter((card) => card.state === 'shown' && card.mergedInto === null)
    return {
      cards: new Map(here.map((card) => [card.id, card])),
      ids: here.map(({ id }) => id),
      elsewhere: source.length - here.length,
    }
  }, [all, steps, step])
}

/** "+ Läuft gut" for a card's column, "Tisch 3" for an insight: where it comes from. */
export function useColumnWords(course: Course): (card: Pick<CardView, 'step' | 'column' | 'table'>) => string {
  const local = useLocal()
  const tables = useAll('table')
  const t = useTexts('tables')
  const place = usePlace()
  return useMemo(() => {
    const words = new Map<string, string>()
    for (const { id, columns } of course.order) {
      for (const column of columns) {
        words.set(`${id} ${column.id}`, `${signMarks[column.sign]} ${local(column.name)}`.trim())
      }
    }
    const byId = new Map(tables.map((table) => [table.id, table]))
    return ({ step, column, table }) => {
      const at = byId.get(table ?? '')
      return column ? (words.get(`${step} ${column}`) ?? '') : at ? t('table.number', { number: at.number, place }) : ''
    }
  }, [course.order, local, tables, t, place])
}
