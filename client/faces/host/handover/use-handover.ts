import { useMemo } from 'react'
import { handoverId } from '../../../../shared/domain/round.ts'
import { draftHandover, handoverText, type HandoverWords } from '../../../../shared/tables/handover.ts'
import { useCards, useNoun, useOutbox, useSend, useSession } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { useDraft } from '../draft.ts'
import type { Place } from '../here.ts'

export type HandoverState = 'draft' | 'changed' | 'waiting' | 'refused' | 'confirmed'

export interface HandoverDesk {
  text: string
  state: HandoverState
  /** Why it was refused, as a sentence. */
  reason: string
  write: (text: string) => void
  /** Forgets the host's own wording and begins anew from what the table has found. */
  anew: (() => void) | null
  confirm: () => void
}

/** What this host tells in this round: made from the earlier rounds, then the host's own words, then confirmed. */
export function useHandover(place: Place): HandoverDesk {
  const t = useTexts('host')
  const send = useSend()
  const session = useSession()
  const id = handoverId(place.step, place.round, place.table)
  const made = useMade(place)
  const [own, setOwn] = useDraft(`handover.${id}`)
  const told = useNoun('hosting')?.handovers.find(({ step, round }) => step === place.step && round === place.round)
  const confirmed = told?.text ?? null
  const outgoing = useOutbox().findLast((one) => one.name === 'handover.confirm' && isOf(one.input, place))
  const text = own ?? confirmed ?? made
  const confirm = () => {
    if (outgoing?.state === 'refused') session.dismiss(outgoing.id)
    setOwn(text)
    const { step, round, table } = place
    void send('handover.confirm', { step, round, table, text })
  }
  return {
    text,
    state: outgoing?.state ?? stateOf(text, confirmed),
    reason: outgoing?.reply ? t(`refusal.${outgoing.reply.code}`, outgoing.reply.params) : '',
    write: setOwn,
    anew: own !== null && own !== made ? () => setOwn(made) : null,
    confirm,
  }
}

function stateOf(text: string, confirmed: string | null): HandoverState {
  if (confirmed === null) return 'draft'
  return text.trim() === confirmed.trim() ? 'confirmed' : 'changed'
}

/** The draft in words; it grows with what is still written until the host takes the pen. */
function useMade({ step, round, table }: Place): string {
  const t = useTexts('host')
  const cards = useCards()
  return useMemo(() => {
    const words: HandoverWords = {
      insights: t('handover.insights'),
      cards: t('handover.cards'),
      more: (count) => t('handover.more', { count }),
    }
    const ofStep = cards.filter((card) => card.step === step)
    return handoverText(draftHandover(ofStep, table, round), words)
  }, [cards, step, table, round, t])
}

function isOf(input: unknown, { step, round, table }: Place): boolean {
  if (typeof input !== 'object' || input === null) return false
  const parts = new Map<string, unknown>(Object.entries(input))
  return parts.get('step') === step && parts.get('round') === round && parts.get('table') === table
}
