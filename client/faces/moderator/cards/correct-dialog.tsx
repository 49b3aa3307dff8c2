import { useState } from 'react'
import { cardLimit } from '../../../../shared/domain/text.ts'
import type { CardView } from '../../../../shared/views/nouns.ts'
import { useSend } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { useAct } from '../act.tsx'

interface CorrectDialogProps {
  card: CardView | null
  onClose: () => void
}

/** Corrects a card that was typed for somebody. */
export function CorrectDialog({ card, onClose }: CorrectDialogProps) {
  const t = useTexts('moderator')
  return (
    <Dialog
      open={card !== null}
      title={t('cards.correct.title', { number: card?.number ?? 0 })}
      closeLabel={t('cancel')}
      onClose={onClose}
    >
      {card && <Correction key={card.id} card={card} onClose={onClose} />}
    </Dialog>
  )
}

function Correction({ card, onClose }: { card: CardView; onClose: () => void }) {
  const t = useTexts('moderator')
  const act = useAct()
  const send = useSend()
  const [text, setText] = useState(card.text)
  const correct = async () => {
    const undo = () => send('card.correct', { card: card.id, text: card.text })
    const reply = await act(
      'card.correct',
      { card: card.id, text },
      { done: t('cards.corrected', { number: card.number }), undo },
    )
    if (reply.ok) onClose()
  }
  return (
    <>
      <TextArea
        label={t('write.text')}
        value={text}
        onChange={setText}
        limit={cardLimit}
        leftLabel={(left) => t('write.left', { count: left })}
      />
      <Button kind="primary" onClick={() => void correct()}>
        {t('save')}
      </Button>
    </>
  )
}
