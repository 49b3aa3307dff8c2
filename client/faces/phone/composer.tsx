import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react'
import { asWritten, cardLimit, codePoints } from '../../../shared/domain/text.ts'
import { useSession } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import styles from './composer.module.css'

interface ComposerProps {
  label: string
  hint?: string | undefined
  button: string
  text: string
  onText: (text: string) => void
  /** Puts it into the outbox. The field is emptied only when it is safely there. */
  onSend: (text: string) => void
  limit?: number
  /** Opened by a press just now: the focus goes into the field instead of getting lost with the button. */
  takesFocus?: boolean
  /** Choices that belong to the text, above it. */
  children?: ReactNode
}

/** One field and one button in reach of the thumb. It never hides below the edge or the keyboard while it is written in. */
export function Composer({ label, hint, button, text, onText, onSend, ...rest }: ComposerProps) {
  const { limit = cardLimit, takesFocus = false, children } = rest
  const t = useTexts('phone')
  const session = useSession()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [takesFocus])
  const sending = useRef<string | null>(null)
  const latest = useRef(text)
  useEffect(() => {
    latest.current = text
  }, [text])
  const [wrong, setWrong] = useState<'refusal.text-empty' | 'refusal.text-too-long' | null>(null)
  const write = (next: string) => {
    setWrong(null)
    onText(next)
  }
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const written = asWritten(text)
    field.current?.focus()
    // A second tap within the milliseconds until the text is safe would write the card twice.
    if (sending.current === written) return undefined
    if (written === '') return setWrong('refusal.text-empty')
    if (codePoints(written) > limit) return setWrong('refusal.text-too-long')
    sending.current = written
    onSend(written)
    await session.kept()
    sending.current = null
    // Who already writes the next card keeps what is there.
    if (asWritten(latest.current) === written) write('')
    return undefined
  }
  return (
    <form className={styles.composer} onSubmit={(event) => void submit(event)} noValidate>
      {children}
      <TextArea
        ref={field}
        label={label}
        hint={hint}
        value={text}
        onChange={write}
        limit={limit}
        leftLabel={(left) => (left < 0 ? t('over', { count: -left }) : t('left', { count: left }))}
        error={wrong ? t(wrong) : undefined}
      />
      <Button type="submit" kind="primary" size="large" wide>
        {button}
      </Button>
    </form>
  )
}
