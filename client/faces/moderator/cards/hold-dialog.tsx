import { useState } from 'react'
import type { CardView } from '../../../../shared/views/nouns.ts'
import { useSend } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { useAct } from '../act.tsx'

interface CardDialogProps {
  card: CardView | null
  onClose: () => void
}

/** Takes a card off the wall for now. The author reads the ground; the card stays. */
export function HoldDialog({ card, onClose }: CardDialogProps) {
  const t = useTexts('moderator')
  const act = useAct()
  const send = useSend()
  const [ground, setGround] = useState('')
  const hold = () => {
    if (!card) return
    const undo = () => send('card.release', { card: card.id })
    void act('card.hold', { card: card.id, ground }, { done: t('cards.held', { number: card.number }), undo })
    setGround('')
    onClose()
  }
  return (
    <Dialog
      open={card !== null}
      title={t('cards.hold.title', { number: card?.number ?? 0 })}
      closeLabel={t('cancel')}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={hold}>
          {t('cards.hold.do')}
        </Button>
      }
    >
      <p>
        <UserText text={card?.text ?? ''} />
      </p>
      <TextField
        label={t('cards.hold.ground')}
        hint={t('cards.hold.hint')}
        optional={t('optional')}
        maxLength={200}
        value={ground}
        onChange={setGround}
        onKeyDown={(event) => {
          if (event.key === 'Enter') hold()
        }}
      />
    </Dialog>
  )
}
