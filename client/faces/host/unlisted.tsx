import { Check, Hash, UserPlus } from 'lucide-react'
import { useRef, useState, type RefObject, type SyntheticEvent } from 'react'
import { useLinkState } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { nameOf, type Person } from './guests.ts'
import type { Place } from './here.ts'
import { useTaking, type Taking } from './taking.ts'
import host from './host.module.css'
import styles from './people.module.css'

interface UnlistedProps {
  place: Place
  here: readonly Person[]
}

/** Anybody else who has sat down here, by what a host can see: the number on the badge or the phone. */
export function Unlisted({ place, here }: UnlistedProps) {
  const t = useTexts('host')
  const words = useTexts('tables')
  const [taken, setTaken] = useState<number | null>(null)
  const frame = useRef<HTMLDetailsElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const desk = useTaking(place, here)
  const person = here.find(({ number }) => number === taken)
  const name = person ? nameOf(words, person) : words('guest', { number: taken ?? 0 })
  const done = taken === null ? '' : t('people.taken', { name })
  const take = async (text: string): Promise<boolean> => {
    const number = await desk.take(text)
    setTaken(number)
    if (number === null) {
      field.current?.focus()
      return false
    }
    // The focus would get lost with the form.
    frame.current?.querySelector('summary')?.focus()
    if (frame.current) frame.current.open = false
    return true
  }
  return (
    <div className={host.box}>
      <details
        ref={frame}
        onToggle={({ newState }) => {
          if (newState === 'open') field.current?.focus()
        }}
      >
        <summary className={styles.summary}>
          <Hash aria-hidden /> {t('people.unlisted')}
        </summary>
        <NumberForm desk={desk} field={field} onTake={take} />
      </details>
      {done !== '' && (
        <p className={styles.taken}>
          <Check aria-hidden /> <UserText text={done} />
        </p>
      )}
      {/* Whoever has pressed Enter is in the field already, and would not hear why. */}
      <LiveRegion
        polite={done === '' ? undefined : { id: done, text: done }}
        assertive={desk.wrong === null ? undefined : { id: desk.wrong, text: desk.wrong }}
      />
    </div>
  )
}

interface NumberFormProps {
  desk: Taking
  field: RefObject<HTMLInputElement | null>
  /** True when it was done. */
  onTake: (text: string) => Promise<boolean>
}

function NumberForm({ desk, field, onTake }: NumberFormProps) {
  const t = useTexts('host')
  const online = useLinkState().state === 'online'
  const [text, setText] = useState('')
  const write = (next: string) => {
    desk.forget()
    setText(next)
  }
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (!desk.underway && (await onTake(text))) setText('')
  }
  return (
    <form className={styles.unlisted} onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        ref={field}
        label={t('people.number')}
        hint={t('people.number.hint')}
        error={desk.wrong ?? undefined}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        onChange={write}
      />
      <Button type="submit" kind="primary" icon={<UserPlus aria-hidden />} busy={desk.underway}>
        {desk.underway && !online ? t('people.take.waiting') : t('people.take')}
      </Button>
    </form>
  )
}
