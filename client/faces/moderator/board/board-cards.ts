import { useMemo } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import type { CardView } from '../../../../shared/views/nouns.ts'
import { useAll } from '../../../session/react.tsx'
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
  const all = useAll('card')
  return useMemo(() => {
    const source = all.filter((card) => step.of.includes(card.step) && card.kind === 'card')
    const here = source.filter((card) => card.state === 'shown' && card.mergedInto === null)
    return {
      cards: new Map(here.map((card) => [card.id, card])),
      ids: here.map(({ id }) => id),
      elsewhere: source.length - here.length,
    }
  }, [all, step])
}

/** "+ Läuft gut" for a card's column, by step and column. */
export function useColumnWords(course: Course): (card: Pick<CardView, 'step' | 'column'>) => string {
  const local = useLocal()
  return useMemo(() => {
    const words = new Map<string, string>()
    for (const { id, columns } of course.order) {
      for (const column of columns) {
        words.set(`${id} ${column.id}`, `${signMarks[column.sign]} ${local(column.name)}`.trim())
      }
    }
    return ({ step, column }) => (column ? (words.get(`${step} ${column}`) ?? '') : '')
  }, [course.order, local])
}
