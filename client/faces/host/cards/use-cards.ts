import { useMemo } from 'react'
import type { CardKind } from '../../../../shared/domain/card.ts'
import { newId } from '../../../session/id.ts'
import { useCards, useOutbox, useSend, useSession } from '../../../session/react.tsx'
import type { Place } from '../here.ts'
import { cardsAt, type TableCard } from './table-cards.ts'

/** Everything that was written at this table in one round. */
export function useTableCards({ table, step, round }: Place): TableCard[] {
  const cards = useCards()
  const outbox = useOutbox()
  return useMemo(() => cardsAt({ table, step, round }, cards, outbox), [table, step, round, cards, outbox])
}

export const isInsight = ({ kind }: TableCard): boolean => kind === 'insight'

/** What a host does with cards. Answers come back through store and outbox, so nobody waits here. */
export function useCardDeeds() {
  const send = useSend()
  const session = useSession()
  const dismiss = ({ outgoing }: TableCard): void => {
    if (outgoing?.state === 'refused') session.dismiss(outgoing.id)
  }
  return {
    dismiss,
    add: ({ table, step, round }: Place, kind: Extract<CardKind, 'card' | 'insight'>, text: string) => {
      // The table's own device always writes for others; a guest who hosts says so.
      const forOther = kind === 'card'
      const card = newId()
      void send('card.add', { card, step, kind, text, column: null, about: null, table, round, forOther })
    },
    edit: (card: TableCard, text: string) => {
      dismiss(card)
      void send('card.edit', { card: card.id, text })
    },
    withdraw: (card: TableCard) => {
      dismiss(card)
      void send('card.withdraw', { card: card.id })
    },
  }
}
