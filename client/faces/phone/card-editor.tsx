import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import { asWritten, cardLimit, codePoints } from '../../../shared/domain/text.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useCardActions } from './card-actions.ts'
import { useDraft } from './draft.ts'
import type { Mine } from './mine.ts'
import styles from './my-card.module.css'

/** A change that was begun is found again after a reload. */
export const editDraft = ({ id }: Mine): string => `edit.${id}`

/** Changes one of my cards in its own place. */
export function CardEditor({ mine, onDone }: { mine: Mine; onDone: () => void }) {
  const t = useTexts('phone')
  const { edit } = useCardActions()
  const field = useRef<HTMLTextAreaElement>(null)
  const [draft, keepDraft] = useDraft(editDraft(mine))
  const [text, setText] = useState(draft === '' ? mine.text : draft)
  const written = asWritten(text)
  const wrong = codePoints(written) > cardLimit ? t('refusal.text-too-long') : undefined
  useEffect(() => field.current?.focus(), [])
  const write = (next: string) => {
    setText(next)
    keepDraft(next)
  }
  const close = () => {
    keepDraft('')
    onDone()
  }
  const save = (event: SyntheticEvent) => {
    event.preventDefault()
    if (written === '' || wrong) return
    if (written !== mine.text || mine.state === 'refused') edit(mine, written)
    close()
  }
  return (
    <form className={styles.editor} onSubmit={save}>
      <TextArea ref={field} label={t('card.editing')} value={text} onChange={write} error={wrong} />
      <div className={styles.actions}>
        <Button type="submit" kind="primary" disabled={written === ''}>
          {t('save')}
        </Button>
        <Button kind="quiet" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
