import { Check, CircleAlert, Clock3, CloudUpload, EyeOff, Hand, Layers } from 'lucide-react'
import type { ComponentProps } from 'react'
import { useLinkState } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import type { Card } from '../../ui/card.tsx'
import type { Mine } from './mine.ts'

type State = NonNullable<ComponentProps<typeof Card>['state']>

/** The state of a card in words with a sign, never by colour alone (D5). */
export function useMineState(): (mine: Mine) => State | undefined {
  const t = useTexts('phone')
  const online = useLinkState().state === 'online'
  return (mine) => {
    switch (mine.state) {
      case 'waiting':
        return {
          text: t(!online ? 'state.waiting' : isUnstored(mine) ? 'refusal.not-stored' : 'state.sending'),
          icon: <CloudUpload aria-hidden />,
          tone: 'warn',
        }
      case 'refused': {
        const reply = mine.outgoing?.reply
        const reason = reply ? t(`refusal.${reply.code}`, reply.params) : ''
        return { text: t('state.refused', { reason }), icon: <CircleAlert aria-hidden />, tone: 'danger' }
      }
      case 'hanging':
        return {
          text: t(mine.table === null ? `state.hanging.${mine.kind}` : 'state.lying'),
          icon: <Check aria-hidden />,
          tone: 'good',
        }
      case 'hidden':
        return { text: t('state.hidden'), icon: <EyeOff aria-hidden />, tone: 'good' }
      case 'held':
        return { text: heldText(t, mine), icon: <Hand aria-hidden />, tone: 'warn' }
      case 'late':
        return { text: t('state.late'), icon: <Clock3 aria-hidden />, tone: 'warn' }
      case 'merged':
        return { text: t('state.merged'), icon: <Layers aria-hidden />, tone: 'good' }
      case 'withdrawn':
        return undefined
    }
  }
}

const heldText = (t: ReturnType<typeof useTexts<'phone'>>, { ground }: Mine): string =>
  ground === '' ? t('state.held') : t('state.held.ground', { ground })

/** D16: the disk is full; the card stays here and goes out by itself. */
const isUnstored = ({ outgoing }: Mine): boolean =>
  outgoing?.reply?.ok === false && outgoing.reply.code === 'not-stored'
