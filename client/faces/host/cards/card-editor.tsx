import { useEffect, useRef, type SyntheticEvent } from 'react'
import { asWritten, cardLimit, codePoints } from '../../../../shared/domain/text.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { useDraft } from '../draft.ts'
import { usePlace } from '../place.ts'
import type { TableCard } from './table-cards.ts'
import { useCardDeeds } from './use-cards.ts'
import styles from './cards.module.css'

/** Changes a card in its own place; one that never arrived is written anew. */
export function CardEditor({ card, onDone }: { card: TableCard; onDone: () => void }) {
  const t = useTexts('host')
  const place = usePlace()
  const { add, edit, dismiss } = useCardDeeds()
  const field = useRef<HTMLTextAreaElement>(null)
  const [draft, write] = useDraft(`edit.${card.id}`)
  const text = draft ?? card.text
  const written = asWritten(text)
  const wrong = codePoints(written) > cardLimit ? t('refusal.text-too-long') : undefined
  useEffect(() => field.current?.focus(), [])
  const close = () => {
    write(null)
    onDone()
  }
  const save = (event: SyntheticEvent) => {
    event.preventDefault()
    if (written === '' || wrong) return
    if (card.outgoing?.name === 'card.add' && card.state === 'refused') {
      dismiss(card)
      if (place) add(place, card.kind === 'insight' ? 'insight' : 'card', written)
    } else if (written !== card.text || card.state === 'refused') edit(card, written)
    close()
  }
  return (
    <form className={styles.editor} onSubmit={save}>
      <TextArea ref={field} label={t('card.editing')} value={text} onChange={write} error={wrong} />
      <span className={styles.deeds}>
        <Button type="submit" kind="primary" disabled={written === ''}>
          {t('save')}
        </Button>
        <Button kind="quiet" onClick={close}>
          {t('cancel')}
        </Button>
      </span>
    </form>
  )
}
