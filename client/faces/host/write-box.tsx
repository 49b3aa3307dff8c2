import { useRef, useState, type ReactNode, type Ref, type SyntheticEvent } from 'react'
import { asWritten, cardLimit, codePoints } from '../../../shared/domain/text.ts'
import { useSession } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { Draft } from './draft.ts'
import styles from './host.module.css'

interface WriteBoxProps {
  draft: Draft
  label: string
  hint?: string
  button: string
  icon?: ReactNode
  limit?: number
  ref?: Ref<HTMLTextAreaElement>
  onSend: (text: string) => void
}

/** One field and one button. The field is emptied only when its words lie safely in the outbox (D3). */
export function WriteBox({ draft, label, hint, button, icon, limit = cardLimit, ref, onSend }: WriteBoxProps) {
  const t = useTexts('host')
  const session = useSession()
  const [drafted, write] = draft
  const text = drafted ?? ''
  const [wrong, setWrong] = useState<'refusal.text-empty' | 'refusal.text-too-long' | null>(null)
  const sending = useRef<string | null>(null)
  const latest = useRef(text)
  const type = (next: string) => {
    latest.current = next
    setWrong(null)
    write(next === '' ? null : next)
  }
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const written = asWritten(text)
    // A second tap within the milliseconds until the text is safe would write it twice.
    if (sending.current === written) return
    if (written === '') return setWrong('refusal.text-empty')
    if (codePoints(written) > limit) return setWrong('refusal.text-too-long')
    sending.current = written
    onSend(written)
    await session.kept()
    sending.current = null
    // Who already writes the next one keeps what is there.
    if (asWritten(latest.current) === written) type('')
  }
  return (
    <form className={styles.box} onSubmit={(event) => void submit(event)} noValidate>
      <TextArea
        ref={ref}
        label={label}
        hint={hint}
        value={text}
        onChange={type}
        limit={limit}
        leftLabel={(left) => (left < 0 ? t('over', { count: -left }) : t('left', { count: left }))}
        error={wrong ? t(wrong) : undefined}
      />
      <Button type="submit" kind="primary" wide icon={icon}>
        {button}
      </Button>
    </form>
  )
}
