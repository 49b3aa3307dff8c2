import type { CardKind } from '../../../shared/domain/card.ts'
import { newId } from '../../session/id.ts'
import { useSend, useSession } from '../../session/react.tsx'
import type { Mine } from './mine.ts'

interface NewCard {
  step: string
  kind: CardKind
  text: string
  column?: string | null
  about?: string | null
  table?: string | null
  round?: number | null
}

/** What a guest does with cards. Answers come back through store and outbox, so nobody waits here. */
export function useCardActions() {
  const send = useSend()
  const session = useSession()
  const dismiss = ({ outgoing }: Mine): void => {
    if (outgoing?.state === 'refused') session.dismiss(outgoing.id)
  }
  return {
    dismiss,
    add: ({ column = null, about = null, table = null, round = null, ...card }: NewCard) =>
      void send('card.add', { ...card, card: newId(), column, about, table, round }),
    edit: (mine: Mine, text: string) => {
      dismiss(mine)
      void send('card.edit', { card: mine.id, text })
    },
    withdraw: (mine: Mine) => void send('card.withdraw', { card: mine.id }),
  }
}
